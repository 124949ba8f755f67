import { lotus } from "../blocks/ornaments.ts";
import { shadow } from "../blocks/shadow.ts";
import { darker, lighter } from "../ink/colour.ts";
import { circle, path, place, rect, stroke, times } from "../ink/svg.ts";
import { hide } from "./footwear.ts";
import type { Sketch } from "./sketch.ts";

const buckle = (x: number, y: number): string =>
  rect(x - 30, y - 36, 60, 72, 10, "none", { stroke: "#d3b36a", "stroke-width": 13 }) +
  rect(x - 6, y - 8, 44, 14, 5, "#b9973f");

/** A belt coiled on the table, its buckle out. */
export const belt: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const leather = hide(pen);
    const coil = times(4, (index) => {
      const radius = 210 - index * 46;
      return (
        circle(380, 410, radius, "none", { stroke: darker(leather, 0.45), "stroke-width": 42 }) +
        circle(378, 406, radius, "none", { stroke: leather, "stroke-width": 36 }) +
        circle(378, 406, radius + 13, "none", {
          stroke: lighter(leather, 0.5),
          "stroke-width": 2.5,
          "stroke-dasharray": "10 7",
        })
      );
    });
    const tongue =
      rect(560, 210, 48, 240, 10, leather) +
      rect(560, 210, 48, 240, 10, pen.shade(0, "0 light .35, 50 light 0, 100 dark .35")) +
      times(4, (index) => circle(584, 300 + index * 36, 6, darker(leather, 0.6)));
    return (
      circle(396, 436, 240, "#1f0f0a", { opacity: 0.18 }) +
      coil +
      circle(380, 410, 232, pen.bulge(0.36, 0.3, 0.75, "0 white .3, 50 white 0, 100 dark .25")) +
      tongue +
      place(
        rect(-34, -44, 68, 88, 12, "none", { stroke: "#d3b36a", "stroke-width": 15 }) +
          rect(-8, -50, 14, 100, 6, "#b9973f"),
        584,
        224,
      )
    );
  },
};

export const backpack: Sketch = {
  scene: "table",
  draw: (pen) => {
    const leather = hide(pen);
    const side = pen.shade(0, "0 dark .36, 28 light .22, 60 light 0, 100 dark .4");
    const body =
      "M 230 300 Q 230 170 400 170 Q 570 170 570 300 L 590 610 Q 590 650 550 650 L 250 650 Q 210 650 210 610 Z";
    const flap =
      "M 224 300 Q 224 164 400 164 Q 576 164 576 300 L 576 380 Q 540 430 400 430 Q 260 430 224 380 Z";
    const pocket =
      rect(262, 470, 276, 150, 24, darker(leather, 0.12)) +
      rect(262, 470, 276, 150, 24, "none", {
        stroke: lighter(leather, 0.5),
        "stroke-width": 3,
        "stroke-dasharray": "10 7",
      });
    const straps = stroke(
      "M 236 320 C 160 380 160 560 220 620 M 564 320 C 640 380 640 560 580 620",
      darker(leather, 0.35),
      26,
    );
    return (
      shadow(pen, 400, 654, 520, 70) +
      straps +
      stroke("M 350 172 C 350 100 450 100 450 172", darker(leather, 0.3), 18) +
      path(body, darker(leather, 0.18)) +
      path(body, side) +
      pocket +
      path(flap, leather) +
      stroke(
        "M 238 300 Q 238 178 400 178 Q 562 178 562 300 L 562 372 Q 530 416 400 416 Q 270 416 238 372 Z",
        lighter(leather, 0.5),
        3,
        { "stroke-dasharray": "10 7" },
      ) +
      place(lotus(darker(leather, 0.3), leather, lighter(leather, 0.35)), 400, 290, 0, 0.95) +
      path(flap, pen.shade(60, "0 light .36, 50 light 0, 100 dark .26")) +
      [320, 480].map((x) => rect(x - 16, 380, 32, 130, 8, darker(leather, 0.3)) + buckle(x, 458)).join("")
    );
  },
};

/** Ballet flats, a bow on each. */
export const flats: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const leather = pen.tones.main;
    const sole =
      "M 0 -270 C 84 -270 110 -180 100 -90 C 92 -20 78 40 82 110 C 90 210 64 270 0 270 C -64 270 -90 210 -82 110 C -78 40 -92 -20 -100 -90 C -110 -180 -84 -270 0 -270 Z";
    const opening =
      "M 0 -150 C 58 -146 70 -80 62 0 C 56 60 58 120 52 170 C 44 222 -44 222 -52 170 C -58 120 -56 60 -62 0 C -70 -80 -58 -146 0 -150 Z";
    const bow =
      path("M 0 0 C -50 -40 -62 24 0 0 C 50 -40 62 24 0 0 Z", lighter(leather, 0.2)) +
      circle(0, 0, 11, "#d3b36a");
    const one =
      path(sole, "#1f0f0a", { opacity: 0.24, transform: "translate(12 18)" }) +
      path(sole, leather) +
      path(sole, pen.shade(20, "0 light .4, 45 light 0, 100 dark .35")) +
      path(opening, "#d8bd92") +
      path(opening, pen.shade(90, "0 dark .5, 30 dark .1, 100 light .2")) +
      stroke(opening, darker(leather, 0.35), 6) +
      place(bow, 0, -172);
    return place(one, 276, 404, -9) + place(one, 526, 400, 9, [-1, 1]);
  },
};
