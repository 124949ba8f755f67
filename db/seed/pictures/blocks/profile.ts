import { type Point, commands, d, group, stroke, times } from "../ink/svg.ts";

/** A pot, jar or bottle: what a wheel or a lathe makes, as [radius, height on the page] from the lip down. */
export type Profile = readonly Point[];

/** How far we look down into round things: height over width of every horizontal ring. */
export const tilt = 0.17;

/** Where the outline runs, densely: a Catmull-Rom through the profile. */
function traced(profile: Profile): Point[] {
  const at = (index: number): Point => profile[Math.min(profile.length - 1, Math.max(0, index))] ?? [0, 0];
  const points: Point[] = [];
  for (let index = 0; index < profile.length - 1; index += 1) {
    for (let step = 0; step < 8; step += 1)
      points.push(between(at(index - 1), at(index), at(index + 1), at(index + 2), step / 8));
  }
  return [...points, at(profile.length - 1)];
}

function between(before: Point, from: Point, to: Point, after: Point, t: number): Point {
  const blend = (a: number, b: number, c: number, e: number): number =>
    0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - e) * t * t + (3 * b - a - 3 * c + e) * t * t * t);
  return [
    Math.max(0, blend(before[0], from[0], to[0], after[0])),
    blend(before[1], from[1], to[1], after[1]),
  ];
}

export function radiusAt(profile: Profile, y: number): number {
  const points = traced(profile);
  const index = points.findIndex((point) => point[1] >= y);
  const [low, high] = [points[Math.max(0, index - 1)], points[index === -1 ? points.length - 1 : index]];
  if (!low || !high || high[1] === low[1]) return high?.[0] ?? 0;
  return low[0] + ((high[0] - low[0]) * (y - low[1])) / (high[1] - low[1]);
}

/** The closed silhouette, with rounded lip and foot. */
export function silhouette(x: number, profile: Profile): string {
  const points = traced(profile);
  const first = points[0] ?? [0, 0];
  const last = points.at(-1) ?? [0, 0];
  const right = points.flatMap(([radius, y]) => ["L", x + radius, y]);
  const left = points.toReversed().flatMap(([radius, y]) => ["L", x - radius, y]);
  return commands(
    "M",
    x - first[0],
    first[1],
    "A",
    first[0],
    first[0] * tilt,
    0,
    "0 1",
    x + first[0],
    first[1],
    ...right,
    "A",
    last[0],
    last[0] * tilt,
    0,
    "0 1",
    x - last[0],
    last[1],
    ...left,
    "Z",
  );
}

/** A strip of the surface between two heights, curved like the body. */
export function girdle(x: number, profile: Profile, top: number, bottom: number): string {
  const rows = Array.from({ length: 7 }, (_, index) => top + ((bottom - top) * index) / 6);
  const right = rows.flatMap((y) => ["L", x + radiusAt(profile, y), y]);
  const left = rows.toReversed().flatMap((y) => ["L", x - radiusAt(profile, y), y]);
  const [upper, lower] = [radiusAt(profile, top), radiusAt(profile, bottom)];
  return commands(
    "M",
    x - upper,
    top,
    "A",
    upper,
    upper * tilt,
    0,
    "0 0",
    x + upper,
    top,
    ...right,
    "A",
    lower,
    lower * tilt,
    0,
    "0 1",
    x - lower,
    bottom,
    ...left,
    "Z",
  );
}

export function ring(
  x: number,
  profile: Profile,
  y: number,
  colour: string,
  width: number,
  opacity = 1,
): string {
  const radius = radiusAt(profile, y);
  return stroke(
    d`M ${x - radius} ${y} A ${radius} ${radius * tilt} 0 0 0 ${x + radius} ${y}`,
    colour,
    width,
    {
      opacity,
      "stroke-linecap": "butt",
    },
  );
}

/** Repeats an ornament along the visible half of a ring, narrowing towards the sides. */
export function belt(
  x: number,
  profile: Profile,
  y: number,
  count: number,
  draw: (index: number) => string,
  scale = 1,
): string {
  const radius = radiusAt(profile, y);
  return times(count, (index) => {
    const angle = ((index + 0.5) / count - 0.5) * Math.PI * 0.96;
    const shift = [x + radius * Math.sin(angle), y + radius * tilt * Math.cos(angle)] as const;
    return group(draw(index), {
      transform: `translate(${shift[0].toFixed(1)} ${shift[1].toFixed(1)}) rotate(${(-Math.sin(angle) * 9).toFixed(1)}) scale(${(Math.cos(angle) * scale + 0.02).toFixed(2)} ${scale})`,
    });
  });
}
