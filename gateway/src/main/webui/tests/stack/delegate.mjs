// A delegate of the USA signs in at the real identity provider and reads, in French, why an application was refused.
// Every answer of the real API that a page gets on the way must be one that the API's description allows.
// Usage: node delegate.mjs ORIGIN NUMBER. Prints what it saw; exits with 1 and every fault it found.
import { audit, launch, watched } from "../browser/browser.mjs";
import { answerFaults } from "../contract.mjs";

const [origin, number] = process.argv.slice(2);
const browser = await launch();
const faults = [];
const expect = (truth, what) => truth || faults.push(what);
const held = new Set();
const readings = [];

async function hold(response) {
  const { pathname: path } = new URL(response.url());
  const ofTheApi = path === "/session" || path.startsWith("/v1/");
  // The browser shows what it held before.
  if (!ofTheApi || response.status() === 304) return;
  const body = await response.json().catch(() => undefined);
  // The page left before the answer was there.
  if (body === undefined) return;
  held.add(path);
  faults.push(...answerFaults({ method: response.request().method(), path, status: response.status(), type: response.headers()["content-type"], body }));
}

try {
  const context = await browser.newContext({ locale: "fr-FR", viewport: { width: 1280, height: 900 } });
  const { page, complaints } = await watched(context);
  page.setDefaultTimeout(30_000);
  page.on("response", (response) => readings.push(hold(response)));

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

  for (const path of ["/fr/my", "/fr", "/fr/states/USA", "/fr/treaty", "/fr/treaty/thresholds", "/fr/capabilities", "/fr/permits", "/fr/screen?state=USA&params=405e9&flop=3.8e25&low=3e25&high=4.4e25&generality=GENERAL&forecast=NOT_ASSESSED"]) {
    await page.goto(`${origin}${path}`, { waitUntil: "networkidle" });
    faults.push(...(await audit(page)).map((fault) => `${path}: ${fault}`));
  }
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/delegate.png`, fullPage: true });
  await Promise.all(readings);
  const asked = [
    "/session", "/v1/treaty", "/v1/treaty/status", "/v1/states", "/v1/states/USA", "/v1/parameters", "/v1/determinations/alignment",
    "/v1/organisations", "/v1/dangerous-capabilities", "/v1/screenings", "/v1/training-applications", `/v1/training-applications/${number}`,
  ];
  expect(asked.every((path) => held.has(path)), `not seen: ${asked.filter((path) => !held.has(path))}`);
  faults.push(...complaints);
} catch (error) {
  faults.push(error.message);
}
await browser.close();
console.log(faults.length === 0 ? "The delegate read the refusal." : faults.join("\n"));
process.exit(faults.length === 0 ? 0 : 1);
