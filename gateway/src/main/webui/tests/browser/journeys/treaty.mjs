import assert from "node:assert/strict";

const simulation = "/en/treaty/entry-into-force";

export const treatyJourneys = {
  async "the States of another day are asked for, shown as such, and left again by the back button"({ page, origin }) {
    await page.goto(`${origin}/en/states?status=SIGNATORY`);
    const before = await page.locator(".result-count").innerText();
    await page.getByText("Look at another day").click();
    await page.getByLabel("As of", { exact: true }).fill("2025-12-01");
    await page.getByRole("button", { name: "Show" }).click();
    await page.waitForURL(/asOf=2025-12-01/);
    await page.getByText("This page shows how things stood at the start of 1 December 2025").waitFor();
    assert.match(page.url(), /status=SIGNATORY/);
    await page.waitForFunction((text) => document.querySelector(".result-count")?.textContent !== text, before);
    await page.goBack();
    await page.waitForFunction((text) => document.querySelector(".result-count")?.textContent === text, before);
    assert.equal(await page.locator(".moment-banner").count(), 0);
  },

  async "the past goes along to a State and from there into the exports"({ page, origin }) {
    await page.goto(`${origin}/fr/states?asOf=2025-12-01&knownAt=2026-01-01`);
    const pdf = await page.getByRole("link", { name: "PDF, à imprimer" }).getAttribute("href");
    assert.equal(pdf, "/v1/treaty/status-list?format=pdf&lang=fr&asOf=2025-12-01&knownAt=2026-01-01");
    const csv = await page.getByRole("link", { name: "CSV, pour tableurs" }).getAttribute("href");
    assert.equal(csv, "/v1/treaty/status-list?format=csv&lang=fr&asOf=2025-12-01&knownAt=2026-01-01&bom=true");
    await page.getByRole("link", { name: "Allemagne" }).click();
    await page.waitForURL(/states\/DEU\?asOf=2025-12-01&knownAt=2026-01-01/);
    await page.getByText("telle que le registre la connaissait").waitFor();
    assert.equal(await page.getByRole("heading", { name: "Ratification" }).count(), 0);
    await page.getByRole("link", { name: "Revenir au présent" }).click();
    await page.waitForURL(`${origin}/fr/states/DEU`);
    await page.getByRole("heading", { name: "Ratification" }).waitFor();
  },

  async "a reservation is a note below the States, and its mark leads to it"({ page, origin }) {
    await page.goto(`${origin}/en/states?status=PARTY`);
    const notes = page.locator(".status-notes > li");
    await notes.first().waitFor();
    assert.equal(await notes.count(), 3);
    await page.getByRole("link", { name: "Note 1", exact: true }).click();
    await page.waitForURL(/#note-1$/);
    const reservation = page.locator("#note-1");
    assert.match(await reservation.innerText(), /Argentina/);
    assert.equal(await reservation.locator("blockquote").getAttribute("lang"), "es");
    await page.locator("#note-3").getByText("Concerns: Argentina, Reservation, 19 January 2026").waitFor();
    await page.goto(`${origin}/en/states?asOf=2026-02-01`);
    await notes.first().waitFor();
    assert.equal(await notes.count(), 1);
  },

  async "the scan of an act is opened by who may, and known to others by its digest"({ page, origin, world, people }) {
    const act = `${origin}/en/reservations/0198c0de-0000-7000-8000-000000000201`;
    await page.goto(act);
    await page.locator(".digest").waitFor();
    assert.equal(await page.locator('a[href^="/v1/documents/"]').count(), 0);
    world.who = people.staff;
    await page.goto(act);
    const scan = page.getByRole("link", { name: "instrumento-de-ratificacao.pdf" });
    assert.equal(await scan.getAttribute("href"), "/v1/documents/0198c0de-0000-7000-8000-000000000601/content");
    await page.getByText("Instrument · PDF · 471 KiB").waitFor();
    await page.locator(".digest").waitFor();
  },

  async "a day that is none is refused in words, and can be left"({ page, origin }) {
    await page.goto(`${origin}/en/states/ARG?asOf=yesterday`);
    await page.locator(".failure").getByText("neither an instant nor a date").waitFor();
    await page.getByRole("link", { name: "Back to the present" }).click();
    await page.locator(".timeline").waitFor();
  },

  async "a corrected act stays readable and leads to what took its place"({ page, origin }) {
    await page.goto(`${origin}/en/states/ARG`);
    const wrong = page.locator(".corrected");
    assert.equal(await wrong.locator("h3 s").innerText(), "Accession");
    await wrong.getByRole("link", { name: /^Correction/ }).click();
    await page.waitForURL(/#act-/);
    const target = page.locator(".timeline li[data-named]");
    await target.getByText("The instrument is one of ratification.").waitFor();
    await target.getByRole("link", { name: /^Accession/ }).waitFor();
    // Neither the reservation nor a declaration is what the standing rests on.
    const rests = await page.locator(".status-panel").getByText("Rests on:").innerText();
    assert.match(rests, /Ratification, 19 January 2026/);
  },

  async "an act without authority says that it waits"({ page, origin }) {
    await page.goto(`${origin}/en/states/CAN`);
    await page.getByText("without effect until the State confirms it").waitFor();
  },

  async "a withdrawal shows its days to all and what is to be wound down to the secretariat"({ page, origin, world, people }) {
    await page.goto(`${origin}/en/states/NOR`);
    const section = page.getByRole("region", { name: "Withdrawal" });
    await section.getByText("1 October 2027").waitFor();
    await section.getByText("313 days").waitFor();
    assert.equal(await section.getByText("TA-2026-NOR-000001-7").count(), 0);
    world.who = people.staff;
    await page.reload();
    const link = section.getByRole("link", { name: "TA-2026-NOR-000001-7" });
    assert.equal(await link.getAttribute("href"), "/en/permits/TA-2026-NOR-000001-7");
    await section.getByText("evaluations-service is not being heard at present").waitFor();
  },

  async "a reservation is found, read in its own language, and shows who objected"({ page, origin }) {
    await page.goto(`${origin}/en/reservations`);
    await page.locator("#status").selectOption("ACCEPTED_BY_ORGAN");
    await page.waitForURL(/status=ACCEPTED_BY_ORGAN/);
    await page.getByRole("link", { name: "20 January 2026" }).click();
    await page.getByRole("heading", { level: 1, name: "Reservation of Argentina" }).waitFor();
    assert.equal(await page.locator("blockquote.statement").getAttribute("lang"), "es");
    await page.getByText("Have objected (1)").waitFor();
    await page.getByRole("link", { name: "Germany" }).click();
    await page.waitForURL(`${origin}/en/states/DEU`);
    await page.getByRole("link", { name: /^Objection of 2 March 2026/ }).click();
    await page.waitForURL(/reservations\/0198c0de/);
    await page.goBack();
    await page.waitForURL(`${origin}/en/states/DEU`);
  },

  async "no reservation and no measure is said plainly"({ page, origin }) {
    await page.goto(`${origin}/en/reservations?state=NOR`);
    await page.getByText("No reservation matches these filters.").waitFor();
    await page.getByRole("button", { name: "Clear the filters" }).click();
    await page.getByText("3 reservations").waitFor();
    await page.goto(`${origin}/fr/reservations?asOf=2025-12-01`);
    await page.getByText("Aucune réserve n’a été formulée.").waitFor();
    await page.goto(`${origin}/en/measures?kind=COPYRIGHT`);
    await page.getByText("No measure matches these filters.").waitFor();
  },

  async "the text is read in another language than the page, with what is missing said"({ page, origin }) {
    await page.goto(`${origin}/en/treaty`);
    await page.getByRole("navigation", { name: "Language of the text" }).getByRole("link", { name: "Русский" }).click();
    await page.waitForURL(/text=ru/);
    const first = page.locator("#article-1");
    assert.equal(await first.locator("p").first().getAttribute("lang"), "ru");
    await first.getByText("Translation of the secretariat; it does not make law.").waitFor();
    await page.locator("#article-4").getByText("Shown in: English").waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
    await page.goBack();
    await page.waitForFunction(() => document.querySelector("#article-1 p")?.lang === "en");
  },

  async "a figure leads from its article to the thresholds and back to the article"({ page, origin }) {
    await page.goto(`${origin}/en/treaty#article-4-2-b`);
    await page.locator("#article-4-2-b").getByRole("link", { name: "Frontier: compute of the training" }).click();
    await page.waitForURL(/treaty\/thresholds#parameter-frontier.flop/);
    await page.locator("tr[data-named]").getByRole("link", { name: /4\(2\)\(b\)/ }).click();
    await page.waitForURL(/treaty#article-4-2-b/);
  },

  async "an older version of the text stays readable and one that never was is not invented"({ page, origin }) {
    await page.goto(`${origin}/en/treaty`);
    await page.locator("#version").selectOption("1");
    await page.waitForURL(/version=1/);
    await page.waitForFunction(() => document.querySelectorAll(".treaty-text > .article").length === 3);
    await page.goto(`${origin}/en/treaty?version=9`);
    await page.getByText("There is no version “9”").waitFor();
  },

  async "an entry into force is simulated, with ranks shared by those of one day, and the question can be shared"({ page, origin }) {
    await page.goto(origin + simulation);
    await page.locator("#day-0").fill("2027-03-01");
    await page.locator("#states-0").selectOption("KEN");
    await page.locator("#states-0").selectOption("PAN");
    await page.getByRole("button", { name: "Calculate" }).click();
    await page.getByRole("heading", { name: "Entry into force: 30 May 2027" }).waitFor();
    await page.waitForFunction(() => document.activeElement?.classList.contains("verdict"));
    await page.getByText("They are completed together, and none of these is the last: Kenya and Panama.").waitFor();
    assert.equal(await page.locator(".ranks tbody tr", { hasText: "Kenya" }).locator("td").first().innerText(), "3–4");
    assert.equal(await page.locator(".ranks tbody tr", { hasText: "France" }).count(), 0);
    await page.getByLabel("Show the deposits on record too").check();
    assert.equal(await page.locator(".ranks tbody tr", { hasText: "France" }).locator("td").first().innerText(), "1");
    assert.match(page.url(), /rule=OWN&deposits=2027-03-01.KEN.PAN$/);
    await page.goto(page.url().replace("/en/", "/fr/"));
    await page.getByRole("heading", { name: /Entrée en vigueur.: 30 mai 2027/ }).waitFor();
    await page.getByRole("button", { name: "Retirer Kenya" }).click();
    await page.getByRole("button", { name: "Calculer" }).click();
    await page.getByRole("heading", { name: "Les conditions ne sont pas remplies" }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { name: /Entrée en vigueur.: 30 mai 2027/ }).waitFor();
  },

  async "what a simulation cannot take stands at its field, and nothing typed is lost"({ page, origin }) {
    await page.goto(origin + simulation);
    await page.locator("#rule").selectOption("OTHER");
    await page.locator("#min").fill("many");
    await page.locator("#length").fill("90");
    await page.locator("#states-0").selectOption("FRA");
    await page.getByRole("button", { name: "Calculate" }).click();
    const summary = page.locator(".error-summary");
    await summary.getByRole("link", { name: "Enter the number of instruments as a whole number, such as 60." }).click();
    assert.equal(await page.evaluate(() => document.activeElement?.id), "min");
    await summary.getByRole("link", { name: "Choose the day of these deposits." }).click();
    assert.equal(await page.evaluate(() => document.activeElement?.id), "day-0");
    assert.equal(await page.locator("#min").inputValue(), "many");
    await page.locator("#min").fill("1");
    await page.locator("#day-0").fill("2027-03-01");
    await page.getByRole("button", { name: "Calculate" }).click();
    await page.getByRole("heading", { name: "Entry into force: 30 May 2027" }).waitFor();
    // What the register knows only the API can say.
    await page.goto(`${origin}${simulation}?rule=OWN&deposits=2027-03-01.KEN*2027-04-01.PAN.FRA`);
    await summary.getByRole("link", { name: /FRA has consented already/ }).click();
    assert.equal(await page.evaluate(() => document.activeElement?.id), "states-1");
    await page.locator("#states-1-error").waitFor();
  },

  async "a rule of another treaty names the States it waits for"({ page, origin }) {
    await page.goto(`${origin}${simulation}?rule=CTBT&deposits=2027-03-01.FRA`);
    await page.getByRole("heading", { name: "The conditions are not met" }).waitFor();
    assert.match(await page.getByText("Indispensable States still missing").innerText(), /China/);
    assert.doesNotMatch(await page.getByText("Indispensable States still missing").innerText(), /France/);
  },

  async "all signatories can be assumed at once"({ page, origin }) {
    await page.goto(origin + simulation);
    await page.locator("#day-0").fill("2027-03-01");
    await page.getByRole("button", { name: "Add every other signatory" }).click();
    assert.ok((await page.locator(".chips li").count()) > 40);
    await page.getByRole("button", { name: "Calculate" }).click();
    await page.getByRole("heading", { name: /^Entry into force/ }).waitFor();
  },

  async "measures are filtered by part of a State, and pages are links"({ page, origin }) {
    await page.goto(`${origin}/en/measures`);
    await page.getByRole("link", { name: "Next page" }).click();
    await page.waitForURL(/cursor=page2/);
    await page.getByRole("link", { name: "Training moratorium" }).waitFor();
    const part = page.getByLabel("Part of a State (ISO 3166-2)");
    await part.fill("us-");
    await part.press("Enter");
    await page.locator(".failure").getByText("Write a code such as FRA or US-CA.").waitFor();
    assert.equal(await part.inputValue(), "US-");
    await part.fill("us-ca");
    await part.press("Enter");
    await page.waitForURL(/jurisdiction=US-CA/);
    assert.doesNotMatch(page.url(), /cursor/);
    await page.getByRole("link", { name: "Reports on large training runs" }).click();
    await page.getByRole("heading", { level: 1, name: "Reports on large training runs" }).waitFor();
    await page.getByText("California").first().waitFor();
    const source = page.getByRole("link", { name: "https://laws.example/2026/12" }).first();
    assert.match(await source.getAttribute("rel"), /noopener/);
    await page.goBack();
    await page.waitForURL(/jurisdiction=US-CA/);
  },

  async "a superseded version of a measure leads to the one that took its place"({ page, origin }) {
    await page.goto(`${origin}/fr/measures/0198c0de-0000-7000-8000-000000000501`);
    assert.equal(await page.locator("#version-1 h3 s").innerText(), "Adoption (version 1)");
    await page.getByRole("link", { name: "Remplacée par la version 2" }).click();
    await page.waitForURL(/#version-2/);
  },

  async "an undertaking is told from participation"({ page, origin }) {
    await page.goto(`${origin}/en/undertakings?entity=ARG`);
    await page.getByText("bound by the treaty itself").waitFor();
    await page.getByRole("link", { name: "VU/2026/3" }).click();
    await page.getByText("It makes nobody a Party and is counted nowhere.").waitFor();
    await page.goto(`${origin}/en/undertakings?organisation=nobody`);
    await page.getByText("No undertaking matches these filters.").waitFor();
  },

  async "a measure is drafted, refused at its fields, kept over a reload, and recorded"({ page, origin, world, people }) {
    world.who = people.delegate;
    await page.goto(`${origin}/en/my/measures`);
    await page.getByRole("link", { name: "Draft a national measure" }).click();
    await page.locator("#citation").fill("Act 7 of 2026");
    await page.getByRole("button", { name: "Save the draft" }).click();
    await page.locator(".error-summary").getByRole("link", { name: "A title is missing." }).click();
    assert.equal(await page.evaluate(() => document.activeElement?.id), "title-en");
    await page.locator("#title-en").fill("Seventh Act");
    await page.reload();
    await page.waitForFunction(() => document.querySelector("#title-en")?.value === "Seventh Act");
    assert.equal(await page.locator("#citation").inputValue(), "Act 7 of 2026");
    await page.getByLabel("Adopted").fill("2026-05-04");
    await page.getByRole("button", { name: "Save the draft" }).click();
    await page.waitForURL(/my\/measures\/0198c0de-0000-7000-8000-000000000701/);
    await page.getByText("You have written on this draft.").waitFor();
    assert.equal(await page.getByRole("button", { name: "Publish" }).count(), 0);
  },

  async "a session that ends while a measure is drafted loses nothing"({ page, origin, world, people }) {
    world.who = people.delegate;
    await page.goto(`${origin}/en/my/measures/new`);
    await page.locator("#title-en").fill("Seventh Act");
    world.who = null;
    await page.getByRole("button", { name: "Save the draft" }).click();
    const href = await page.getByRole("alert").getByRole("link", { name: "Sign in" }).getAttribute("href");
    assert.equal(href, "/session/login?returnTo=%2Fen%2Fmy%2Fmeasures%2Fnew");
    world.who = people.delegate;
    await page.goto(`${origin}/en/my/measures/new`);
    await page.waitForFunction(() => document.querySelector("#title-en")?.value === "Seventh Act");
  },

  async "a second person publishes what a colleague wrote"({ page, origin, world, people }) {
    world.who = people.delegate;
    await page.goto(`${origin}/en/my/measures`);
    await page.getByRole("link", { name: "Liability Act" }).click();
    await page.getByRole("button", { name: "Publish" }).click();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
    await page.getByRole("link", { name: "Read the published measure" }).waitFor();
    assert.equal(await page.getByRole("button", { name: "Revise" }).count(), 0);
  },

  async "a draft that somebody else changed is not overwritten blindly"({ page, origin, world, people }) {
    world.who = people.delegate;
    await page.goto(`${origin}/en/my/measures/0198c0de-0000-7000-8000-000000000702`);
    await page.getByRole("button", { name: "Revise" }).click();
    await page.locator("#citation").fill("Act 8 of 2026");
    world.draftTag = '"5"';
    await page.getByRole("button", { name: "Save the draft" }).click();
    await page.getByRole("heading", { name: "The draft has changed" }).waitFor();
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("#citation").inputValue(), "Act 8 of 2026");
    await page.getByRole("button", { name: "Save the draft" }).click();
    await page.getByRole("button", { name: "Keep mine" }).click();
    await page.getByText("Act 8 of 2026").waitFor();
    world.draftTag = '"6"';
    await page.getByRole("button", { name: "Discard the draft" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Discard the draft" }).click();
    await page.getByText("Nothing was done.").waitFor();
  },
};
