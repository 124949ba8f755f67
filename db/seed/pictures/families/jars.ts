import {
  type Bunch,
  comb,
  dipper,
  leaves,
  mango,
  marigolds,
  mustardFlowers,
  petals,
} from "../blocks/bunches.ts";
import { around, bird, leaf, lotus, marigold, sprig, sun, tree } from "../blocks/ornaments.ts";
import { shadow } from "../blocks/stage.ts";
import { type Profile, belt, girdle, radiusAt, ring, silhouette, tilt, turned } from "../blocks/turned.ts";
import { checks } from "../blocks/weaves.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, d, ellipse, group, path, place, rect, stroke, times, points } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

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

const squat: Profile = points`112 268, 114 292, 112 300, 172 340, 178 400, 178 560, 172 620, 150 640`;
const tall: Profile = points`92 216, 94 240, 92 250, 142 292, 146 350, 146 570, 140 626, 122 640`;
const hexed: Profile = points`128 250, 130 276, 150 300, 168 340, 168 420, 190 520, 180 610, 140 640`;

const beside = (pen: Pen, bunch: Bunch, x: number, y: number, scale = 1): string =>
  shadow(pen, x, y + 28, 190 * scale, 34, 0.3) + place(bunch(pen), x, y, 0, scale);

function jarOf(pick: {
  fill: (pen: Pen) => string;
  emblems: readonly [Emblem, ...Emblem[]];
  beside: readonly [Bunch, ...Bunch[]];
  inside?: (pen: Pen) => string;
  lids: readonly [Vessel["lid"], ...Vessel["lid"][]];
}): Sketch {
  return {
    scene: "table",
    draw: (pen) => {
      const profile = turnOf(pen, [squat, tall, hexed]);
      const top = (profile[0]?.[1] ?? 250) + 84;
      const vessel: Vessel = {
        profile,
        fill: pick.fill(pen),
        level: top,
        label: [430, 580],
        emblem: pen.random.pick(pick.emblems),
        lid: turnOf(pen, pick.lids),
        ...(pick.inside ? { inside: pick.inside(pen) } : {}),
      };
      const side = pen.random.chance(0.5) ? 1 : -1;
      return (
        shadow(pen, 400, 646, 460, 78) +
        glassware(pen, 400 - side * 30, vessel) +
        beside(pen, pen.random.pick(pick.beside), 400 + side * 215, 640, 1.15)
      );
    },
  };
}

const bee: Emblem = (main, second, accent) =>
  ellipse(-16, -18, 22, 12, accent, { transform: "rotate(35)", opacity: 0.8 }) +
  ellipse(16, -18, 22, 12, accent, { transform: "rotate(-35)", opacity: 0.8 }) +
  ellipse(0, 10, 20, 30, second) +
  rect(-19, 0, 38, 8, 3, main) +
  rect(-18, 16, 36, 8, 3, main) +
  circle(0, -22, 12, main);
const cow: Emblem = (main, second, accent) =>
  path(
    "M -30 -22 C -50 -30 -48 -44 -40 -48 C -38 -38 -28 -34 -18 -32 L 18 -32 C 28 -34 38 -38 40 -48 C 48 -44 50 -30 30 -22 C 30 10 20 40 0 44 C -20 40 -30 10 -30 -22 Z",
    main,
  ) +
  ellipse(0, 28, 18, 13, accent) +
  circle(-12, -4, 4, second) +
  circle(12, -4, 4, second);

const honeyJar = jarOf({
  fill: (pen) => mix("#c9791a", pen.tones.main, 0.2),
  emblems: [bee, bee, marigold, tree],
  beside: [dipper, comb, comb],
  lids: ["cloth", "metal", "cork"],
  inside: () =>
    circle(330, 400, 6, "#fff2c8", { opacity: 0.5 }) + circle(450, 380, 4, "#fff2c8", { opacity: 0.5 }),
});
const gheeJar = jarOf({
  fill: (pen) => mix("#f0c44d", pen.tones.main, 0.1),
  emblems: [cow, cow, lotus],
  beside: [marigolds, (pen) => leaves("#6d9a3f")(pen)],
  lids: ["metal", "cloth"],
  inside: (pen) =>
    times(40, () =>
      circle(
        400 + pen.random.between(-180, 180),
        pen.random.between(350, 640),
        pen.random.between(2, 5),
        "#fff3c0",
        { opacity: 0.6 },
      ),
    ),
});

const pickleJar = jarOf({
  fill: (pen) => mix("#b0541c", pen.tones.main, 0.3),
  emblems: [sun, leaf, () => place(mango("#e0a32a"), 0, 0, 0, 0.9)],
  lids: ["cloth", "metal", "cork"],
  beside: [
    () => place(mango("#8fae3c"), -20, 0, 0, 1) + place(mango("#a9bd46"), 46, 14, 60, 0.85),
    (pen) => leaves("#5d8a34")(pen),
  ],
  inside: (pen) =>
    times(34, () =>
      place(
        rect(
          -22,
          -12,
          44,
          24,
          9,
          mix(pen.random.pick(["#d98a24", "#a8471a", "#8a9a34", "#c9641d"]), pen.tones.main, 0.2),
        ),
        400 + pen.random.between(-190, 190),
        pen.random.between(350, 630),
        pen.random.between(0, 180),
        pen.random.between(0.8, 1.3),
      ),
    ),
});

const oilBottle: Sketch = {
  scene: "table",
  draw: (pen) => {
    const profiles: readonly [Profile, Profile, Profile] = [
      points`34 170, 34 250, 40 282, 104 340, 112 400, 112 590, 108 628, 92 642`,
      points`40 160, 38 220, 46 262, 92 318, 98 380, 124 520, 118 618, 96 642`,
      points`46 190, 46 230, 130 284, 138 340, 138 590, 132 630, 116 642`,
    ];
    const profile = turnOf(pen, profiles);
    const oil = mix(pen.random.pick(["#d29a17", "#c98a12", "#dba821"]), pen.tones.main, 0.22);
    const side = pen.random.chance(0.5) ? 1 : -1;
    const x = 400 - side * 40;
    const vessel: Vessel = {
      profile,
      fill: oil,
      level: 330,
      label: [430, 570],
      emblem: pen.random.pick<Emblem>([sprig, marigold, sun]),
      lid: turnOf(pen, ["cork", "metal", "cork"]),
    };
    return (
      shadow(pen, x, 648, 360, 66) +
      glassware(pen, x, vessel) +
      beside(pen, mustardFlowers, x + side * 205, 622, 1.5) +
      times(20, () =>
        circle(
          x + side * 190 + pen.random.between(-80, 80),
          676 + pen.random.between(-8, 16),
          4.5,
          pen.random.chance(0.5) ? "#5a3418" : "#c99a2b",
        ),
      )
    );
  },
};

const hairOil: Sketch = {
  scene: "table",
  draw: (pen) => {
    const profile: Profile = turnOf(pen, [
      points`44 220, 44 262, 128 300, 138 330, 138 600, 130 636, 118 642`,
      points`40 230, 42 262, 86 296, 132 380, 140 520, 128 620, 106 642`,
    ]);
    const fill = mix(pen.random.pick(["#6e8f34", "#4f7a4a", "#8a5a1c"]), pen.tones.main, 0.4);
    const dropper = turned(
      pen,
      385,
      points`36 160, 40 172, 40 214, 46 222, 46 240`,
      darker(pen.tones.second, 0.2),
      { surface: "glazed" },
    );
    const bunch = pen.random.pick<Bunch>([
      (inner) => leaves("#4f8a4a")(inner),
      (inner) =>
        place(
          around(5, () => ellipse(0, -30, 18, 28, "#c4284a")) +
            circle(0, 0, 8, "#f2c21f") +
            rect(-3, -40, 6, 40, 3, "#f2c21f"),
          0,
          -6,
          20,
          0.9,
        ) +
        place(leaf("#4f8a4a", "#2f5f2f", "#fff"), -60, 12, 70, 0.6) +
        petals(inner),
      (inner) =>
        leaves("#7da04a")(inner) + place(circle(0, 0, 30, "#8a5a34") + circle(-8, -8, 7, "#4a2c18"), 70, 10),
    ]);
    return (
      shadow(pen, 385, 648, 380, 70) +
      glassware(pen, 385, {
        profile,
        fill,
        level: 310,
        label: [410, 580],
        emblem: pen.random.pick<Emblem>([leaf, lotus, sprig, bird]),
        lid: "metal",
      }) +
      dropper +
      beside(pen, bunch, 610, 636, 1.25)
    );
  },
};

const attar: Sketch = {
  scene: "table",
  draw: (pen) => {
    const fill = mix(pen.tones.main, "#d59a3c", 0.35);
    const gilt = "#cf9f3a";
    const profile: Profile = turnOf(pen, [
      points`30 372, 30 398, 84 430, 130 510, 104 600, 70 640`,
      points`34 360, 34 396, 120 416, 124 440, 124 610, 112 640`,
      points`28 350, 28 400, 54 430, 112 560, 118 620, 96 640`,
    ]);
    const [, top] = profile[0] ?? [30, 370];
    const outline = silhouette(400, profile);
    const facets = times(9, (index) =>
      stroke(
        d`M ${400 + (index - 4) * 10} ${top + 30} L ${400 + (index - 4) * 34} 640`,
        index % 2 ? "#fff8e8" : "#1f0f0a",
        3,
        { opacity: 0.25 },
      ),
    );
    const stopper =
      turned(
        pen,
        400,
        [
          [4, top - 170],
          [14, top - 150],
          [44, top - 96],
          [26, top - 52],
          [30, top - 40],
          [42, top - 24],
          [42, top + 6],
        ],
        gilt,
        { surface: "metal" },
      ) + place(lotus(lighter(gilt, 0.5), darker(gilt, 0.25), gilt), 400, top - 92, 0, 0.42);
    const body =
      path(outline, lighter(fill, 0.45), { opacity: 0.85 }) +
      pen.clipped(
        outline,
        path(
          girdle(400, profile, top + 80, 690),
          pen.linear(0, [
            [0, darker(fill, 0.3)],
            [0.35, lighter(fill, 0.4)],
            [1, darker(fill, 0.35)],
          ]),
        ) +
          facets +
          belt(400, profile, 560, 9, () => place(lotus(gilt, lighter(gilt, 0.4), gilt), 0, 0, 0, 0.4)) +
          ring(400, profile, 524, gilt, 5) +
          ring(400, profile, 596, gilt, 5),
      );
    const dish =
      shadow(pen, 400, 668, 560, 74) +
      ellipse(400, 650, 220, 36, darker(gilt, 0.35)) +
      ellipse(
        400,
        642,
        220,
        36,
        pen.linear(0, [
          [0, darker(gilt, 0.2)],
          [0.3, lighter(gilt, 0.6)],
          [0.6, gilt],
          [1, darker(gilt, 0.3)],
        ]),
      );
    return (
      dish +
      body +
      path(
        outline,
        pen.shade(0, "0 dark .35, 12 white .6, 20 white .06, 70 dark .02, 90 white .3, 100 dark .3"),
      ) +
      group(stopper) +
      place(petals(pen), 590, 668, 0, 1.2) +
      place(marigolds(pen), 205, 664, 0, 0.9)
    );
  },
};

export const jars = {
  "honey-jar": honeyJar,
  "ghee-jar": gheeJar,
  "pickle-jar": pickleJar,
  "oil-bottle": oilBottle,
  "hair-oil": hairOil,
  attar,
} satisfies Record<string, Sketch>;
