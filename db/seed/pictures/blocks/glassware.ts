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

export function glassware(pen: Pen, x: number, vessel: Vessel): string {
  const { profile, fill, level } = vessel;
  const [radius, top] = profile[0] ?? [100, 200];
  const outline = silhouette(x, profile);
  const bottom = profile.at(-1)?.[1] ?? 640;
  const liquid =
    path(
      girdle(x, profile, level, bottom + 40),
      pen.linear(0, [
        [0, darker(fill, 0.45)],
        [0.3, lighter(fill, 0.25)],
        [0.6, fill],
        [1, darker(fill, 0.5)],
      ]),
    ) +
    ellipse(x, level, radiusAt(profile, level), radiusAt(profile, level) * tilt, lighter(fill, 0.35)) +
    ellipse(x + 10, bottom - 20, radiusAt(profile, bottom - 20) * 0.7, 40, lighter(fill, 0.5), {
      opacity: 0.45,
    });
  const body =
    path(outline, mix(pen.tones.wall, "#dfe8e2", 0.5), { opacity: 0.75 }) +
    pen.clipped(
      outline,
      liquid +
        (vessel.inside ?? "") +
        label(pen, x, profile, vessel.label[0], vessel.label[1], vessel.emblem),
    ) +
    path(
      outline,
      pen.shade(
        0,
        "0 dark .4, 6 light .35, 13 white .62, 18 light .08, 60 dark 0, 87 dark .22, 94 light .4, 100 dark .3",
      ),
    ) +
    stroke(outline, darker(fill, 0.4), 2, { opacity: 0.4 });
  const lids = {
    cloth: () => bonnet(pen, x, top - 22, radius + 8),
    metal: () => cap(pen, x, top - 40, radius + 8, 52, mix(pen.tones.accent, "#c9a45a", 0.5)),
    cork: () =>
      turned(
        pen,
        x,
        [
          [radius * 0.92, top - 46],
          [radius * 0.86, top + 4],
        ],
        "#c49a64",
        {
          surface: "matt",
          mouth: "#b58850",
          paint: times(14, () =>
            ellipse(
              x + pen.random.between(-radius, radius),
              top - pen.random.between(0, 44),
              4,
              2.5,
              "#8a6234",
              { opacity: 0.5 },
            ),
          ),
        },
      ) + ellipse(x, top - 46, radius * 0.88, radius * tilt * 0.88, "#d3ad78"),
  };
  return body + lids[vessel.lid]();
}

export const beside = (pen: Pen, bunch: Bunch, x: number, y: number, scale = 1): string =>
  shadow(pen, x, y + 28, 190 * scale, 34, 0.3) + place(bunch(pen), x, y, 0, scale);
