import type { Pen } from "../ink/pen.ts";
import { bird, elephant, fish } from "../blocks/creatures.ts";
import { leaf, lotus } from "../blocks/ornaments.ts";
import { type Profile, ring } from "../blocks/profile.ts";
import { shadow } from "../blocks/shadow.ts";
import { turned } from "../blocks/turned.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import { circle, d, ellipse, path, place, points, rect, stroke, times } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

export const woods = ["#8a5530", "#a06a3c", "#6e4024", "#b27d48"] as const;

function veins(pen: Pen, wood: string, left: number, top: number, width: number, height: number): string {
  return times(7, (index) =>
    stroke(
      d`M ${left} ${top + (height * (index + 0.5)) / 7} C ${left + width * 0.3} ${top + (height * (index + 0.2)) / 7} ${left + width * 0.6} ${top + (height * (index + 0.9)) / 7} ${left + width} ${top + (height * (index + 0.4)) / 7}`,
      darker(wood, 0.4),
      3,
      { opacity: 0.3 },
    ),
  );
}

function box(pen: Pen, wood: string): string {
  const lid = "M 176 400 L 236 320 L 624 320 L 664 400 Z";
  const front = "M 176 400 L 664 400 L 656 630 L 184 630 Z";
  const carved =
    rect(250, 450, 330, 136, 10, darker(wood, 0.3)) +
    place(lotus(lighter(wood, 0.3), wood, lighter(wood, 0.1)), 415, 518, 0, 1.2) +
    place(leaf(lighter(wood, 0.26), wood, wood), 310, 518, 90, 0.9) +
    place(leaf(lighter(wood, 0.26), wood, wood), 520, 518, -90, 0.9);
  return (
    shadow(pen, 420, 642, 560, 70) +
    path(front, wood) +
    pen.clipped(
      front,
      veins(pen, wood, 176, 400, 490, 230) + carved + rect(176, 612, 490, 18, 0, darker(wood, 0.3)),
    ) +
    path(front, pen.shade(10, "0 light .18, 100 dark .3")) +
    path(lid, lighter(wood, 0.16)) +
    pen.clipped(lid, veins(pen, wood, 176, 320, 490, 80)) +
    path(lid, pen.shade(70, "0 light .35, 100 dark .1")) +
    rect(170, 396, 500, 22, 6, darker(wood, 0.15)) +
    rect(392, 396, 46, 50, 6, "#cf9f3a") +
    circle(415, 424, 9, "#6e4f12") +
    rect(196, 630, 50, 18, 5, darker(wood, 0.4)) +
    rect(594, 630, 50, 18, 5, darker(wood, 0.4))
  );
}

function figureOf(pen: Pen, wood: string): string {
  const animal = pen.random.pick([elephant, elephant, bird, fish]);
  return (
    shadow(pen, 400, 652, 460, 66) +
    rect(210, 606, 380, 44, 8, darker(wood, 0.35)) +
    rect(210, 606, 380, 12, 6, lighter(wood, 0.1)) +
    rect(388, 540, 24, 74, 4, darker(wood, 0.4)) +
    place(animal(darker(wood, 0.4), darker(wood, 0.4), wood), 410, 388, 0, 4.1) +
    place(animal(wood, mix(wood, pen.tones.second, 0.55), pen.tones.accent), 400, 382, 0, 4.1) +
    place(animal("#fff8e8", "#fff8e8", "#fff8e8"), 397, 377, 0, 4.1).replace("<g ", '<g opacity="0.1" ')
  );
}

function bowls(pen: Pen, wood: string): string {
  const spoonAt = (x: number, turn: number): string =>
    place(
      rect(-9, -270, 18, 300, 9, lighter(wood, 0.15)) +
        ellipse(0, -290, 36, 54, lighter(wood, 0.15)) +
        ellipse(-4, -294, 25, 40, darker(wood, 0.2)),
      x,
      560,
      turn,
    );
  const bowl: Profile = points`214 470, 212 496, 160 600, 96 650`;
  return (
    shadow(pen, 400, 654, 520, 76) +
    spoonAt(330, -14) +
    spoonAt(440, 12) +
    spoonAt(385, 0) +
    turned(pen, 400, bowl, wood, {
      surface: "glazed",
      paint: times(9, (index) => ring(400, bowl, 490 + index * 20, darker(wood, 0.4), 3, 0.25)),
    })
  );
}

export const woodCraft: Sketch = {
  scene: "table",
  draw: (pen) => {
    const wood = mix(pen.random.pick(woods), pen.tones.main, 0.08);
    return turnOf(pen, [() => box(pen, wood), () => figureOf(pen, wood), () => bowls(pen, wood)])();
  },
};
