// Somebody reads the page of the API in both languages, wide and narrow, and tries it by keyboard; axe looks at every state of it.
// Usage: node developers.mjs ORIGIN. Exits with 1 and every fault it found.
import { audit, launch, watched } from "../browser/browser.mjs";

const [origin] = process.argv.slice(2);
const browser = await launch();
const faults = [];
const expect = (truth, what) => truth || faults.push(what);

async function read(locale, width) {
  const context = await browser.newContext({ locale, viewport: { width, height: 900 } });
  const { page, complaints } = await watched(context);
  page.setDefaultTimeout(30_000);
  const look = async (state) => faults.push(...(await audit(page)).map((fault) => `/developers ${locale}, ${state}: ${fault}`));
  const focused = () => page.evaluate(() => document.activeElement.className);

  await page.goto(`${origin}/developers`, { waitUntil: "networkidle" });
  await page.waitForSelector(".opblock-tag");
  const subjects = await page.locator(".opblock-tag").count();
  expect(subjects > 20, `${subjects} subjects are shown`);
  await look("closed");
  for (const subject of ["Treaty", "Screenings"]) {
    await page.locator(`.opblock-tag[data-tag="${subject}"] .expand-operation`).press("Enter");
  }

  // Opened by keyboard, tried with the page's own example, against the real services.
  const status = page.locator(".opblock-get", { has: page.locator('[data-path="/v1/treaty/status"]') });
  await status.locator(".opblock-summary-control").focus();
  await page.keyboard.press("Enter");
  await status.locator(".try-out__btn").press("Enter");
  await status.locator(".btn.execute").press("Enter");
  await status.locator(".live-responses-table .response-col_status", { hasText: "200" }).waitFor();
  const screening = page.locator(".opblock-post", { has: page.locator('[data-path="/v1/screenings"]') });
  await screening.locator(".opblock-summary-control").press("Enter");
  await screening.locator(".try-out__btn").press("Enter");
  await look("tried");
  await screening.locator(".tablinks[data-name=model]").first().press("Enter");
  await page.locator(".models-control").press("Enter");
  await page.locator(".json-schema-2020-12").first().waitFor();
  await look("schemas");

  const authorize = page.locator(".btn.authorize").first();
  await authorize.press("Enter");
  await page.getByRole("dialog", { name: "Available authorizations" }).locator(".modal-ux").waitFor();
  expect(await page.evaluate(() => document.activeElement.closest("[role=dialog]") !== null), `the window of tokens opens with the keyboard at ${await focused()}`);
  await look("window of tokens");
  await page.locator(".close-modal").press("Shift+Tab");
  expect((await focused()).includes("btn-done"), `before the window's first control comes ${await focused()}`);
  await page.keyboard.press("Tab");
  expect((await focused()).includes("close-modal"), `after the window's last control comes ${await focused()}`);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect((await focused()).includes("authorize"), `after the window the keyboard is at ${await focused()}`);

  faults.push(...complaints);
  await context.close();
}

try {
  await read("en-GB", 1280);
  await read("fr-FR", 390);
} catch (error) {
  faults.push(error.message);
}
await browser.close();
console.log(faults.length === 0 ? "The page of the API was read and tried." : faults.join("\n"));
process.exit(faults.length === 0 ? 0 : 1);
