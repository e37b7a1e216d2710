import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

type Entry = { resolved?: string; hasInstallScript?: boolean; integrity?: string; os?: string[]; link?: boolean };
const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");
const lock = JSON.parse(read("package-lock.json")) as { packages: Record<string, Entry> };
const manifest = JSON.parse(read("package.json")) as Record<string, Record<string, string>>;
const packages = Object.entries(lock.packages).filter(([path]) => path !== "");

it("names no address", () => {
  expect(packages.filter(([, entry]) => entry.resolved).map(([path]) => path)).toEqual([]);
});

it("pins each package by its checksum", () => {
  expect(packages.filter(([, entry]) => !entry.integrity && !entry.link).map(([path]) => path)).toEqual([]);
});

it("installs nothing that runs a script", () => {
  const here = ({ os }: Entry) => !os || os.includes("linux");
  expect(packages.filter(([, entry]) => entry.hasInstallScript && here(entry)).map(([path]) => path)).toEqual([]);
});

it("asks for exact versions", () => {
  const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

it("keeps npm from running scripts and from writing addresses", () => {
  const settings = read(".npmrc").split("\n");
  expect(settings).toEqual(expect.arrayContaining(["ignore-scripts=true", "omit-lockfile-registry-resolved=true", "save-exact=true"]));
});
