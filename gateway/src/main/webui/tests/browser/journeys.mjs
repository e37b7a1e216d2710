import assert from "node:assert/strict";

export const journeys = {
  async "an address without a language gets the browser's"({ page, origin }) {
    await page.goto(origin);
    await page.waitForURL(`${origin}/en`);
    await page.goto(`${origin}/permits?status=REFUSED`);
    await page.waitForURL(`${origin}/en/permits?status=REFUSED`);
  },

  async "the language switch keeps page and filter"({ page, origin }) {
    await page.goto(`${origin}/en/states?group=AFRICAN`);
    await page.getByRole("link", { name: "Français" }).click();
    await page.waitForURL(`${origin}/fr/states?group=AFRICAN`);
    await page.getByRole("heading", { level: 1, name: "États" }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), "fr");
  },

  async "focus moves to the heading of the next page"({ page, origin }) {
    await page.goto(`${origin}/en`);
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "States" }).click();
    await page.getByRole("heading", { level: 1, name: "States" }).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === "H1");
    assert.match(await page.title(), /^States · /);
  },

  async "the first key press offers to skip to the content"({ page, origin }) {
    await page.goto(`${origin}/en/states`);
    await page.waitForSelector("h1");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement?.className), "skip-link");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "main");
  },

  async "map, legend and table say the same"({ page, origin }) {
    await page.goto(`${origin}/en`);
    await page.waitForSelector(".world-map");
    const legend = await page.locator(".legend li", { hasText: "Parties" }).locator(".count").innerText();
    const rows = await page.locator(".side-table tbody tr", { has: page.getByText("Party", { exact: true }) }).count();
    const label = await page.locator(".world-map").getAttribute("aria-label");
    assert.equal(String(rows), legend);
    assert.ok(label.includes(`Parties: ${legend}`), label);
    const headline = await page.locator(".figure .number").first().innerText();
    assert.equal(headline, legend);
  },

  async "a search of States goes into the address and back out of it"({ page, origin }) {
    await page.goto(`${origin}/en/states`);
    await page.getByLabel("Search").fill("cote d'i");
    await page.waitForURL(/q=cote/);
    await page.goto(`${origin}/fr/states?q=${encodeURIComponent("Кот")}`);
    await page.getByRole("link", { name: /Ivoire/ }).waitFor();
  },

  async "a screening can be asked, shared and read in French"({ page, origin }) {
    await page.goto(`${origin}/en/screen`);
    await page.getByLabel("Host State of the developer").selectOption("USA");
    await page.getByLabel("Parameters in total").fill("405e9");
    await page.getByLabel("Training compute").fill("3.8 × 10²⁵");
    await page.getByRole("button", { name: "Check this run" }).click();
    await page.getByRole("heading", { name: "This training run is prohibited by default." }).waitFor();
    await page.waitForFunction(() => document.activeElement?.classList.contains("verdict"));
    const comparison = await page.locator(".result .comparison").first().innerText();
    assert.equal(comparison.replaceAll("\u00a0", " "), "3.8 × 10²⁵ FLOP > 10²⁵ FLOP");
    const shared = page.url().replace("/en/", "/fr/");
    await page.goto(shared);
    await page.getByRole("heading", { name: "Cet entraînement est interdit par défaut." }).waitFor();
    assert.equal(await page.getByLabel("Paramètres au total").inputValue(), "405e9");
  },

  async "errors of the API stand at their fields"({ page, origin }) {
    await page.goto(`${origin}/en/screen`);
    await page.getByLabel("Training compute").fill("3,8e25");
    await page.getByRole("button", { name: "Check this run" }).click();
    const summary = page.locator(".error-summary");
    await summary.waitFor();
    await page.waitForFunction(() => document.activeElement?.classList.contains("error-summary"));
    await summary.getByRole("link", { name: /3,8e25/ }).click();
    assert.equal(await page.evaluate(() => document.activeElement?.id), "flop");
    assert.equal(await page.locator("#flop").getAttribute("aria-invalid"), "true");
    assert.ok(await page.locator("#flop-error").isVisible());
    await page.getByRole("link", { name: "Start afresh" }).click();
    await page.waitForURL(`${origin}/en/screen`);
    assert.equal(await page.locator("#flop").inputValue(), "");
  },

  async "pages of the register are links"({ page, origin }) {
    await page.goto(`${origin}/en/permits`);
    await page.getByRole("link", { name: "Next page" }).click();
    await page.waitForURL(/cursor=page2/);
    await page.getByRole("link", { name: "First page" }).click();
    await page.waitForURL(`${origin}/en/permits`);
  },

  async "each kind of user is sent to their own home"({ page, origin, world, people }) {
    for (const [kind, path] of [["delegate", "my"], ["lab", "lab"], ["staff", "desk"]]) {
      world.who = people[kind];
      await page.goto(`${origin}/en/home`);
      await page.waitForURL(`${origin}/en/${path}`);
    }
    world.who = null;
    await page.goto(`${origin}/fr/home`);
    await page.waitForURL(`${origin}/fr`);
    const href = await page.getByRole("link", { name: "Se connecter" }).getAttribute("href");
    assert.equal(href, "/session/login?returnTo=%2Ffr%2Fhome");
  },

  async "a delegate reads the reason of a refusal in French"({ page, origin, world, people }) {
    world.who = people.delegate;
    await page.goto(`${origin}/fr/permits/TA-2026-USA-000001-X`);
    await page.getByText("l’alignement n’est pas démontré").waitFor();
    assert.ok(await page.getByText("Refusée").first().isVisible());
  },

  async "the reasoning in a dossier follows the language of the page"({ page, origin, world, people }) {
    world.who = people.delegate;
    await page.goto(`${origin}/en/permits/TA-2026-FRA-000002-K`);
    await page.getByText("3.8e25 FLOP is more than 1e25 FLOP.").waitFor();
    await page.getByRole("link", { name: "Français" }).click();
    await page.getByText("3.8e25 FLOP dépassent 1e25 FLOP.").waitFor();
  },

  async "a laboratory withdraws its application"({ page, origin, world, people }) {
    world.who = people.lab;
    await page.goto(`${origin}/en/permits/TA-2026-FRA-000002-K`);
    await page.getByRole("button", { name: "Withdraw the application" }).click();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Withdraw the application" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Withdraw" }).click();
    await page.getByText("The laboratory withdrew the application.").waitFor();
  },

  async "a withdrawal of what has changed is not sent blindly"({ page, origin, world, people }) {
    Object.assign(world, { who: people.lab, stale: true });
    await page.goto(`${origin}/en/permits/TA-2026-FRA-000002-K`);
    await page.getByRole("button", { name: "Withdraw the application" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Withdraw" }).click();
    await page.getByRole("heading", { name: "The application has changed" }).waitFor();
    await page.getByRole("button", { name: "Show the present state" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
  },

  async "a failed page can be tried again"({ page, origin, world }) {
    world.broken = true;
    await page.goto(`${origin}/en/capabilities`);
    await page.getByText("0af7651916cd43dd8448eb211c80319c").first().waitFor();
    world.broken = false;
    await page.getByRole("button", { name: "Try again" }).first().click();
    await page.getByRole("heading", { name: "Deception" }).waitFor();
  },

  async "a slow answer shows that it is loading"({ page, origin, world }) {
    world.slow = 900;
    await page.goto(`${origin}/en/capabilities`);
    await page.getByText("Loading…").first().waitFor({ state: "attached" });
    await page.getByRole("heading", { name: "Deception" }).waitFor();
  },

  async "a sign-out that fails says so"({ page, origin, world, people }) {
    world.who = people.delegate;
    await page.goto(`${origin}/en/my`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    world.broken = true;
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("alert").getByText("The session is still open.").waitFor();
    world.broken = false;
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(`${origin}/en`);
  },

  async "sign-out ends at the start page"({ page, origin, world, people }) {
    world.who = people.delegate;
    await page.goto(`${origin}/en/my`);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(`${origin}/en`);
  },
};
