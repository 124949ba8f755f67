import type { Pen } from "../ink/pen.ts";
import { box, tint, wire } from "../blocks/casing.ts";
import { kalka, lotus, sun } from "../blocks/ornaments.ts";
import { shadow } from "../blocks/shadow.ts";
import { darker, lighter, luminance, mix } from "../ink/colour.ts";
import { type Point, circle, ellipse, group, path, place, points, rect, stroke, times } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

const prong = (x: number, y: number): string =>
  rect(x - 9, y, 18, 62, 7, "#b9b6ae") + rect(x - 6, y, 5, 62, 2, "#f4f1e8");

export const charger: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const colour = luminance(pen.tones.main) > 0.5 ? "#f1eee8" : tint(pen);
    const body = box(-110, -130, 220, 270, 50);
    const plug =
      prong(-46, -190) +
      prong(46, -190) +
      path(body, "#1f0f0a", { opacity: 0.2, transform: "translate(12 18)" }) +
      path(body, colour) +
      path(body, pen.shade(25, "0 white .6, 35 white .05, 100 dark .32")) +
      path(
        "M 4 -74 L -40 10 L -6 10 L -14 74 L 42 -14 L 4 -14 L 20 -74 Z",
        mix(pen.tones.main, pen.tones.accent, 0.3),
        { opacity: 0.85 },
      ) +
      rect(-34, 112, 68, 20, 9, darker(colour, 0.5)) +
      rect(-24, 117, 48, 10, 4, "#1d1c20");
    const lead: Point[] = turnOf<Point[]>(pen, [
      points`400 450, 400 580, 500 680, 640 650, 650 540, 560 520, 510 590, 590 660`,
      points`330 470, 330 620, 480 690, 620 640, 640 480, 600 360`,
      points`400 450, 380 640, 220 700, 150 590, 240 540, 320 640, 520 700, 650 620`,
    ]);
    const last = lead.at(-1) ?? [600, 600];
    const tipEnd = place(
      rect(-20, -14, 52, 70, 12, colour) +
        rect(-12, 54, 36, 40, 5, "#b9b6ae") +
        rect(-6, 54, 8, 40, 2, "#f4f1e8"),
      last[0],
      last[1],
      turnOf(pen, [-20, 196, -60]),
    );
    return (
      wire(lead, colour, 15) +
      tipEnd +
      place(plug, turnOf(pen, [400, 330, 400]), turnOf(pen, [320, 330, 310]), turnOf(pen, [-6, 0, 8]), 1.12)
    );
  },
};

function standing(pen: Pen, colour: string, lights: string): string {
  const { tones } = pen;
  const body = box(280, 200, 250, 446, 46);
  const side = box(296, 200, 270, 446, 46);
  return (
    shadow(pen, 430, 652, 400, 60) +
    path(side, darker(colour, 0.5)) +
    path(body, colour) +
    pen.clipped(
      body,
      place(
        pen.random.pick([lotus, sun, kalka])(
          mix(colour, tones.accent, 0.5),
          mix(colour, tones.pale, 0.3),
          tones.accent,
        ),
        405,
        450,
        0,
        1.9,
      ),
    ) +
    path(body, pen.shade(20, "0 white .4, 30 white .02, 100 dark .36")) +
    lights +
    rect(330, 196, 56, 14, 6, "#1d1c20") +
    rect(412, 196, 70, 14, 6, "#1d1c20")
  );
}

function lying(pen: Pen, colour: string): string {
  const { tones } = pen;
  const top =
    "M 190 420 L 570 400 Q 610 398 630 424 L 690 540 Q 700 570 660 574 L 190 596 Q 150 598 142 570 L 130 470 Q 126 424 190 420 Z";
  return (
    shadow(pen, 410, 640, 660, 80) +
    path(top, darker(colour, 0.55), { transform: "translate(0 52)" }) +
    path(top, darker(colour, 0.4), { transform: "translate(0 26)" }) +
    path(top, colour) +
    path(top, pen.shade(50, "0 white .45, 40 white .03, 100 dark .3")) +
    group(
      place(
        pen.random.pick([lotus, sun])(
          mix(colour, tones.accent, 0.6),
          mix(colour, tones.pale, 0.4),
          tones.accent,
        ),
        0,
        0,
        0,
        1.5,
      ),
      { transform: "translate(430 496) scale(1 .52)" },
    ) +
    times(4, (index) => ellipse(200 + index * 30, 470, 9, 6, index < 3 ? "#7fd08a" : darker(colour, 0.4))) +
    wire(points`150 600, 60 640, 120 720, 300 700, 420 740`, "#efece6", 13)
  );
}

function withPhone(pen: Pen, colour: string, lights: string): string {
  const { tones } = pen;
  return (
    group(standing(pen, colour, lights), { transform: "translate(-110 0)" }) +
    shadow(pen, 600, 652, 260, 44) +
    path(box(500, 330, 190, 316, 28), "#1d1c20") +
    path(
      box(510, 342, 170, 292, 18),
      pen.linear(60, [
        [0, tones.accent],
        [1, tones.second],
      ]),
    ) +
    path("M 604 430 L 566 500 L 594 500 L 586 552 L 632 480 L 602 480 L 618 430 Z", "#fffaf0") +
    wire(points`340 200, 380 130, 520 150, 560 260, 596 330`, "#efece6", 12)
  );
}

export const powerBank: Sketch = {
  scene: "table",
  draw: (pen) => {
    const colour = tint(pen);
    const lights = times(4, (index) =>
      circle(400 - 48 + index * 32, 250, 8, index < 3 ? "#7fd08a" : darker(colour, 0.4)),
    );
    return turnOf(pen, [
      () => standing(pen, colour, lights),
      () => lying(pen, colour),
      () => withPhone(pen, colour, lights),
    ])();
  },
};

function plug(pen: Pen, colour: string, x: number, y: number, turn: number, wide: number): string {
  const { tones } = pen;
  return place(
    rect(-30, -20, 60, 100, 16, "#1f0f0a", { opacity: 0.2, transform: "translate(8 12)" }) +
      rect(-wide * 0.36, 66, wide * 0.72, 66, 6, "#b9b6ae") +
      rect(-wide * 0.26, 66, 9, 66, 2, "#f4f1e8") +
      rect(-32, -20, 64, 96, 16, colour) +
      rect(-32, -20, 64, 96, 16, pen.shade(0, "0 white .5, 40 white 0, 100 dark .36")) +
      times(3, (index) => rect(-16, -44 + index * 9, 32, 5, 2, darker(colour, 0.4))) +
      circle(0, 28, 11, tones.accent),
    x,
    y,
    turn,
  );
}

export const cable: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const { tones } = pen;
    const colour = tint(pen);
    const coil = times(
      pen.variant % 2 ? 6 : 5,
      (index) =>
        circle(400, 390, 200 - index * 20, "none", { stroke: darker(colour, 0.45), "stroke-width": 18 }) +
        circle(398, 387, 200 - index * 20, "none", { stroke: colour, "stroke-width": 14 }) +
        circle(398, 387, 200 - index * 20, "none", {
          stroke: lighter(colour, 0.5),
          "stroke-width": 12,
          "stroke-dasharray": "5 7",
          opacity: 0.55,
        }),
    );
    const strap = place(
      rect(-26, -84, 52, 190, 16, tones.second) +
        rect(-26, -84, 52, 190, 16, pen.shade(0, "0 light .3, 100 dark .3")) +
        stroke("M -16 -70 V 92 M 16 -70 V 92", tones.pale, 3, { "stroke-dasharray": "9 6" }),
      400,
      558,
    );
    return (
      circle(412, 408, 190, "none", { stroke: "#1f0f0a", "stroke-width": 110, opacity: 0.1 }) +
      wire(points`230 470, 220 600, 250 640`, colour, 16) +
      wire(points`570 470, 590 580, 560 640`, colour, 16) +
      coil +
      strap +
      plug(pen, colour, 250, 640, turnOf(pen, [12, 30, -16]), 56) +
      plug(pen, colour, 560, 640, turnOf(pen, [-12, -30, 20]), turnOf(pen, [72, 40, 84])) +
      (pen.variant % 3 === 2 ? plug(pen, colour, 400, 250, 0, 56) : "")
    );
  },
};
