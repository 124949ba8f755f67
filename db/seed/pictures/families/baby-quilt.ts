import { bird, elephant, fish } from "../blocks/creatures.ts";
import { leaf, lotus } from "../blocks/ornaments.ts";
import { under } from "../blocks/shadow.ts";
import { lighter } from "../ink/colour.ts";
import { d, place, rect, times } from "../ink/svg.ts";
import type { Sketch } from "./sketch.ts";

/** Appliqué for a cradle: squares with animals. */
export const babyQuilt: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const soft = [
      lighter(pen.tones.main, 0.55),
      lighter(pen.tones.accent, 0.5),
      lighter(pen.tones.second, 0.6),
      lighter(pen.tones.pale, 0.3),
    ];
    const animals = [elephant, bird, fish, lotus, leaf];
    const half = 270;
    const start = pen.random.whole(0, 4);
    const squares = times(9, (index) => {
      const [x, y] = [(index % 3) * 172 - 172, Math.floor(index / 3) * 172 - 172];
      const animal = animals[(index + start) % animals.length] ?? lotus;
      const ink = index % 2 ? pen.tones.main : pen.tones.second;
      return (
        rect(x - 86, y - 86, 172, 172, 0, soft[(index + start) % 4] ?? pen.tones.pale) +
        rect(x - 78, y - 78, 156, 156, 8, "none", {
          stroke: ink,
          "stroke-width": 2.5,
          "stroke-dasharray": "10 7",
          opacity: 0.6,
        }) +
        place(animal(ink, lighter(ink, 0.55), pen.tones.accent), x, y, 0, 1.15)
      );
    });
    const outline = d`M ${-half} ${-half} h ${half * 2} v ${half * 2} h ${-half * 2} Z`;
    return place(
      under(outline, pen, 10) +
        rect(-half - 12, -half - 12, half * 2 + 24, half * 2 + 24, 34, pen.tones.main) +
        squares +
        rect(
          -half - 12,
          -half - 12,
          half * 2 + 24,
          half * 2 + 24,
          34,
          pen.shade(50, "0 light .3, 50 light 0, 100 dark .18"),
        ),
      400,
      400,
      pen.random.between(-12, 12),
    );
  },
};
