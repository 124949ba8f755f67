import { marigolds } from "../blocks/bunches.ts";
import { fish } from "../blocks/creatures.ts";
import { kalka, leaf, lotus } from "../blocks/ornaments.ts";
import { type Profile, belt, ring, tilt } from "../blocks/profile.ts";
import { floorY, shadow } from "../blocks/shadow.ts";
import { turned } from "../blocks/turned.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, ellipse, path, place, points, rect, times } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

export const fired = (pen: Pen): string =>
  mix(pen.random.pick(["#b8613a", "#a9532f", "#c2703f", "#9c4f33"]), pen.tones.main, 0.18);

/** Slip painting in white and dark bands around a pot. */
export function slip(pen: Pen, x: number, profile: Profile, y: number, ink: string, second: string): string {
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

export const clayPot: Sketch = {
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

export const doiPot: Sketch = {
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
