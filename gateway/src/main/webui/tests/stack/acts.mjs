// Two people of a delegation and a legal officer bring an act of a State into the register, each signed in at the real
// identity provider and at a browser of their own.
// Usage: node acts.mjs ORIGIN ACT DATE: the act as it is called in English, and the date of the instrument.
// Prints the number of the notification; exits with 1 and every fault it found.
import { audit, launch, watched } from "../browser/browser.mjs";

const [origin, act, date] = process.argv.slice(2);
const browser = await launch();
const faults = [];

async function signedIn(account, path) {
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 900 } });
  const { page, complaints } = await watched(context);
  page.setDefaultTimeout(30_000);
  await page.goto(`${origin}/session/login?returnTo=${path}`);
  await page.fill("#username", account);
  await page.fill("#password", `demo-${account}`);
  await page.click("#kc-login");
  await page.waitForURL(`${origin}${path}`);
  return { page, done: async () => { faults.push(...(await audit(page)), ...complaints); await context.close(); } };
}

try {
  const writer = await signedIn("delegate.bra", "/en/my/acts/new");
  await writer.page.getByRole("button", { name: `Begin: ${act}`, exact: true }).click();
  await writer.page.waitForURL(/\/en\/my\/acts\/[0-9a-f-]{36}/);
  const path = new URL(writer.page.url()).pathname;
  await writer.page.getByLabel("Date of the instrument").fill(date);
  await writer.page.getByText("Minister for Foreign Affairs").click();
  await writer.page.getByLabel("Name of who signs", { exact: true }).fill("Mauro Lima");
  await writer.page.getByLabel("Scan of the instrument").setInputFiles({
    name: "instrument.pdf", mimeType: "application/pdf", buffer: Buffer.from(`%PDF-1.7\n1 0 obj<<>>endobj ${act} ${date}\n%%EOF`),
  });
  await writer.page.getByRole("link", { name: "instrument.pdf" }).first().waitFor();
  await writer.page.getByText("The act is complete and the treaty allows it.").waitFor();
  if ((await writer.page.getByRole("button", { name: "Send to the depositary" }).count()) > 0) faults.push("who wrote the act could send it");
  await writer.done();

  const sender = await signedIn("head.bra", path);
  await sender.page.getByRole("button", { name: "Send to the depositary" }).click();
  await sender.page.getByRole("dialog").getByRole("button", { name: "Send", exact: true }).click();
  await sender.page.getByText("The act is with the depositary, who has not yet decided.").waitFor();
  await sender.done();

  const officer = await signedIn("depositary", "/en/desk/acts");
  await officer.page.locator(".plain-table tbody tr").first().getByRole("link", { name: act, exact: true }).click();
  await officer.page.getByRole("button", { name: "Accept for deposit" }).click();
  await officer.page.getByRole("dialog").getByRole("button", { name: "Accept", exact: true }).click();
  const number = officer.page.getByText(/C\.N\.\d+\.\d{4}\.AIS-1/).first();
  await number.waitFor();
  console.log((await number.innerText()).match(/C\.N\.\d+\.\d{4}\.AIS-1/)[0]);
  await officer.done();
} catch (error) {
  faults.push(error.message);
}
await browser.close();
if (faults.length > 0) console.log(faults.join("\n"));
process.exit(faults.length === 0 ? 0 : 1);
