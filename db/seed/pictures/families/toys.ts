import { bird, elephant } from "../blocks/creatures.ts";
import { around, lotus, sun } from "../blocks/ornaments.ts";
import { shadow } from "../blocks/shadow.ts";
import { turned } from "../blocks/turned.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, d, ellipse, path, place, points, rect, stroke, times } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

const wheel = (pen: Pen, x: number, y: number, size: number): string =>
  circle(x + 4, y + 4, size, darker(pen.tones.second, 0.5)) +
  circle(x, y, size, pen.tones.second) +
  circle(x, y, size * 0.78, pen.tones.accent) +
  place(
    around(8, () => rect(-3, -size * 0.7, 6, size * 0.7, 0, pen.tones.second)),
    x,
    y,
  ) +
  circle(x, y, size * 0.22, pen.tones.main);

/** A painted wooden animal on wheels with a string to pull. */
function pullAlong(pen: Pen): string {
  const { tones } = pen;
  const animal = pen.random.pick([elephant, bird]);
  return (
    shadow(pen, 410, 660, 560, 66) +
    stroke("M 190 590 C 110 560 90 640 60 700", tones.second, 6) +
    circle(58, 704, 15, tones.accent) +
    place(animal(darker(tones.main, 0.5), darker(tones.main, 0.5), tones.pale), 412, 402, 0, 4.1) +
    place(animal(tones.main, tones.second, tones.accent), 400, 396, 0, 4.1) +
    rect(180, 562, 450, 44, 14, "#b27d48") +
    rect(180, 562, 450, 14, 7, "#d9a870") +
    times(9, (index) => circle(214 + index * 48, 590, 8, index % 2 ? tones.second : tones.accent)) +
    wheel(pen, 260, 614, 46) +
    wheel(pen, 550, 614, 46)
  );
}

/** A cloth doll in a sari. */
function doll(pen: Pen): string {
  const { tones } = pen;
  const skin = "#d8a67c";
  const body =
    "M 400 330 C 470 330 500 380 520 480 L 560 640 Q 400 676 240 640 L 280 480 C 300 380 330 330 400 330 Z";
  return (
    shadow(pen, 400, 652, 400, 62) +
    stroke("M 300 400 C 230 440 220 490 250 530 M 500 400 C 570 440 580 490 550 530", skin, 38) +
    path(body, tones.main) +
    pen.clipped(
      body,
      times(30, (index) =>
        circle(
          250 + (index % 6) * 60 + (Math.floor(index / 6) % 2) * 30,
          400 + Math.floor(index / 6) * 50,
          8,
          tones.pale,
        ),
      ) +
        rect(220, 596, 380, 64, 0, tones.second) +
        rect(220, 590, 380, 8, 0, "#d9ac4c") +
        path("M 300 320 L 380 320 L 560 520 L 580 640 L 500 640 Z", tones.second) +
        stroke("M 372 330 L 552 530", "#d9ac4c", 7),
    ) +
    path(body, pen.shade(0, "0 dark .34, 35 light .16, 100 dark .36")) +
    ellipse(400, 204, 118, 112, "#2b2024") +
    circle(400, 232, 100, skin) +
    path(
      "M 298 220 C 310 130 490 130 502 220 C 470 170 420 166 400 158 C 380 166 330 170 298 220 Z",
      "#2b2024",
    ) +
    circle(510, 150, 44, "#2b2024") +
    place(sun("#f2b632", "#e07a16", "#fff3cf"), 520, 132, 0, 0.55) +
    circle(362, 236, 11, "#2b2024") +
    circle(438, 236, 11, "#2b2024") +
    circle(359, 232, 4, "#fff") +
    circle(435, 232, 4, "#fff") +
    stroke("M 374 276 Q 400 298 426 276", "#a3182a", 7) +
    circle(400, 196, 10, "#b3202a") +
    circle(336, 268, 17, "#e07a6a", { opacity: 0.55 }) +
    circle(464, 268, 17, "#e07a6a", { opacity: 0.55 })
  );
}

/** Painted stacking rings and a spinning top. */
function stacker(pen: Pen): string {
  const { tones } = pen;
  const dyes = [
    tones.main,
    tones.accent,
    tones.second,
    lighter(tones.main, 0.35),
    mix(tones.second, tones.accent, 0.5),
  ];
  const rings = times(5, (index) => {
    const radius = 150 - index * 21;
    const y = 570 - index * 62;
    return turned(
      pen,
      350,
      [
        [radius - 22, y - 30],
        [radius, y - 6],
        [radius, y + 22],
        [radius - 18, y + 46],
      ],
      dyes[index] ?? tones.main,
      { surface: "glazed", mouth: dyes[index] ?? tones.main },
    );
  });
  const top = turned(pen, 0, points`10 -120, 14 -70, 84 -40, 92 -10, 60 40, 12 88, 5 104`, tones.second, {
    surface: "glazed",
    paint:
      stroke("M -100 -14 Q 0 14 100 -14", tones.accent, 14) +
      stroke("M -100 18 Q 0 46 100 18", tones.pale, 9),
  });
  return (
    shadow(pen, 350, 640, 420, 64) +
    rect(338, 180, 24, 440, 10, "#c79a5f") +
    turned(pen, 350, points`170 600, 176 616, 160 640`, "#b27d48", { surface: "matt", mouth: "#c79a5f" }) +
    rings +
    circle(
      350,
      236,
      48,
      pen.radial(0.35, 0.3, 0.8, [
        [0, lighter(tones.main, 0.6)],
        [0.5, tones.main],
        [1, darker(tones.main, 0.5)],
      ]),
    ) +
    shadow(pen, 620, 672, 200, 36) +
    place(top, 620, 566, 12)
  );
}

/** A tin rickshaw with its hood up. */
function rickshaw(pen: Pen): string {
  const { tones } = pen;
  const hood = "M 330 380 C 320 250 380 200 470 196 C 560 200 600 270 596 380 Z";
  return (
    shadow(pen, 400, 668, 620, 60) +
    stroke("M 190 560 L 260 420 L 380 540 L 190 560 M 260 420 L 236 380 M 216 384 L 268 372", "#5d5a58", 11) +
    rect(228, 396, 62, 18, 9, "#2b2426") +
    path("M 350 380 L 600 380 L 620 540 L 370 540 Z", tones.main) +
    place(lotus(tones.accent, tones.pale, tones.second), 486, 470, 0, 0.95) +
    rect(340, 520, 290, 26, 8, tones.second) +
    path(hood, tones.second) +
    pen.clipped(
      hood,
      times(4, (index) =>
        stroke(
          d`M ${372 + index * 66} 390 C ${372 + index * 60} 290 ${400 + index * 44} 230 ${440 + index * 20} 190`,
          tones.accent,
          9,
        ),
      ) + times(9, (index) => circle(346 + index * 32, 362, 12, index % 2 ? tones.main : tones.pale)),
    ) +
    path(hood, pen.shade(20, "0 light .35, 50 light 0, 100 dark .35")) +
    [190, 520]
      .map(
        (x) =>
          circle(x, 580, 84, "none", { stroke: "#2b2426", "stroke-width": 16 }) +
          circle(x, 580, 74, "none", { stroke: tones.accent, "stroke-width": 5 }) +
          place(
            around(14, () => stroke("M 0 -12 L 0 -72", "#a9a6a0", 3)),
            x,
            580,
          ) +
          circle(x, 580, 14, tones.main),
      )
      .join("")
  );
}

export const toy: Sketch = {
  scene: "table",
  draw: (pen) => turnOf(pen, [pullAlong, doll, stacker, rickshaw])(pen),
};
