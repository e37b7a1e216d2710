import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const browsers = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? browsers.find((browser) => existsSync(browser)),
    args: [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ],
  });
}

/** A page that remembers everything the console and the content policy complained of. */
export async function watched(context) {
  const complaints = [];
  const page = await context.newPage();
  page.on("console", (message) => {
    // The browser itself reports each refused request; the refusals here are wanted.
    const refusal = message.text().startsWith("Failed to load resource");
    if (["error", "warning"].includes(message.type()) && !refusal) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  await page.addInitScript(() => {
    window.policyViolations = [];
    document.addEventListener("securitypolicyviolation", (event) =>
      window.policyViolations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`));
  });
  return { page, complaints };
}

/** Axe is run from the debugger's side, which the content policy does not concern. */
export async function audit(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, { runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } }));
  const policy = await page.evaluate(() => window.policyViolations);
  return [
    ...violations.map(({ id, help, nodes }) => `axe ${id}: ${help} · ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 140)} (${failureSummary?.split("\n")[1]?.trim()})`).join(" | ")}`),
    ...policy.map((violation) => `policy ${violation}`),
  ];
}
