import type { Pen } from "../ink/pen.ts";
import { box, tint, wire } from "../blocks/casing.ts";
import { lotus } from "../blocks/ornaments.ts";
import { darker, lighter } from "../ink/colour.ts";
import { circle, ellipse, path, place, points, rect, stroke } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

function bud(
  pen: Pen,
  colour: string,
  round: string,
  x: number,
  y: number,
  turn: number,
  flip: number,
): string {
  const { tones } = pen;
  return place(
    ellipse(8, 22, 62, 70, "#1f0f0a", { opacity: 0.18 }) +
      path(
        "M -16 30 L -10 150 Q 8 166 26 150 L 30 30 Z",
        pen.linear(0, [
          [0, lighter(colour, 0.4)],
          [0.5, colour],
          [1, darker(colour, 0.4)],
        ]),
      ) +
      circle(0, 0, 58, round) +
      ellipse(-34, 6, 28, 40, darker(colour, 0.6)) +
      ellipse(-40, 6, 20, 32, "#2b2a2e") +
      ellipse(-44, 2, 9, 16, "#5d5a58") +
      circle(14, -6, 15, tones.accent, { opacity: 0.9 }),
    x,
    y,
    turn,
    [flip, 1],
  );
}

function pods(pen: Pen, colour: string, round: string): string {
  const { tones } = pen;
  const body = box(-170, -120, 340, 250, 110);
  return (
    place(
      path(body, "#1f0f0a", { opacity: 0.2, transform: "translate(10 20)" }) +
        path(body, colour) +
        path(body, pen.bulge(0.35, 0.25, 0.85, "0 white .5, 50 white 0, 100 dark .4")) +
        stroke("M -168 -26 Q 0 -10 168 -26", darker(colour, 0.5), 5) +
        circle(0, 30, 9, "#7fd08a") +
        place(lotus(tones.accent, lighter(colour, 0.3), tones.pale), 0, 78, 0, 0.44),
      400,
      560,
    ) +
    bud(pen, colour, round, 292, 240, -14, 1.2) +
    bud(pen, colour, round, 508, 240, 14, -1.2)
  );
}

function band(pen: Pen, round: string, colour: string): string {
  const { tones } = pen;
  const cup = (x: number, flip: number): string =>
    place(
      ellipse(10, 16, 92, 116, "#1f0f0a", { opacity: 0.16 }) +
        ellipse(-24, 0, 70, 112, "#2b2a2e") +
        ellipse(10, 0, 76, 104, round) +
        ellipse(16, 0, 46, 66, darker(colour, 0.2)) +
        place(lotus(tones.accent, lighter(colour, 0.4), tones.pale), 16, 0, 0, [0.7, 0.95]),
      x,
      500,
      0,
      [flip, 1],
    );
  return (
    stroke("M 210 440 C 180 130 620 130 590 440", "#1f0f0a", 50, {
      opacity: 0.14,
      transform: "translate(8 16)",
    }) +
    stroke("M 210 440 C 180 130 620 130 590 440", darker(colour, 0.3), 48) +
    stroke("M 210 436 C 182 124 618 124 590 436", lighter(colour, 0.3), 15) +
    stroke("M 252 300 C 300 190 500 190 548 300", tones.second, 24, { opacity: 0.8 }) +
    cup(205, -1) +
    cup(595, 1)
  );
}

function wired(pen: Pen, colour: string, round: string): string {
  const { tones } = pen;
  return (
    wire(points`300 250, 270 380, 360 470, 400 540`, colour, 11) +
    wire(points`500 250, 540 380, 440 470, 400 540`, colour, 11) +
    wire(points`400 540, 420 640, 280 690, 200 620, 260 560, 330 640, 420 720, 600 690`, colour, 13) +
    place(
      rect(-16, -34, 32, 76, 12, darker(colour, 0.2)) + rect(-10, -8, 20, 26, 6, tones.accent),
      400,
      540,
    ) +
    place(
      rect(-10, -12, 70, 24, 8, darker(colour, 0.2)) +
        rect(60, -6, 46, 12, 4, "#d3b36a") +
        rect(74, -6, 4, 12, 0, "#3a2c12"),
      600,
      690,
      -8,
    ) +
    bud(pen, colour, round, 300, 190, -20, 1) +
    bud(pen, colour, round, 500, 190, 20, -1)
  );
}

export const earphones: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const colour = tint(pen);
    const round = pen.radial(0.35, 0.3, 0.85, [
      [0, lighter(colour, 0.6)],
      [0.45, colour],
      [1, darker(colour, 0.5)],
    ]);
    return turnOf(pen, [
      () => pods(pen, colour, round),
      () => wired(pen, colour, round),
      () => band(pen, round, colour),
    ])();
  },
};
