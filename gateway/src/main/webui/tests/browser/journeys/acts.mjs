import assert from "node:assert/strict";

const id = (n) => `0198c0de-0000-7000-8000-000000000${n}`;
const pdf = (text, name = "instrument.pdf", mimeType = "application/pdf") => ({ name, mimeType, buffer: Buffer.from(`%PDF-1.7\n${text}\n%%EOF`) });
const saved = (page) => page.getByText(/^Saved \d\d:\d\d UTC$/).waitFor();

async function typeAndSave(page, label, text) {
  await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByText("Changed, not yet saved").waitFor();
  await saved(page);
}

export const actJourneys = {
  async "acts: a delegation prepares a ratification and another of it sends it"({ page, origin, world, people }) {
    world.who = people.writer;
    await page.goto(`${origin}/en/my/acts`);
    await page.getByRole("link", { name: "Prepare an act" }).click();
    const open = page.getByRole("region", { name: "Open to your State now" });
    await open.getByRole("heading", { name: "Ratification" }).waitFor();
    await page.getByText("A signatory ratifies, accepts or approves and cannot accede.").waitFor();
    await open.getByRole("button", { name: "Begin: Ratification" }).click();
    await page.waitForURL(/\/my\/acts\/0198/);
    await page.getByRole("link", { name: "Date of the instrument" }).waitFor();

    await page.getByLabel("Date of the instrument").fill("2026-11-20");
    await page.getByText("Minister for Foreign Affairs").click();
    await page.getByText("This office needs no full powers").waitFor();
    await typeAndSave(page, "Name of who signs", "Mauro Lima");
    await page.getByLabel("Scan of the instrument").setInputFiles(pdf("ratification"));
    await page.getByRole("link", { name: "instrument.pdf" }).first().waitFor();
    await page.getByText("The act is complete and the treaty allows it.").waitFor();
    assert.ok(await page.getByText("20 February 2027").isVisible(), "the day on which it takes effect");
    assert.equal(await page.getByRole("button", { name: "Send to the depositary" }).count(), 0, "the writer does not send");
    await page.getByText("Another person of your delegation opens this page").waitFor();

    world.who = people.sender;
    await page.reload();
    await page.getByRole("button", { name: "Send to the depositary" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Send", exact: true }).click();
    await page.getByText("The act is with the depositary, who has not yet decided.").waitFor();
    assert.equal(await page.getByRole("button", { name: "Change the act" }).count(), 0);
  },

  async "acts: what was typed is there after a reload, saved or not"({ page, origin, world, people }) {
    world.who = people.delegate;
    await page.goto(`${origin}/en/my/acts/${id(401)}`);
    await typeAndSave(page, "Name of who signs", "Jeanne Morel");
    await page.reload();
    await page.getByLabel("Name of who signs").waitFor();
    assert.equal(await page.getByLabel("Name of who signs").inputValue(), "Jeanne Morel");

    const lost = (route) => (route.request().method() === "PUT" ? route.abort() : route.continue());
    await page.route("**/content", lost);
    await page.getByLabel("Note", { exact: true }).fill("Sent by the Permanent Mission.");
    await page.getByText("The secretariat cannot be reached, so this is not saved yet.").waitFor();
    await page.reload();
    await page.getByText("What you had typed before is here again").waitFor();
    assert.equal(await page.getByLabel("Note", { exact: true }).inputValue(), "Sent by the Permanent Mission.");
    await page.getByText("The secretariat cannot be reached, so this is not saved yet.").waitFor();
    await page.unroute("**/content", lost);
    await page.getByRole("button", { name: "Try again" }).click();
    await saved(page);
    assert.equal(world.acts[0].content.note, "Sent by the Permanent Mission.");
  },

  async "acts: a saving whose answer is lost is no conflict"({ page, origin, world, people }) {
    world.who = people.delegate;
    await page.goto(`${origin}/en/my/acts/${id(401)}`);
    await page.getByLabel("Note", { exact: true }).waitFor();
    world.meanwhile = (found) => { found.content = { ...found.content, note: "Arrived all the same" }; found.version++; };
    await typeAndSave(page, "Note", "Arrived all the same");
    assert.equal(await page.getByRole("dialog").count(), 0);
  },

  async "acts: leaving the page saves at once, and back finds it"({ page, origin, world, people }) {
    world.who = people.delegate;
    await page.goto(`${origin}/en/my/acts`);
    await page.goto(`${origin}/en/my/acts/${id(401)}`);
    await page.getByLabel("Name of who signs").fill("Jeanne Morel");
    await page.getByRole("link", { name: "Acts of your State" }).click();
    await page.waitForURL(`${origin}/en/my/acts`);
    await page.goBack();
    await page.getByLabel("Name of who signs").waitFor();
    await page.waitForFunction(() => document.getElementById("name").value === "Jeanne Morel");
    await saved(page);
    assert.equal(world.acts[0].content.signatory.name, "Jeanne Morel");
  },

  async "acts: two write at once, and neither is lost"({ page, origin, world, people }) {
    world.who = people.delegate;
    const other = (found) => {
      Object.assign(found.content, { note: "From the other" });
      found.history.push({ at: "2026-11-23T19:20:00Z", move: "SAVE", by: "DELEGATE", name: "Marc Lenoir", reasons: null });
      found.version++;
    };
    for (const [choice, note] of [["Keep mine", "From me"], ["Take the newer one", "From the other"]]) {
      Object.assign(world, { acts: null, meanwhile: null });
      await page.goto(`${origin}/en/my/acts/${id(401)}`);
      await page.getByLabel("Note", { exact: true }).waitFor();
      world.meanwhile = other;
      await page.getByLabel("Note", { exact: true }).fill("From me");
      const dialog = page.getByRole("dialog");
      await dialog.getByText("Marc Lenoir saved another version").waitFor();
      await dialog.getByRole("cell", { name: "From me" }).waitFor();
      await dialog.getByRole("cell", { name: "From the other" }).waitFor();
      await dialog.getByRole("button", { name: choice }).click();
      await dialog.waitFor({ state: "detached" });
      await saved(page);
      assert.equal(await page.getByLabel("Note", { exact: true }).inputValue(), note);
      assert.equal(world.acts[0].content.note, note);
    }
  },

  async "acts: a session that ends keeps what was typed"({ page, origin, world, people }) {
    world.who = people.delegate;
    await page.goto(`${origin}/en/my/acts/${id(401)}`);
    await page.getByLabel("Note", { exact: true }).waitFor();
    world.who = null;
    await page.getByLabel("Note", { exact: true }).fill("Typed as the session ended");
    await page.getByText("Your session has ended.").waitFor();
    const back = await page.getByRole("alert").getByRole("link", { name: "Sign in" }).getAttribute("href");
    assert.equal(back, `/session/login?returnTo=${encodeURIComponent(`/en/my/acts/${id(401)}`)}`);
    world.who = people.second;
    await page.goto(`${origin}/en/my/acts/${id(401)}`);
    await page.getByRole("button", { name: "Change the act" }).waitFor();
    assert.equal(await page.getByText("Typed as the session ended").count(), 0, "nobody else gets it");
    world.who = people.delegate;
    await page.reload();
    await saved(page);
    assert.equal(await page.getByLabel("Note", { exact: true }).inputValue(), "Typed as the session ended");
  },

  async "acts: files that are none are refused kindly, and one sent twice is known"({ page, origin, world, people }) {
    world.who = people.writer;
    await page.goto(`${origin}/en/my/acts/${id(407)}`);
    const field = page.getByLabel("Scan of the instrument");
    await field.setInputFiles(pdf("x", "letter.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
    await page.getByText("“letter.docx” is not a PDF, PNG, JPEG or TIFF.").waitFor();
    await field.setInputFiles(pdf("NOT-A-PDF", "picture.pdf"));
    await page.getByText("“picture.pdf” is by its content not what its name says.").waitFor();
    await field.setInputFiles(pdf("twice"));
    await page.getByRole("link", { name: "instrument.pdf" }).first().waitFor();
    await saved(page);
    await page.getByRole("button", { name: "Remove: Scan of the instrument" }).click();
    await field.setInputFiles(pdf("twice", "again.pdf"));
    await page.getByText("Your delegation had sent this same file on 23 November 2026").waitFor();
    await saved(page);
  },

  async "acts: without full powers it would wait for confirmation; with them they are asked for"({ page, origin, world, people }) {
    world.who = people.delegate;
    await page.goto(`${origin}/en/my/acts/${id(401)}`);
    await page.getByLabel("Date of the instrument").fill("2026-11-20");
    await page.getByLabel("Name of who signs").fill("An Ambassador");
    await page.getByText("other office").click();
    await page.getByText("Signed without authority").waitFor();
    await page.getByLabel("Full powers are produced").check();
    await page.getByLabel("Full powers issued by").selectOption("HEAD_OF_STATE");
    await page.getByRole("link", { name: "Scan of the full powers" }).waitFor();
    await saved(page);
    await page.getByRole("link", { name: "Scan of the full powers" }).click();
    assert.equal(await page.evaluate(() => document.activeElement?.id), "fullPowersDocument");
  },

  async "acts: bad input stands at its field and in the summary"({ page, origin, world, people }) {
    world.who = people.delegate;
    await page.goto(`${origin}/fr/my/acts/${id(401)}`);
    await page.getByLabel("Date de l’instrument").fill("2001-01-01");
    await page.locator("#instrumentDate-error").getByText("L’instrument est antérieur au traité.").waitFor();
    await page.getByLabel("Note", { exact: true }).fill("x".repeat(2001));
    const summary = page.locator(".error-summary");
    await summary.waitFor();
    await summary.getByRole("link", { name: /Trop long/ }).click();
    assert.equal(await page.evaluate(() => document.activeElement?.id), "note");
    assert.equal((await page.getByLabel("Note", { exact: true }).inputValue()).length, 2001, "nothing typed is cut");
    await page.getByLabel("Note", { exact: true }).fill("court");
    await page.getByText(/^Enregistré à/).waitFor();
  },

  async "acts: an act the treaty does not allow says so with its article"({ page, origin, world, people }) {
    world.who = people.delegate;
    await page.goto(`${origin}/en/my/acts/new`);
    const closed = page.getByRole("region", { name: "Not open at present" });
    await closed.getByText("The State has already consented to be bound; nothing more is needed.").first().waitFor();
    await closed.getByRole("button", { name: "Begin a draft all the same: Ratification" }).click();
    await page.getByText("From the State's standing today this act would be refused:").waitFor();
    const side = page.getByRole("region", { name: "Check" });
    assert.ok(await side.getByRole("link", { name: /13\(1\)/ }).isVisible());
  },

  async "acts: returned with reasons, mended by nobody and sent again, then given up"({ page, origin, world, people }) {
    world.who = people.delegate;
    await page.goto(`${origin}/en/my`);
    await page.getByRole("link", { name: "1 act was returned to you" }).click();
    await page.waitForURL(`${origin}/en/my/acts?status=RETURNED`);
    await page.getByRole("link", { name: "Objection to a reservation" }).click();
    await page.getByText("The reservation named is that of another instrument.").first().waitFor();
    await page.getByText("Reservation of China, 20 January 2026").waitFor();
    await page.getByRole("button", { name: "Change the act" }).waitFor();
    await page.getByRole("button", { name: "Give the act up" }).click();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Send to the depositary" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Send", exact: true }).click();
    await page.getByText("The act is with the depositary").waitFor();
    await page.getByRole("button", { name: "Give the act up" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Give it up" }).click();
    await page.getByText("Your delegation gave this act up.").waitFor();
  },

  async "acts: who was the last to change is told why they cannot send"({ page, origin, world, people }) {
    world.who = people.delegate;
    await page.goto(`${origin}/en/my/acts/${id(402)}`);
    await page.getByRole("button", { name: "Send to the depositary" }).click();
    world.meanwhile = (found) => { found.editor = "delegate.fra"; };
    await page.getByRole("dialog").getByRole("button", { name: "Send", exact: true }).click();
    await page.getByRole("dialog").getByText("You were the last to change this act.").waitFor();
  },

  async "acts: pages and filters of the list are addresses"({ page, origin, world, people }) {
    world.who = people.delegate;
    await page.goto(`${origin}/en/my/acts`);
    await page.getByRole("link", { name: "Next page" }).click();
    await page.waitForURL(/cursor=page2/);
    await page.getByLabel("Status").selectOption("ACCEPTED");
    await page.waitForURL(`${origin}/en/my/acts?status=ACCEPTED`);
    await page.getByRole("link", { name: "Declaration" }).click();
    await page.getByText("The act is deposited and stands in the register.").waitFor();
    await page.goBack();
    await page.waitForURL(`${origin}/en/my/acts?status=ACCEPTED`);
  },

  async "acts: the depositary takes the oldest first, accepts and reads the number of the notification"({ page, origin, world, people }) {
    world.who = people.staff;
    await page.goto(`${origin}/en/desk`);
    await page.getByRole("link", { name: "2 acts to decide" }).click();
    await page.getByText("2 acts wait for a decision").waitFor();
    const rows = await page.locator(".plain-table tbody tr").allInnerTexts();
    assert.ok(rows[0].includes("Australia") && rows[1].includes("Brazil"), rows.join("\n"));
    await page.locator(".plain-table tbody tr").nth(1).getByRole("link", { name: "Ratification" }).click();
    await page.getByRole("link", { name: "instrumento-de-ratificacao.pdf" }).waitFor();
    await page.getByRole("region", { name: "Check" }).getByText("22 November 2026").first().waitFor();
    await page.getByRole("button", { name: "Accept for deposit" }).click();
    await page.getByRole("dialog").getByText("with effect on 22 November 2026").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Accept", exact: true }).click();
    await page.getByText("C.N.12.2026.AIS-1").waitFor();
    await page.getByRole("link", { name: "Acts of States" }).click();
    await page.getByText("1 act waits for a decision").waitFor();
  },

  async "acts: the depositary returns an act, and not without reasons or upon an old version"({ page, origin, world, people }) {
    world.who = people.staff;
    await page.goto(`${origin}/en/desk/acts/${id(404)}`);
    world.stale = false;
    await page.getByRole("button", { name: "Return with reasons" }).click();
    await page.getByLabel("Reasons for the return").fill("The name is not legible.");
    world.meanwhile = (found) => { found.version++; };
    await page.getByRole("dialog").getByRole("button", { name: "Return", exact: true }).click();
    await page.getByRole("heading", { name: "The act has changed" }).waitFor();
    await page.getByRole("button", { name: "Show the present state" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Return with reasons" }).click();
    assert.equal(await page.getByLabel("Reasons for the return").inputValue(), "The name is not legible.", "the reasons outlive the conflict");
    await page.getByRole("dialog").getByRole("button", { name: "Return", exact: true }).click();
    await page.getByText("The act was given back and is with its delegation.").waitFor();
    assert.equal(world.acts[3].reasons, "The name is not legible.");
  },

  async "acts: the depositary corrects an entry"({ page, origin, world, people }) {
    world.who = people.staff;
    await page.goto(`${origin}/en/desk/register?state=FRA`);
    await page.getByRole("link", { name: "Ratification" }).click();
    await page.getByRole("button", { name: "Correct this entry" }).click();
    await page.getByRole("button", { name: "Enter the correction" }).click();
    await page.locator(".error-summary").getByRole("link", { name: "Empty: What was wrong." }).click();
    assert.equal(await page.evaluate(() => document.activeElement?.id), "reason");
    await page.getByLabel("What was wrong").fill("The instrument is one of acceptance.");
    await page.getByLabel("Kind of act").selectOption("ACCEPTANCE");
    await page.getByLabel("Received by the depositary").fill("2027-01-20T14:05:00Z");
    await page.getByRole("button", { name: "Enter the correction" }).click();
    await page.locator("#receivedAt-error").waitFor();
    await page.getByLabel("Received by the depositary").fill("2026-01-20T14:05:00Z");
    await page.getByRole("button", { name: "Enter the correction" }).click();
    await page.getByText("The correction stands in the register.").waitFor();
    await page.getByText("C.N.13.2026.AIS-1").waitFor();
    assert.equal(world.corrected.correctedType, "ACCEPTANCE");
  },
};
