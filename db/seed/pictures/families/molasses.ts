import type { Pen } from "../ink/pen.ts";
import { type Profile, ring } from "../blocks/profile.ts";
import { shadow } from "../blocks/shadow.ts";
import { turned } from "../blocks/turned.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import { circle, d, ellipse, path, place, points, stroke, times } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

function cake(pen: Pen, gur: string, x: number, y: number, size: number): string {
  const profile: Profile = [
    [size * 0.86, y - size * 0.62],
    [size, y - size * 0.42],
    [size, y - size * 0.18],
    [size * 0.88, y],
  ];
  return (
    turned(pen, x, profile, gur, {
      surface: "glazed",
      mouth: lighter(gur, 0.2),
      paint: times(12, () =>
        circle(
          x + pen.random.between(-size, size),
          y - pen.random.between(0, size * 0.5),
          pen.random.between(2, 5),
          lighter(gur, 0.4),
          { opacity: 0.5 },
        ),
      ),
    }) +
    ellipse(x, y - size * 0.6, size * 0.62, size * 0.1, darker(gur, 0.15)) +
    ellipse(x - size * 0.2, y - size * 0.63, size * 0.3, size * 0.03, "#ffdca8", { opacity: 0.5 })
  );
}

function palm(pen: Pen, x: number, y: number, turn: number): string {
  return place(
    stroke("M 0 0 Q 80 -30 170 -10", "#6d7a34", 6) +
      times(9, (index) =>
        stroke(
          d`M ${20 + index * 17} ${-8 - Math.sin(index / 3) * 10} l 24 ${index % 2 ? -46 : 40}`,
          "#7f9440",
          5,
        ),
      ),
    x,
    y,
    turn,
  );
}

/** Date-palm gur: moulded discs, and the runny kind in a pot. */
export const molasses: Sketch = {
  scene: "table",
  zoom: 1.2,
  draw: (pen) => {
    const gur = mix(pen.random.pick(["#7d4318", "#8f5220", "#6b3514"]), pen.tones.main, 0.15);
    const pot: Profile = points`80 360, 74 376, 66 396, 132 450, 158 530, 130 612, 84 650`;
    const clay = "#b0613a";
    const runny =
      turned(pen, 280, pot, clay, {
        surface: "matt",
        mouth: darker(gur, 0.2),
        paint: ring(280, pot, 500, pen.tones.pale, 4, 0.6) + ring(280, pot, 514, pen.tones.pale, 2, 0.6),
      }) +
      ellipse(280, 362, 70, 11, lighter(gur, 0.08)) +
      path(
        "M 208 362 C 206 400 200 430 206 460 C 210 478 226 478 226 456 C 226 430 230 400 236 372 Z",
        pen.linear(0, [
          [0, darker(gur, 0.2)],
          [0.4, lighter(gur, 0.45)],
          [1, gur],
        ]),
      );
    const plate =
      ellipse(400, 650, 260, 44, "#8d5c36") +
      ellipse(
        400,
        642,
        260,
        44,
        pen.linear(0, [
          [0, "#b98552"],
          [0.5, "#a06d3e"],
          [1, "#7a4d2a"],
        ]),
      );
    const ways = [
      () =>
        shadow(pen, 400, 664, 640, 84) +
        plate +
        cake(pen, gur, 300, 648, 118) +
        cake(pen, gur, 500, 640, 112) +
        cake(pen, gur, 400, 566, 116) +
        palm(pen, 560, 700, -8),
      () =>
        shadow(pen, 280, 656, 380, 64) +
        runny +
        shadow(pen, 540, 668, 320, 54) +
        cake(pen, gur, 540, 668, 128) +
        cake(pen, gur, 548, 588, 112) +
        palm(pen, 90, 716, 6),
    ] as const;
    return turnOf(pen, ways)();
  },
};
