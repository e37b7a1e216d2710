// A delegate of the USA signs in at the real identity provider and reads, in French, why an application was refused.
// Usage: node delegate.mjs ORIGIN NUMBER. Prints what it saw; exits with 1 and every fault it found.
import { audit, launch, watched } from "../browser/browser.mjs";

const [origin, number] = process.argv.slice(2);
const browser = await launch();
const faults = [];
const expect = (truth, what) => truth || faults.push(what);

try {
  const context = await browser.newContext({ locale: "fr-FR", viewport: { width: 1280, height: 900 } });
  const { page, complaints } = await watched(context);
  page.setDefaultTimeout(30_000);

  await page.goto(`${origin}/fr/permits/${number}`, { waitUntil: "networkidle" });
  const asStranger = await page.innerText("main");
  expect(asStranger.includes(number), `the public page does not show ${number}`);
  expect(!asStranger.includes("End-to-end purpose"), "the public page shows the dossier");

  await page.goto(`${origin}/session/login?returnTo=/fr/permits/${number}`);
  await page.fill("#username", "delegate.usa");
  await page.fill("#password", "demo-delegate.usa");
  await page.click("#kc-login");
  await page.waitForURL(`${origin}/fr/permits/${number}`);
  await page.waitForLoadState("networkidle");

  const text = await page.innerText("main");
  expect(text.includes("Aucune autorisation ne peut être accordée"), `the reason in French is missing: ${text.slice(0, 800)}`);
  expect(text.includes("10²⁵"), "the threshold is missing");
  expect(text.includes("4(2)(b)"), "the article is missing");
  expect(text.includes("End-to-end purpose"), "the delegate of the host State does not see the dossier");
  expect((await page.evaluate(() => document.documentElement.lang)) === "fr", "the page is not in French");
  faults.push(...(await audit(page)));

  const cookies = await context.cookies(origin);
  const session = cookies.filter(({ name }) => name.startsWith("q_session"));
  expect(session.length === 1, `session cookies: ${cookies.map(({ name }) => name)}`);
  expect(session.every(({ httpOnly, sameSite }) => httpOnly && sameSite === "Lax"), `cookie attributes: ${JSON.stringify(session)}`);
  const stored = await page.evaluate(() => JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }]));
  expect(!cookies.some(({ value }) => value.includes("eyJ")) && !stored.includes("eyJ"), "a token reached the browser");

  for (const path of ["/fr/my", "/fr", "/fr/states/USA", "/fr/treaty/thresholds", "/fr/screen"]) {
    await page.goto(`${origin}${path}`, { waitUntil: "networkidle" });
    faults.push(...(await audit(page)).map((fault) => `${path}: ${fault}`));
  }
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/delegate.png`, fullPage: true });
  faults.push(...complaints);
} catch (error) {
  faults.push(error.message);
}
await browser.close();
console.log(faults.length === 0 ? "The delegate read the refusal." : faults.join("\n"));
process.exit(faults.length === 0 ? 0 : 1);
