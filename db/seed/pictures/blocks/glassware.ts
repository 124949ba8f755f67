import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, d, ellipse, path, place, rect, stroke, times } from "../ink/svg.ts";
import type { Bunch } from "./bunches.ts";
import { checks } from "./prints.ts";
import { type Profile, belt, girdle, radiusAt, ring, silhouette, tilt } from "./profile.ts";
import { shadow } from "./shadow.ts";
import { turned } from "./turned.ts";

export type Emblem = (main: string, second: string, accent: string) => string;

/** A paper label wrapped round the vessel, with an emblem instead of words. */
export function label(
  pen: Pen,
  x: number,
  profile: Profile,
  top: number,
  bottom: number,
  emblem: Emblem,
): string {
  const { tones } = pen;
  const paper = mix(tones.pale, "#fffaf0", 0.4);
  const middle = (top + bottom) / 2 + radiusAt(profile, (top + bottom) / 2) * tilt;
  const size = (bottom - top) / 150;
  return (
    path(girdle(x, profile, top, bottom), paper) +
    ring(x, profile, top + 9, tones.second, 4) +
    ring(x, profile, bottom - 9, tones.second, 4) +
    belt(x, profile, bottom - 22, 18, () => path("M -7 6 L 0 -7 L 7 6 Z", tones.accent)) +
    circle(x, middle - 8, 50 * size, mix(paper, tones.main, 0.16)) +
    circle(x, middle - 8, 50 * size, "none", { stroke: tones.second, "stroke-width": 2.5 }) +
    place(emblem(tones.second, tones.main, tones.accent), x, middle - 8, 0, 0.82 * size) +
    stroke(
      d`M ${x - 84 * size} ${middle - 8} h ${22 * size} M ${x + 62 * size} ${middle - 8} h ${22 * size}`,
      tones.second,
      3,
    )
  );
}

/** Cloth tied over a lid with jute twine. */
function bonnet(pen: Pen, x: number, y: number, radius: number): string {
  const cloth = checks(26, [[0, 0.5, "thread"]])(pen, {
    ground: pen.tones.pale,
    thread: pen.tones.second,
    second: pen.tones.main,
    zari: pen.tones.accent,
  });
  const skirt = d`M ${x - radius} ${y} L ${x - radius - 26} ${y + 66} Q ${x - radius * 0.7} ${y + 88} ${x - radius * 0.45} ${y + 74} Q ${x - radius * 0.1} ${y + 96} ${x + radius * 0.16} ${y + 80} Q ${x + radius * 0.55} ${y + 94} ${x + radius * 0.75} ${y + 76} L ${x + radius + 26} ${y + 64} L ${x + radius} ${y} Q ${x} ${y - 46} ${x - radius} ${y} Z`;
  return (
    path(skirt, cloth) +
    path(skirt, pen.shade(10, "0 dark .3, 30 light .3, 70 dark .04, 100 dark .4")) +
    stroke(d`M ${x - radius - 6} ${y + 26} Q ${x} ${y + 52} ${x + radius + 6} ${y + 26}`, "#a87d45", 8) +
    stroke(d`M ${x + 20} ${y + 40} q 30 20 16 54 M ${x + 20} ${y + 40} q -6 30 -26 44`, "#a87d45", 5)
  );
}

const cap = (pen: Pen, x: number, y: number, radius: number, height: number, colour: string): string =>
  turned(
    pen,
    x,
    [
      [radius, y],
      [radius, y + height],
    ],
    colour,
    {
      surface: "metal",
      mouth: colour,
      paint: times(16, (index) =>
        rect(x - radius + (index * radius) / 8, y, 3, height + 20, 0, darker(colour, 0.4), { opacity: 0.35 }),
      ),
    },
  ) +
  ellipse(
    x,
    y,
    radius * 0.94,
    radius * tilt * 0.9,
    pen.linear(40, [
      [0, lighter(colour, 0.55)],
      [1, colour],
    ]),
  );

export type Vessel = Readonly<{
  profile: Profile;
  fill: string;
  level: number;
  label: readonly [number, number];
  emblem: Emblem;
  lid: "cloth" | "metal" | "cork";
  inside?: string;
}>;

/** Light through what is inside: deep at the sides, burning towards the middle. */
function liquid(pen: Pen, x: number, { profile, fill, level }: Vessel, bottom: number): string {
  const bright = mix(fill, "#ffd05a", 0.42);
  const [wide, low] = [radiusAt(profile, level), radiusAt(profile, bottom - 20)];
  const body = pen.linear(0, [
    [0, darker(fill, 0.5)],
    [0.16, mix(fill, "#7a2a00", 0.25)],
    [0.38, bright],
    [0.62, fill],
    [0.9, darker(fill, 0.35)],
    [1, darker(fill, 0.55)],
  ]);
  const ember = pen.radial(0.5, 0.5, 0.5, [
    [0, lighter(bright, 0.35), 0.85],
    [1, bright, 0],
  ]);
  return (
    path(girdle(x, profile, level, bottom + 40), body) +
    ellipse(x, level, wide, wide * tilt, mix(bright, fill, 0.45)) +
    ellipse(x, level + 3, wide * 0.9, wide * tilt * 0.8, bright, { opacity: 0.6 }) +
    ellipse(x, bottom - 14, low * 0.95, 60, ember)
  );
}

const cork = (pen: Pen, x: number, top: number, radius: number): string => {
  const specks = times(14, () =>
    ellipse(x + pen.random.between(-radius, radius), top - pen.random.between(0, 44), 4, 2.5, "#8a6234", {
      opacity: 0.5,
    }),
  );
  const profile: Profile = [
    [radius * 0.92, top - 46],
    [radius * 0.86, top + 4],
  ];
  return (
    turned(pen, x, profile, "#c49a64", { surface: "matt", mouth: "#b58850", paint: specks }) +
    ellipse(x, top - 46, radius * 0.88, radius * tilt * 0.88, "#d3ad78")
  );
};

const glassLight =
  "0 dark .34, 5 light .3, 11 white .62, 16 light .06, 60 dark 0, 88 dark .16, 94 light .42, 100 dark .26";

export function glassware(pen: Pen, x: number, vessel: Vessel): string {
  const { profile, fill } = vessel;
  const [radius, top] = profile[0] ?? [100, 200];
  const outline = silhouette(x, profile);
  const bottom = profile.at(-1)?.[1] ?? 640;
  const inside =
    liquid(pen, x, vessel, bottom) +
    (vessel.inside ?? "") +
    label(pen, x, profile, vessel.label[0], vessel.label[1], vessel.emblem);
  const lids = {
    cloth: () => bonnet(pen, x, top - 22, radius + 8),
    metal: () => cap(pen, x, top - 40, radius + 8, 52, mix(pen.tones.accent, "#c9a45a", 0.5)),
    cork: () => cork(pen, x, top, radius),
  };
  return (
    path(outline, mix(pen.tones.wall, "#e6efe9", 0.55), { opacity: 0.8 }) +
    pen.clipped(outline, inside) +
    path(outline, pen.shade(0, glassLight)) +
    stroke(outline, darker(fill, 0.4), 2, { opacity: 0.4 }) +
    lids[vessel.lid]()
  );
}

export const beside = (pen: Pen, bunch: Bunch, x: number, y: number, scale = 1): string =>
  shadow(pen, x, y + 28, 190 * scale, 34, 0.3) + place(bunch(pen), x, y, 0, scale);
