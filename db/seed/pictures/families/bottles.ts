import type { Pen } from "../ink/pen.ts";
import { type Bunch, leaves, marigolds, mustardFlowers, petals } from "../blocks/bunches.ts";
import { bird } from "../blocks/creatures.ts";
import { type Emblem, type Vessel, beside, glassware } from "../blocks/glassware.ts";
import { around, leaf, lotus, marigold, sprig, sun } from "../blocks/ornaments.ts";
import { type Profile, belt, girdle, ring, silhouette } from "../blocks/profile.ts";
import { shadow } from "../blocks/shadow.ts";
import { turned } from "../blocks/turned.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import { circle, d, ellipse, group, path, place, points, rect, stroke, times } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

export const oilBottle: Sketch = {
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

export const hairOil: Sketch = {
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

function stopperOf(pen: Pen, top: number, gilt: string): string {
  return (
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
    ) + place(lotus(lighter(gilt, 0.5), darker(gilt, 0.25), gilt), 400, top - 92, 0, 0.42)
  );
}

function dishOf(pen: Pen, gilt: string): string {
  return (
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
    )
  );
}

export const attar: Sketch = {
  scene: "table",
  zoom: 1.28,
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
    const stopper = stopperOf(pen, top, gilt);
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
    const dish = dishOf(pen, gilt);
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
