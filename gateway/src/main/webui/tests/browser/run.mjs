// Every page in both languages under the real content policy, then the journeys. What the pages ask, and what they are
// answered, must be what the API's description allows.
// SHOTS=1 keeps pictures in tests/browser/shots; arguments run only what has one of them in its name.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { audit, launch, watched } from "./browser.mjs";
import { journeys } from "./journeys.mjs";
import { actJourneys } from "./journeys/acts.mjs";
import { treatyJourneys } from "./journeys/treaty.mjs";
import { journeys as letterJourneys } from "./journeys/letters.mjs";
import { councilJourneys } from "./journeys/council.mjs";
import { councilRestJourneys } from "./journeys/councilRest.mjs";
import { pages } from "./pages.mjs";
import { calm, people, serve } from "./server.mjs";

const shots = process.env.SHOTS ? fileURLToPath(new URL("./shots", import.meta.url)) : null;
const only = process.argv.slice(2);
const isWanted = (name) => only.length === 0 || only.some((part) => name.includes(part));
if (shots) mkdirSync(shots, { recursive: true });

// Most of a look is waiting, so some go on beside each other, each with a browser and a stand-in of its own.
const SHARDS = 3;
const { DIST: dist, SHARD: shard } = process.env;
if (!dist) process.exit(await inShards());
let turn = 0;
const isMine = () => turn++ % SHARDS === Number(shard);

async function inShards() {
  // The gateway's build takes dist away, so what is looked at is built apart.
  const built = mkdtempSync(join(tmpdir(), "portal-"));
  process.on("exit", () => rmSync(built, { recursive: true, force: true }));
  await build({ root: fileURLToPath(new URL("../..", import.meta.url)), logLevel: "warn", build: { outDir: built, emptyOutDir: true } });
  const ended = await Promise.all(
    Array.from({ length: SHARDS }, (_, index) => {
      const child = spawn(process.execPath, process.argv.slice(1), { stdio: "inherit", env: { ...process.env, DIST: built, SHARD: String(index) } });
      return new Promise((resolve) => child.on("exit", (code) => resolve(code ?? 1)));
    }),
  );
  return ended.some((code) => code !== 0) ? 1 : 0;
}

const server = await serve(dist);
const browser = await launch();
const failures = [];
let checked = 0;

async function look({ name, path, language, who, world = {}, viewport, scheme, ready, until = "networkidle" }) {
  const title = `${name} ${language} ${viewport.width} ${scheme}`;
  if (!isWanted(title) || !isMine()) return;
  Object.assign(server.world, calm, { who: who ? people[who] : null }, world);
  const context = await browser.newContext({ viewport, colorScheme: scheme, locale: language, reducedMotion: "reduce" });
  const { page, complaints } = await watched(context);
  try {
    await page.goto(`${server.origin}/${language}${path}`, { waitUntil: until });
    await page.waitForSelector(ready ?? "h1", { timeout: 5000 });
    const found = [...(await audit(page)), ...complaints, ...server.faults.splice(0)];
    const attributes = await page.evaluate(() => ({
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
      title: document.title,
      headings: document.querySelectorAll("h1").length,
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }));
    if (attributes.lang !== language) found.push(`lang is ${attributes.lang}`);
    if (attributes.dir !== (language === "ar" ? "rtl" : "ltr")) found.push(`dir is ${attributes.dir}`);
    if (!attributes.title.includes(" · ")) found.push(`title is ${attributes.title}`);
    if (attributes.headings !== 1) found.push(`${attributes.headings} h1`);
    if (attributes.overflow > 0) found.push(`${attributes.overflow}px wider than the window`);
    if (shots) await page.screenshot({ path: `${shots}/${title.replaceAll(" ", "-")}.png`, fullPage: true });
    failures.push(...found.map((text) => `${title}: ${text}`));
  } catch (error) {
    failures.push(`${title}: ${error.message}`);
  }
  checked++;
  await context.close();
}

const desktop = { width: 1280, height: 900 };
const phone = { width: 320, height: 700 };
for (const page of pages) {
  for (const language of page.languages ?? ["en", "fr"]) {
    await look({ ...page, language, viewport: desktop, scheme: "light" });
  }
  await look({ ...page, language: "fr", viewport: phone, scheme: "light" });
  await look({ ...page, language: "en", viewport: desktop, scheme: "dark" });
}
for (const [name, journey] of Object.entries({ ...journeys, ...actJourneys, ...treatyJourneys, ...letterJourneys, ...councilJourneys, ...councilRestJourneys })) {
  if (!isWanted(name) || !isMine()) continue;
  Object.assign(server.world, calm, { acting: name in actJourneys });
  const context = await browser.newContext({ viewport: desktop, locale: "en" });
  const { page, complaints } = await watched(context);
  page.setDefaultTimeout(5000);
  try {
    await journey({ page, origin: server.origin, world: server.world, people });
    failures.push(...[...complaints, ...server.faults.splice(0)].map((text) => `${name}: ${text}`));
  } catch (error) {
    failures.push(`${name}: ${error.message}`);
  }
  checked++;
  await context.close();
}

await browser.close();
server.close();
for (const failure of failures) console.error(`✗ ${failure}`);
console.log(failures.length ? `${failures.length} failures in ${checked} checks` : `${checked} checks passed`);
process.exit(failures.length ? 1 : 0);
