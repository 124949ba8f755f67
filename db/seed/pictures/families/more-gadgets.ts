import { tint, wire } from "../blocks/casing.ts";
import { darker, lighter } from "../ink/colour.ts";
import { circle, ellipse, path, place, points, rect, stroke, times } from "../ink/svg.ts";
import type { Sketch } from "./sketch.ts";

/** A collar with two buds: what bus drivers wear. */
export const neckband: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const colour = tint(pen);
    const arc = "M 250 540 C 200 300 250 150 400 150 C 550 150 600 300 550 540";
    const arm = (x: number): string =>
      rect(x - 30, 470, 60, 170, 28, darker(colour, 0.2)) +
      rect(x - 30, 470, 60, 170, 28, pen.shade(0, "0 white .4, 40 white 0, 100 dark .35")) +
      circle(x, 520, 10, pen.tones.accent) +
      rect(x - 8, 548, 16, 44, 7, darker(colour, 0.5));
    const bud = (x: number, turn: number): string =>
      place(
        ellipse(6, 14, 42, 48, "#1f0f0a", { opacity: 0.18 }) +
          circle(0, 0, 42, colour) +
          circle(0, 0, 42, pen.bulge(0.35, 0.3, 0.8, "0 white .5, 50 white 0, 100 dark .45")) +
          ellipse(0, 40, 24, 18, "#2b2a2e") +
          circle(0, 0, 14, pen.tones.accent),
        x,
        690,
        turn,
        0.95,
      );
    return (
      stroke(arc, "#1f0f0a", 36, { opacity: 0.15, transform: "translate(8 16)" }) +
      wire(points`250 630, 240 680, 300 700, 330 690`, colour, 9) +
      wire(points`550 630, 560 680, 500 700, 470 690`, colour, 9) +
      stroke(arc, darker(colour, 0.35), 36) +
      stroke(arc, colour, 28) +
      stroke(arc, lighter(colour, 0.45), 8, { transform: "translate(-5 -4)" }) +
      arm(250) +
      arm(550) +
      bud(336, 20) +
      bud(464, -20)
    );
  },
};

/** The stub that lives in a car's lighter socket. */
export const carCharger: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const colour = tint(pen);
    const head = "M -120 -190 Q -120 -230 -80 -230 L 80 -230 Q 120 -230 120 -190 L 104 -60 L -104 -60 Z";
    const stem = "M -86 -60 L 86 -60 L 74 190 Q 60 220 0 224 Q -60 220 -74 190 Z";
    const light = "0 dark .36, 20 white .3, 32 white .5, 45 white .04, 100 dark .5";
    const port = (x: number): string =>
      rect(x - 40, -226, 64, 30, 8, "#1d1c20") + rect(x - 32, -218, 48, 14, 5, pen.tones.accent);
    const one =
      path(`${head} ${stem}`, "#1f0f0a", { opacity: 0.2, transform: "translate(14 20)" }) +
      path(stem, darker(colour, 0.2)) +
      path(stem, pen.shade(0, light)) +
      times(3, (index) => rect(-82, -40 + index * 22, 164, 8, 4, darker(colour, 0.5), { opacity: 0.5 })) +
      [-1, 1].map((side) => path(`M ${side * 84} 20 q ${side * 26} 40 0 96 Z`, "#c9c6be")).join("") +
      ellipse(0, 220, 26, 14, "#d3b36a") +
      path(head, colour) +
      path(head, pen.shade(0, light)) +
      port(-44) +
      port(60) +
      circle(0, -120, 16, "#7fd08a") +
      circle(0, -120, 26, "none", { stroke: "#7fd08a", "stroke-width": 3, opacity: 0.6 });
    return place(one, 400, 410, pen.random.between(-28, -12), 1.3);
  },
};
