import {
  type Ornament,
  around,
  bird,
  boat,
  elephant,
  fish,
  kalka,
  leaf,
  lotus,
  sun,
  tree,
} from "../blocks/ornaments.ts";
import { marigolds } from "../blocks/bunches.ts";
import { floorY, shadow } from "../blocks/stage.ts";
import { type Profile, belt, girdle, ring, tilt, turned } from "../blocks/turned.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, d, ellipse, group, path, place, rect, stroke, times, points } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

const fired = (pen: Pen): string =>
  mix(pen.random.pick(["#b8613a", "#a9532f", "#c2703f", "#9c4f33"]), pen.tones.main, 0.18);

/** Slip painting in white and dark bands around a pot. */
function slip(pen: Pen, x: number, profile: Profile, y: number, ink: string, second: string): string {
  const bands = [
    () => belt(x, profile, y, 9, () => place(lotus(ink, second, ink), 0, 0, 0, 0.5)),
    () => belt(x, profile, y, 16, () => path("M -20 18 L 0 -18 L 20 18 Z", ink) + circle(0, 7, 5, second)),
    () => belt(x, profile, y, 9, () => place(fish(ink, second, second), 0, 0, 0, 0.5)),
    () => belt(x, profile, y, 11, () => place(leaf(ink, second, ink), 0, 0, 30, 0.48)),
    () => belt(x, profile, y, 9, () => place(kalka(ink, second, ink), 0, 0, 0, 0.52)),
  ];
  return (
    pen.random.pick(bands)() +
    ring(x, profile, y - 38, ink, 5, 0.9) +
    ring(x, profile, y + 38, ink, 5, 0.9) +
    ring(x, profile, y + 50, second, 3, 0.9) +
    belt(x, profile, y - 52, 26, () => circle(0, 0, 4, ink))
  );
}

const potShapes: readonly Profile[] = [
  points`92 268, 84 290, 74 318, 104 352, 190 420, 218 500, 190 580, 112 640`,
  points`66 190, 58 214, 46 270, 58 340, 150 420, 182 510, 150 590, 96 640`,
  points`130 260, 124 282, 116 302, 150 350, 204 440, 196 540, 150 610, 104 640`,
];

const clayPot: Sketch = {
  scene: "table",
  draw: (pen) => {
    const colour = fired(pen);
    const profile = turnOf(pen, [potShapes[0] ?? [], potShapes[1] ?? [], potShapes[2] ?? []]);
    const ink = pen.tones.pale;
    const lip = profile[0] ?? [90, 260];
    const paint =
      slip(pen, 400, profile, 480, ink, darker(colour, 0.5)) +
      ring(400, profile, lip[1] + 92, ink, 4, 0.8) +
      times(7, (index) => ring(400, profile, 560 + index * 11, darker(colour, 0.5), 2, 0.22));
    const small: Profile = points`44 500, 40 512, 36 524, 60 548, 84 590, 72 630, 50 660`;
    const mate = pen.random.chance(0.6)
      ? shadow(pen, 640, 664, 210, 40) +
        turned(pen, 634, small, mix(colour, "#7a3a1f", 0.25), {
          surface: "matt",
          mouth: darker(colour, 0.5),
          paint: belt(634, small, 590, 9, () => circle(0, 0, 6, ink)) + ring(634, small, 572, ink, 3),
        })
      : place(marigolds(pen), 630, 660);
    return (
      shadow(pen, 400, floorY + 8, 480, 78) +
      turned(pen, 400, profile, colour, { surface: "matt", paint, mouth: darker(colour, 0.45) }) +
      mate
    );
  },
};

/** The Bankura-like horse known from every fair: long neck, upright ears, beaded saddle. */
function horse(pen: Pen, colour: string): string {
  const body =
    "M 292 640 L 276 640 C 276 590 268 540 270 490 C 262 440 300 420 350 424 L 470 424 C 468 360 480 290 496 250 L 478 200 L 490 140 L 512 206 L 528 206 L 546 142 L 556 204 L 604 262 C 610 284 596 300 572 300 L 548 296 C 556 370 556 440 540 500 L 552 640 L 502 640 L 492 540 C 440 556 384 556 330 544 L 326 640 Z";
  const lightening = pen.shade(20, "0 dark .3, 30 light .25, 60 dark .02, 100 dark .42");
  const ink = lighter(colour, 0.6);
  const dark = darker(colour, 0.45);
  const beads = (data: string): string => stroke(data, ink, 8, { "stroke-dasharray": "0.1 13" });
  const far = path(
    "M 330 530 L 356 540 L 362 628 L 330 628 Z M 466 530 L 500 520 L 500 628 L 468 628 Z",
    dark,
  );
  const saddle =
    path(
      "M 340 420 L 456 420 C 462 470 454 500 444 514 C 412 524 380 524 352 514 C 340 490 336 450 340 420 Z",
      dark,
    ) +
    place(lotus(ink, colour, ink), 398, 466, 0, 0.72) +
    beads("M 346 428 L 352 506 Q 398 522 444 506 L 452 428");
  return (
    far +
    path(body, colour) +
    pen.clipped(
      body,
      saddle +
        beads("M 480 318 Q 516 344 556 318") +
        beads("M 476 354 Q 512 384 556 356") +
        beads("M 472 392 Q 508 424 554 396") +
        stroke("M 496 250 C 540 244 580 262 600 284", dark, 7) +
        circle(534, 240, 10, ink) +
        circle(535, 241, 5, dark) +
        beads("M 276 600 L 326 600 M 500 600 L 552 600") +
        stroke("M 470 424 C 468 360 480 290 498 246", dark, 14, { "stroke-dasharray": "9 7" }),
    ) +
    path(body, lightening) +
    stroke("M 270 470 C 230 480 214 520 222 570", darker(colour, 0.2), 18)
  );
}

function plaque(pen: Pen, colour: string): string {
  const picture = pen.random.pick<Ornament>([elephant, boat, tree, bird, sun, lotus]);
  const raised = lighter(colour, 0.24);
  const cut = darker(colour, 0.4);
  const relief = (x: number, y: number, scale: number, ornament: Ornament): string =>
    place(ornament(cut, cut, cut), x + 5, y + 6, 0, scale) +
    place(ornament(raised, colour, darker(colour, 0.2)), x, y, 0, scale);
  const studs =
    times(
      8,
      (index) =>
        circle(222 + index * 51, 196, 13, cut) +
        circle(220 + index * 51, 193, 12, raised) +
        circle(222 + index * 51, 560, 13, cut) +
        circle(220 + index * 51, 557, 12, raised),
    ) +
    times(
      6,
      (index) =>
        circle(222, 248 + index * 52, 13, cut) +
        circle(220, 245 + index * 52, 12, raised) +
        circle(580, 248 + index * 52, 13, cut) +
        circle(578, 245 + index * 52, 12, raised),
    );
  const stand = path("M 250 640 L 300 580 L 330 640 Z M 550 640 L 500 580 L 470 640 Z", "#5d3a1f");
  return (
    stand +
    rect(172, 142, 470, 470, 14, darker(colour, 0.45)) +
    rect(165, 135, 470, 470, 14, colour) +
    rect(165, 135, 470, 470, 14, pen.shade(45, "0 light .3, 50 light 0, 100 dark .3")) +
    rect(247, 222, 306, 306, 10, darker(colour, 0.22)) +
    rect(251, 228, 302, 300, 8, darker(colour, 0.1)) +
    studs +
    relief(400, 376, 2.5, picture) +
    rect(160, 606, 480, 36, 6, "#6e4526")
  );
}

const terracotta: Sketch = {
  scene: "table",
  draw: (pen) => {
    const colour = fired(pen);
    const ways = [
      () => shadow(pen, 412, 640, 400, 60) + group(horse(pen, colour), { transform: "translate(0 4)" }),
      () => shadow(pen, 405, 644, 600, 60) + plaque(pen, colour),
      () =>
        shadow(pen, 270, 640, 300, 50) +
        shadow(pen, 540, 660, 320, 50) +
        place(group(horse(pen, colour)), 120, 120, 0, 0.8) +
        place(group(horse(pen, darker(colour, 0.15))), 700, 262, 0, [-0.62, 0.62]),
    ] as const;
    return turnOf(pen, ways)();
  },
};

const doiPot: Sketch = {
  scene: "table",
  draw: (pen) => {
    const colour = fired(pen);
    const profile: Profile = turnOf(pen, [
      points`206 370, 212 386, 200 402, 204 470, 184 570, 140 632`,
      points`178 336, 186 352, 172 370, 196 460, 180 570, 120 632`,
    ]);
    const [radius, top] = profile[0] ?? [206, 370];
    const curd = mix("#f3dcae", pen.tones.main, 0.12);
    const surface =
      ellipse(
        400,
        top + 3,
        radius * 0.9,
        radius * tilt * 0.84,
        pen.radial(0.4, 0.4, 0.7, [
          [0, lighter(curd, 0.55)],
          [0.7, curd],
          [1, mix(curd, "#b8793a", 0.6)],
        ]),
      ) +
      times(9, () =>
        ellipse(
          400 + pen.random.between(-120, 120),
          top + pen.random.between(-14, 18),
          pen.random.between(8, 30),
          pen.random.between(2, 5),
          mix(curd, "#b8793a", 0.5),
          { opacity: 0.5 },
        ),
      );
    const spoon = place(
      ellipse(0, 0, 44, 15, "#b07a48") +
        rect(36, -7, 190, 13, 6, "#9c683a") +
        ellipse(-4, -3, 32, 9, "#8a5a30"),
      205,
      690,
      -4,
    );
    const cup: Profile = points`66 566, 68 574, 58 620, 44 668`;
    const small =
      shadow(pen, 648, 668, 200, 36) +
      turned(pen, 648, cup, mix(colour, "#8a4525", 0.2), { surface: "matt", mouth: curd }) +
      ellipse(648, 567, 58, 9, lighter(curd, 0.35));
    return (
      shadow(pen, 400, floorY + 4, 500, 80) +
      turned(pen, 400, profile, colour, {
        surface: "matt",
        mouth: darker(colour, 0.3),
        paint:
          times(9, (index) => ring(400, profile, 420 + index * 22, darker(colour, 0.5), 2.5, 0.16)) +
          ring(400, profile, top + 40, pen.tones.pale, 5, 0.7) +
          belt(400, profile, top + 66, 20, () => circle(0, 0, 5, pen.tones.pale, { opacity: 0.8 })),
      }) +
      surface +
      small +
      spoon
    );
  },
};

const plants: readonly ((pen: Pen) => string)[] = [
  (pen) =>
    times(11, (index) =>
      group(
        path(
          "M 0 0 C -30 -90 -26 -190 0 -280 C 26 -190 30 -90 0 0 Z",
          mix("#4f7d3f", "#23502f", pen.random.next() * 0.8),
        ) + stroke("M 0 -10 L 0 -262", "#a9c27a", 2.5, { opacity: 0.6 }),
        {
          transform: `rotate(${-62 + index * 12.4 + Math.round(pen.random.between(-5, 5))}) scale(${index % 2 ? 0.78 : 1})`,
        },
      ),
    ),
  (pen) =>
    times(13, (index) =>
      place(
        stroke("M 0 0 C 10 -60 -6 -120 0 -170", "#4d6b34", 5) +
          times(7, (pair) =>
            place(
              leaf("#6a9a4a", "#3f6a2f", "#fff"),
              pair % 2 ? 22 : -22,
              -50 - pair * 20,
              pair % 2 ? 62 : -62,
              0.5,
            ),
          ),
        0,
        0,
        -66 + index * 11,
        pen.random.between(0.8, 1.25),
      ),
    ),
  (pen) =>
    times(16, (index) =>
      place(
        leaf(mix("#5f9148", "#8a2f4b", index % 4 === 0 ? 0.7 : 0.06), "#33592b", "#fff"),
        pen.random.between(-130, 130),
        -60 - pen.random.between(0, 190),
        pen.random.between(-60, 60),
        pen.random.between(1.1, 1.7),
      ),
    ) +
    times(5, () =>
      place(
        around(5, () => ellipse(0, -16, 11, 15, pen.tones.accent)) + circle(0, 0, 8, pen.tones.second),
        pen.random.between(-110, 110),
        -90 - pen.random.between(0, 150),
      ),
    ),
];

const plantPot: Sketch = {
  scene: "table",
  draw: (pen) => {
    const colour = pen.random.chance(0.55) ? fired(pen) : mix(pen.tones.main, "#f3e6d0", 0.1);
    const profile: Profile = points`152 424, 156 452, 140 458, 134 520, 118 590, 104 640`;
    const paint =
      slip(pen, 400, profile, 540, pen.tones.pale, darker(colour, 0.4)) +
      path(girdle(400, profile, 424, 456), lighter(colour, 0.12));
    const plant = turnOf(pen, [plants[0] ?? (() => ""), plants[1] ?? (() => ""), plants[2] ?? (() => "")]);
    const soil = ellipse(400, 425, 136, 20, "#3d2818");
    return (
      shadow(pen, 400, floorY + 4, 380, 66) +
      turned(pen, 400, profile, colour, { surface: "matt", paint, mouth: "#4a2f1c" }) +
      soil +
      place(plant(pen), 400, 432) +
      path(d`M 264 428 A 140 22 0 0 0 536 428 L 548 430 A 152 25.8 0 0 1 252 430 Z`, lighter(colour, 0.2))
    );
  },
};

export const clayware = {
  terracotta,
  "clay-pot": clayPot,
  "doi-pot": doiPot,
  "plant-pot": plantPot,
} satisfies Record<string, Sketch>;
