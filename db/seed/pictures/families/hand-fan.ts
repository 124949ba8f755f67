import type { Ornament } from "../blocks/ornaments.ts";
import type { Pen } from "../ink/pen.ts";
import { bird, elephant, fish } from "../blocks/creatures.ts";
import { around, lotus, sun } from "../blocks/ornaments.ts";
import { figure } from "../blocks/weaves.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import { circle, ellipse, group, path, place, rect, stroke, times } from "../ink/svg.ts";
import { plaited } from "./baskets.ts";
import { type Sketch, turnOf } from "./sketch.ts";

function stick(pen: Pen, x: number): string {
  return rect(x - 11, 330, 22, 370, 10, "#9c683a") + rect(x - 9, 330, 6, 370, 3, "#d3a066", { opacity: 0.6 });
}

function clothFan(pen: Pen, centre: Ornament): string {
  const { tones } = pen;
  return group(
    stick(pen, 400) +
      circle(400, 300, 214, tones.second) +
      place(
        around(36, () => ellipse(0, -214, 17, 24, tones.second)),
        400,
        300,
      ) +
      circle(400, 300, 206, tones.pale) +
      times(5, (index) =>
        circle(400, 300, 190 - index * 15, "none", {
          stroke: index % 2 ? tones.main : tones.second,
          "stroke-width": 3.5,
          "stroke-dasharray": "11 7",
          opacity: 0.8,
        }),
      ) +
      place(centre(tones.main, tones.second, tones.accent), 400, 300, 0, 2),
    { transform: `rotate(${Math.round(pen.random.between(6, 20))} 400 400)` },
  );
}

function wovenFan(pen: Pen, straw: string): string {
  const { tones } = pen;
  return group(
    stick(pen, 560) +
      path(
        "M 210 130 L 560 130 L 560 490 L 210 490 Z",
        plaited(pen, straw, mix(straw, tones.main, 0.72), 25),
      ) +
      rect(200, 120, 366, 380, 10, "none", { stroke: tones.second, "stroke-width": 22 }) +
      rect(200, 120, 366, 380, 10, "none", {
        stroke: tones.accent,
        "stroke-width": 6,
        "stroke-dasharray": "12 9",
      }) +
      path(
        "M 210 130 L 560 130 L 560 490 L 210 490 Z",
        pen.shade(40, "0 light .3, 50 light 0, 100 dark .25"),
      ) +
      place(figure("flower", 150, tones.second), 385, 310),
    { transform: "rotate(9 400 400)" },
  );
}

function palmFan(pen: Pen, straw: string): string {
  const { tones } = pen;
  return group(
    stick(pen, 400) +
      times(25, (index) =>
        group(
          path("M 0 0 L -17 -300 Q 0 -326 17 -300 Z", index % 2 ? straw : lighter(straw, 0.22)) +
            stroke("M 0 -20 L 0 -300", darker(straw, 0.4), 2),
          { transform: `translate(400 430) rotate(${-96 + index * 8})` },
        ),
      ) +
      stroke("M 196 300 A 236 236 0 0 1 604 300", tones.main, 20) +
      stroke("M 150 250 A 296 296 0 0 1 650 250", tones.second, 12, { "stroke-dasharray": "16 10" }) +
      circle(400, 428, 34, tones.second) +
      circle(400, 428, 20, tones.accent),
    { transform: "translate(0 34)" },
  );
}

/** The palm-leaf or cloth fan of a summer without electricity. */
export const handFan: Sketch = {
  scene: (pen) => turnOf(pen, ["wall", "flat", "wall"]),
  draw: (pen) => {
    const { tones } = pen;
    const straw = mix("#d9bd82", tones.main, 0.12);
    const centre = pen.random.pick([lotus, bird, fish, elephant, sun]);
    const ways = [
      () => clothFan(pen, centre),
      () => wovenFan(pen, straw),
      () => palmFan(pen, straw),
    ] as const;
    return turnOf(pen, ways)();
  },
};
