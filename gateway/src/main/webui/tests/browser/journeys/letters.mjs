import assert from "node:assert/strict";
import { codes } from "../fixtures/letters.mjs";

/** The addresses asked of the server while something is done. */
async function asked(page, act) {
  const seen = [];
  const listen = (request) => seen.push(request.url());
  page.on("request", listen);
  await act();
  page.off("request", listen);
  return seen;
}

const letterId = "019ab1c2-7d5e-7c3a-9f00-000000000101";

export const journeys = {
  async "notifications are found by State, kind and year, and the way back undoes it"({ page, origin }) {
    await page.goto(`${origin}/en/notifications`);
    await page.getByRole("link", { name: "Next page" }).click();
    await page.waitForURL(/cursor=page2/);
    await page.getByRole("link", { name: "Egypt: Reservation" }).waitFor();
    await page.locator("#state").selectOption("BRA");
    await page.waitForURL((url) => url.searchParams.get("state") === "BRA" && !url.searchParams.has("cursor"));
    await page.locator("#kind").selectOption("RATIFICATION");
    await page.locator("#year").selectOption("2026");
    await page.waitForURL(/kind=RATIFICATION.*year=2026/);
    await page.getByRole("link", { name: "Brazil: Ratification" }).waitFor();
    assert.equal(await page.locator("tbody tr").count(), 1);
    assert.match(await page.getByRole("link", { name: "Atom" }).getAttribute("href"), /^\/v1\/notification-feeds\/atom\?state=BRA&kind=RATIFICATION&lang=en$/);
    await page.getByRole("link", { name: "Brazil: Ratification" }).click();
    await page.waitForURL(`${origin}/en/notifications/C.N.12.2026.AIS-1`);
    await page.locator(".notification-paper").waitFor();
    await page.goBack();
    await page.waitForURL(/state=BRA/);
    assert.equal(await page.locator("#state").inputValue(), "BRA");
    await page.reload();
    await page.getByRole("link", { name: "Brazil: Ratification" }).waitFor();
  },

  async "a notification is read in each of the six languages, and says what each is worth"({ page, origin }) {
    await page.goto(`${origin}/fr/notifications/C.N.12.2026.AIS-1`);
    const paper = page.locator(".notification-paper");
    await paper.getByText("Texte authentique").waitFor();
    for (const [name, lang, dir, standing] of [["العربية", "ar", "rtl", "Traduction"], ["中文", "zh", "ltr", "Traduction"], ["English", "en", "ltr", "Texte authentique"]]) {
      await page.getByRole("navigation", { name: "Langue de la notification" }).getByRole("link", { name }).click();
      await page.waitForURL(new RegExp(`text=${lang}`));
      await paper.locator(`div[lang="${lang}"][dir="${dir}"]`).waitFor();
      await paper.getByText(standing, { exact: true }).waitFor();
      assert.deepEqual(await page.locator(".text-languages a[aria-current]").allInnerTexts(), [name]);
      assert.equal(await page.getByRole("link", { name: "Ouvrir en PDF" }).getAttribute("href"), `/v1/notifications/C.N.12.2026.AIS-1/pdf?lang=${lang}`);
      assert.equal(await page.evaluate(() => document.documentElement.lang), "fr");
    }
  },

  async "a corrected notification and its correction lead to each other"({ page, origin }) {
    await page.goto(`${origin}/en/notifications/C.N.12.2026.AIS-1`);
    await page.locator(".corrections").getByRole("link", { name: "C.N.13.2026.AIS-1" }).click();
    await page.waitForURL(/C\.N\.13\.2026/);
    await page.getByText("The date of receipt was misprinted.").waitFor();
    await page.locator(".corrections").getByRole("link", { name: "C.N.12.2026.AIS-1" }).click();
    await page.waitForURL(/C\.N\.12\.2026/);
    await page.getByRole("link", { name: "Brazil", exact: true }).waitFor();
    assert.match(await page.getByRole("link", { name: "Brazil", exact: true }).getAttribute("href"), /\/en\/states\/BRA#act-019ab1c2/);
  },

  async "a reader subscribes; a bad address is told at its field, a reload and a failure lose nothing"({ page, origin, world }) {
    await page.goto(`${origin}/en/notifications?state=BRA`);
    await page.getByLabel("E-mail address").fill("reader");
    await page.getByRole("button", { name: "Subscribe" }).click();
    await page.locator(".error-summary").getByRole("link", { name: "This is not an e-mail address." }).click();
    assert.equal(await page.evaluate(() => document.activeElement?.id), "subscribe-address");
    await page.getByLabel("E-mail address").fill("reader@institute.example");
    assert.equal(await page.locator("#subscribe-state").inputValue(), "BRA");
    await page.reload();
    await page.locator("#subscribe-address").waitFor();
    assert.equal(await page.getByLabel("E-mail address").inputValue(), "reader@institute.example");
    world.broken = true;
    await page.getByRole("button", { name: "Subscribe" }).click();
    await page.getByText("Something failed on our side.").waitFor();
    world.broken = false;
    await page.getByRole("button", { name: "Subscribe" }).click();
    await page.getByRole("heading", { name: "Please confirm by the letter we have sent" }).waitFor();
    assert.equal(world.records.asked.length, 1);
    await page.getByText("reader@institute.example").waitFor();
  },

  async "the code of a letter confirms by a press and never stands in an address that is sent"({ page, origin, world }) {
    const addresses = await asked(page, async () => {
      await page.goto(`${origin}/subscriptions#${codes.pending}`);
      await page.waitForURL(`${origin}/en/subscriptions#${codes.pending}`);
      await page.getByText("Not confirmed yet").waitFor();
      assert.equal(world.records.subscription[codes.pending], "PENDING");
      await page.getByRole("link", { name: "Français" }).click();
      await page.waitForURL(`${origin}/fr/subscriptions#${codes.pending}`);
      await page.getByRole("button", { name: "Confirmer l’abonnement" }).click();
      await page.getByText("Actif").waitFor();
    });
    assert.equal(world.records.subscription[codes.pending], "ACTIVE");
    assert.deepEqual(addresses.filter((address) => address.split("#")[0].includes(codes.pending.slice(0, 5))), []);
    await page.reload();
    await page.getByRole("button", { name: "Mettre fin à l’abonnement" }).click();
    await page.getByText("Terminé", { exact: true }).waitFor();
    assert.equal(world.records.subscription[codes.pending], "ENDED");
  },

  async "a code is typed by hand, and a wrong one is told"({ page, origin }) {
    await page.goto(`${origin}/en/subscriptions`);
    await page.getByLabel("Code of the letter").fill("ABC");
    await page.getByRole("button", { name: "Show the subscription" }).click();
    await page.locator(".error-summary").waitFor();
    assert.equal(await page.locator("#code").inputValue(), "ABC");
    assert.equal(await page.locator("#code").getAttribute("aria-invalid"), "true");
    await page.locator("#code").fill(codes.active.toLowerCase());
    await page.getByRole("button", { name: "Show the subscription" }).click();
    await page.getByText("Active", { exact: true }).waitFor();
  },

  async "the reader of a contact address confirms it without an account"({ page, origin }) {
    await page.goto(`${origin}/contact-confirmation#${codes.pending}`);
    await page.getByRole("button", { name: "Confirm this address" }).click();
    await page.locator(".error-summary").getByText("not, or no longer, valid").waitFor();
    await page.locator("#code").fill(codes.contact);
    const addresses = await asked(page, async () => {
      await page.getByRole("button", { name: "Confirm this address" }).click();
      await page.getByText("The address is confirmed").waitFor();
    });
    assert.ok(addresses.every((address) => !address.split("#")[0].includes("CCCCC")), addresses.join());
    await page.getByRole("link", { name: "France" }).waitFor();
  },

  async "a delegate adds a contact point, after being told what is wrong with it"({ page, origin, world, people }) {
    world.who = people.delegate;
    await page.goto(`${origin}/en/my`);
    await page.getByRole("link", { name: "Contact points" }).click();
    await page.getByRole("link", { name: "Add a contact point" }).click();
    await page.waitForURL(/contact=new/);
    await page.getByRole("button", { name: "Add another address" }).click();
    await page.getByRole("textbox", { name: "Address 2" }).fill("treaties at mfa");
    await page.getByRole("button", { name: "Enter the contact point" }).click();
    await page.locator(".error-summary").getByRole("link", { name: "This is not an e-mail address." }).click();
    assert.equal(await page.evaluate(() => document.activeElement?.id), "contact-address-1");
    await page.getByRole("textbox", { name: "Address 2" }).fill("treaties@mfa.example");
    await page.getByLabel("Authority").fill("Treaty Division");
    await page.reload();
    await page.getByLabel("Authority").waitFor();
    assert.equal(await page.getByLabel("Authority").inputValue(), "Treaty Division");
    await page.getByRole("button", { name: "Enter the contact point" }).click();
    await page.getByRole("link", { name: "Treaty Division" }).waitFor();
    assert.equal(world.records.contacts.length, 3);
    assert.deepEqual(world.records.contacts[2].addresses.map(({ address }) => address), ["treaties@mfa.example"]);
  },

  async "a session that ends in the middle of a form loses nothing of it"({ page, origin, world, people }) {
    world.who = people.delegate;
    await page.goto(`${origin}/en/my/contacts?contact=new`);
    await page.getByLabel("Authority").fill("Legal Department");
    await page.getByRole("textbox", { name: "Address 1" }).fill("legal@mfa.example");
    world.who = null;
    await page.getByRole("button", { name: "Enter the contact point" }).click();
    await page.getByText("Your session has ended.").waitFor();
    const href = await page.getByRole("main").getByRole("link", { name: "Sign in" }).getAttribute("href");
    assert.equal(href, `/session/login?returnTo=${encodeURIComponent("/en/my/contacts?contact=new")}`);
    world.who = people.delegate;
    await page.goto(`${origin}/en/my/contacts?contact=new`);
    assert.equal(await page.getByRole("textbox", { name: "Address 1" }).inputValue(), "legal@mfa.example");
    await page.getByRole("button", { name: "Enter the contact point" }).click();
    await page.getByRole("link", { name: "Legal Department" }).waitFor();
  },

  async "of two who change one contact point the second chooses between both versions"({ page, origin, world, people }) {
    world.who = people.delegate;
    await page.goto(`${origin}/en/my/contacts`);
    await page.getByRole("link", { name: "Représentation permanente à Vienne" }).click();
    await page.getByLabel("Authority").fill("Mission in Vienna");
    Object.assign(world.records.contacts[1], { authority: "Mission permanente", version: 2 });
    await page.getByRole("button", { name: "Save the changes" }).click();
    const dialog = page.getByRole("dialog", { name: "The contact point has changed" });
    await dialog.getByText("Mission permanente").waitFor();
    await dialog.getByText("Mission in Vienna").waitFor();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    assert.equal(await page.getByLabel("Authority").inputValue(), "Mission in Vienna");
    await page.getByRole("button", { name: "Save the changes" }).click();
    await dialog.getByRole("button", { name: "Take the version on record" }).click();
    assert.equal(await page.getByLabel("Authority").inputValue(), "Mission permanente");
    await page.getByLabel("Authority").fill("Mission in Vienna");
    world.records.contacts[1].version = 3;
    await page.getByRole("button", { name: "Save the changes" }).click();
    await dialog.getByRole("button", { name: "Save my version" }).click();
    await page.getByRole("link", { name: "Mission in Vienna" }).waitFor();
    assert.equal(world.records.contacts[1].authority, "Mission in Vienna");
  },

  async "a delegate has the letter sent again, and cannot remove the last address for notifications"({ page, origin, world, people }) {
    world.who = people.delegate;
    await page.goto(`${origin}/en/my/contacts`);
    await page.getByRole("button", { name: "Send the letter with the code again: secretariat.traites@diplomatie.example" }).click();
    await page.getByText("The letter is on its way.").waitFor();
    assert.equal(world.records.letters, 1);
    await page.getByRole("link", { name: /Ministère/ }).click();
    await page.getByRole("button", { name: "Remove this contact point" }).click();
    await page.getByRole("button", { name: "Remove", exact: true }).last().click();
    await page.getByRole("dialog").getByText("would reach nobody").first().waitFor();
    await page.goto(`${origin}/en/my/contacts?contact=${world.records.contacts[1].id}`);
    await page.getByRole("button", { name: "Remove this contact point" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove", exact: true }).click();
    await page.waitForURL(`${origin}/en/my/contacts`);
    await page.getByRole("link", { name: /Ministère/ }).waitFor();
    assert.equal(await page.getByRole("link", { name: /Vienne/ }).count(), 0);
  },

  async "a legal officer has a failed letter tried again, also after it has changed"({ page, origin, world, people }) {
    world.who = people.staff;
    await page.goto(`${origin}/en/desk`);
    await page.getByRole("link", { name: "Letters by e-mail" }).click();
    await page.locator("#status").selectOption("FAILED");
    await page.waitForURL(/status=FAILED/);
    await page.getByText("User unknown").waitFor();
    await page.locator("tbody").getByRole("link").click();
    await page.waitForURL(new RegExp(`letter=${letterId}`));
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Try again now" }).waitFor();
    world.records.mail[0].version = 2;
    await dialog.getByRole("button", { name: "Try again now" }).click();
    await dialog.getByText("The letter has changed since it was shown.").waitFor();
    await dialog.getByRole("button", { name: "Try again now" }).click();
    await dialog.getByText("The letter waits for its next attempt.").waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("No letter is in this state.").waitFor();
    await page.goBack();
    await dialog.getByText("Waiting", { exact: true }).waitFor();
  },

  async "staff without the permission are told who may read letters"({ page, origin, world, people }) {
    Object.assign(world, { who: people.staff, forbidden: true });
    await page.goto(`${origin}/en/desk/mail`);
    await page.getByText("Letters are kept by the legal officers of the depositary").waitFor();
  },
};
