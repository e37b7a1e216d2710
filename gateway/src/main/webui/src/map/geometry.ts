import { geoEqualEarth, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import world from "./world.json";

export const width = 960;
export const height = 452;

/** Areas whose status the United Nations leave open; the layer carries them as features of their own. */
const disputed = new Set(["XAP", "XJK", "XAC", "XHT", "XBT", "XIT", "ESH"]);
/** Below this area in square units of the drawing a shape cannot be seen. */
const smallest = 6;

const topology = world.topology as unknown as Topology<{ countries: GeometryCollection }>;
const points = world.points as unknown as Record<string, [number, number]>;

export type Shape = { code: string; path: string; disputed: boolean };
export type Dot = { code: string; x: number; y: number };
export type Drawing = { shapes: Shape[]; dots: Dot[] };

/** Every State of the list becomes a shape or a dot; what is in no list is drawn as land only. */
export function draw(codes: readonly string[]): Drawing {
  // Equal Earth keeps areas comparable; the turn keeps the Bering Strait in one piece.
  const projection = geoEqualEarth()
    .rotate([-11, 0])
    .fitExtent(
      [
        [6, 6],
        [width - 6, height - 6],
      ],
      // Islands with a point and no shape must lie on the sheet too.
      {
        type: "FeatureCollection",
        features: [
          ...feature(topology, topology.objects.countries).features,
          { type: "Feature", properties: {}, geometry: { type: "MultiPoint", coordinates: Object.values(points) } },
        ],
      },
    );
  const outline = geoPath(projection).digits(1);
  const wanted = new Set(codes);
  const drawn = new Set<string>();
  const shapes: Shape[] = [];
  for (const geometry of topology.objects.countries.geometries) {
    const code = String(geometry.id);
    const land = feature(topology, geometry);
    const path = outline(land);
    if (!path) continue;
    shapes.push({ code, path, disputed: disputed.has(code) });
    if (outline.area(land) >= smallest) drawn.add(code);
  }
  const dots: Dot[] = [];
  for (const code of wanted) {
    const point = points[code];
    const place = !drawn.has(code) && point ? projection(point) : null;
    if (place) dots.push({ code, x: Math.round(place[0] * 10) / 10, y: Math.round(place[1] * 10) / 10 });
  }
  return { shapes, dots };
}
