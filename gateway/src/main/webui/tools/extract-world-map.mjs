// Writes src/map/world.json from the UN Geodata layer that plotly.js carries.
// plotly.js is needed only here, so it is no dependency of the portal:
//
//   mkdir /tmp/map && cd /tmp/map && npm init -y && npm install --ignore-scripts plotly.js@3.7.0 topojson-client@3.1.0
//   node <webui>/tools/extract-world-map.mjs /tmp/map/node_modules
//
// See NOTICE for the origin of the data and the open question about its terms.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

const modules = process.argv[2];
if (!modules) {
  console.error("usage: node extract-world-map.mjs PATH_TO_NODE_MODULES");
  process.exit(2);
}
const require = createRequire(join(resolve(modules), "x.js"));
const { quantize } = require("topojson-client");

const source = readFileSync(join(resolve(modules), "plotly.js/dist/plotly-geo-assets.js"), "utf8");
const sandbox = { window: {}, self: {} };
vm.runInNewContext(source, sandbox);
const { topojson } = sandbox.window.Plotly ?? sandbox.self.Plotly;

const fine = topojson.world_50m.objects.countries.geometries;
const coarse = topojson.world_110m;
const countries = coarse.objects.countries;

const used = new Map();
const renumber = (arcs) =>
  arcs.map((arc) => {
    if (Array.isArray(arc)) return renumber(arc);
    const index = arc < 0 ? ~arc : arc;
    if (!used.has(index)) used.set(index, used.size);
    return arc < 0 ? ~used.get(index) : used.get(index);
  });
// Antarctica holds a tenth of the points and no State.
const geometries = countries.geometries
  .filter(({ id }) => id !== "ATA")
  .map(({ type, arcs, id }) => ({ type, id, arcs: renumber(arcs) }));
const arcs = [...used.keys()].map((index) => coarse.arcs[index]);

const { transform } = coarse;
const topology = quantize(
  unquantized({ type: "Topology", objects: { countries: { type: "GeometryCollection", geometries } }, arcs, transform }),
  2e4,
);

const points = Object.fromEntries(
  fine.filter(({ id }) => /^[A-Z]{3}$/.test(id) && id !== "ATA").map(({ id, properties }) => [id, properties.ct]),
);
// Neither layer has these two; the points are those of the capitals.
points.SMR ??= [12.45, 43.94];
points.VAT ??= [12.45, 41.9];

const target = join(dirname(fileURLToPath(import.meta.url)), "../src/map/world.json");
const sorted = Object.fromEntries(Object.entries(points).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(target, JSON.stringify({ source: "UN Geodata through plotly.js 3.7.0", topology, points: sorted }) + "\n");

function unquantized(t) {
  const { scale, translate } = t.transform;
  const arcs = t.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
  });
  return { type: t.type, objects: t.objects, arcs };
}
