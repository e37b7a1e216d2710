// Every rule of ours must find its breach in the example: a rule that finds nothing is no rule.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

const own = [...readFileSync("spectral.yaml", "utf8").matchAll(/^ {2}([a-z][a-z0-9-]+):$/gm)].map((match) => match[1]);
const run = spawnSync("spectral", ["lint", "--ruleset", "spectral.yaml", "--format", "json", "--quiet", "rules.example.json"], { encoding: "utf8" });
const found = new Set(JSON.parse(run.stdout).map((finding) => finding.code));
const blind = own.filter((rule) => !found.has(rule));
if (own.length === 0 || blind.length > 0) {
  console.error(`Rules that found nothing in rules.example.json: ${blind.join(", ") || "there are no rules"}`);
  process.exit(1);
}
console.log(`${own.length} rules, each finds its breach.`);
