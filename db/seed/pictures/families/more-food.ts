import { leaf } from "../blocks/ornaments.ts";
import { shadow } from "../blocks/shadow.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import { circle, d, ellipse, path, place, rect, stroke, times } from "../ink/svg.ts";
import type { Sketch } from "./sketch.ts";

/** Amsotto: sun-dried mango leather, in slabs and rolls on a plate. */
export const mangoLeather: Sketch = {
  scene: "table",
  draw: (pen) => {
    const amber = mix(pen.random.pick(["#c9751f", "#b5611a", "#d08a2a"]), pen.tones.main, 0.15);
    const slab = (x: number, y: number, turn: number): string =>
      place(
        path("M -170 0 L 130 -30 L 180 20 L -130 58 Z", amber) +
          path("M -170 0 L -130 58 L -130 84 L -170 26 Z", darker(amber, 0.35)) +
          path("M -130 58 L 180 20 L 180 46 L -130 84 Z", darker(amber, 0.2)) +
          times(3, (index) =>
            stroke(d`M -134 ${65 + index * 6} L 180 ${27 + index * 6}`, lighter(amber, 0.35), 2, {
              opacity: 0.6,
            }),
          ) +
          path(
            "M -170 0 L 130 -30 L 180 20 L -130 58 Z",
            pen.shade(20, "0 light .45, 45 light .04, 100 dark .2"),
          ),
        x,
        y,
        turn,
      );
    const roll = (x: number, y: number): string =>
      rect(x - 110, y - 42, 220, 84, 40, amber) +
      rect(x - 110, y - 42, 220, 84, 40, pen.shade(90, "0 light .3, 35 light .3, 100 dark .45")) +
      ellipse(x + 92, y, 26, 42, darker(amber, 0.15)) +
      times(3, (index) =>
        ellipse(x + 92, y, 20 - index * 7, 33 - index * 11, "none", {
          stroke: lighter(amber, 0.4),
          "stroke-width": 4,
        }),
      );
    const plate =
      ellipse(400, 646, 300, 62, "#8d5c36") +
      ellipse(400, 634, 300, 62, "#c79a5f") +
      ellipse(400, 634, 300, 62, pen.shade(10, "0 light .3, 50 light 0, 100 dark .3"));
    return (
      shadow(pen, 400, 664, 680, 84) +
      plate +
      slab(380, 590, 0) +
      slab(400, 548, -3) +
      slab(384, 506, 2) +
      roll(300, 448) +
      roll(500, 440) +
      place(leaf("#4f7d3a", "#2f5a28", "#fff"), 640, 600, 50, 1) +
      place(leaf("#5f8f44", "#37642c", "#fff"), 600, 560, 12, 0.9)
    );
  },
};

/** Four glazed clay cups for tea at the stall. */
export const clayCups: Sketch = {
  scene: "table",
  draw: (pen) => {
    const clay = mix("#b0613a", pen.tones.main, 0.15);
    const cup = (x: number, y: number, size: number): string => {
      const body = d`M ${x - 92 * size} ${y - 150 * size} L ${x - 64 * size} ${y - 8 * size} A ${64 * size} ${12 * size} 0 0 0 ${x + 64 * size} ${y - 8 * size} L ${x + 92 * size} ${y - 150 * size} Z`;
      return (
        shadow(pen, x, y, 220 * size, 36 * size) +
        path(body, clay) +
        times(5, (index) =>
          stroke(
            d`M ${x - (86 - index * 5) * size} ${y - (122 - index * 24) * size} A ${86 * size} ${14 * size} 0 0 0 ${x + (86 - index * 5) * size} ${y - (122 - index * 24) * size}`,
            index === 1 ? pen.tones.pale : darker(clay, 0.4),
            index === 1 ? 6 : 3,
            { opacity: index === 1 ? 0.9 : 0.4 },
          ),
        ) +
        path(body, pen.shade(0, "0 dark .36, 28 light .28, 60 light 0, 100 dark .45")) +
        ellipse(x, y - 150 * size, 92 * size, 17 * size, lighter(clay, 0.25)) +
        ellipse(x, y - 148 * size, 82 * size, 13 * size, "#8a4a1c")
      );
    };
    const steam = stroke(
      "M 380 400 C 350 340 420 310 390 250 M 440 400 C 410 340 470 310 446 260",
      "#fffaf0",
      11,
      { opacity: 0.5 },
    );
    return (
      cup(240, 580, 1) +
      cup(560, 580, 1) +
      steam +
      cup(400, 560, 1) +
      cup(300, 676, 1.15) +
      cup(512, 680, 1.15)
    );
  },
};

/** Tawa: a shallow clay griddle with a ruti on it. */
export const griddle: Sketch = {
  scene: "table",
  draw: (pen) => {
    const clay = mix("#8a4528", pen.tones.main, 0.2);
    const blisters = times(14, () =>
      ellipse(
        400 + pen.random.between(-150, 150),
        546 + pen.random.between(-26, 26),
        pen.random.between(6, 15),
        pen.random.between(3, 6),
        "#a8642a",
        { opacity: 0.55 },
      ),
    );
    return (
      shadow(pen, 400, 640, 640, 90) +
      path("M 110 550 C 130 650 300 668 400 668 C 500 668 670 650 690 550 Z", darker(clay, 0.3)) +
      ellipse(400, 550, 292, 76, clay) +
      ellipse(400, 550, 292, 76, pen.shade(30, "0 light .3, 50 light 0, 100 dark .3")) +
      ellipse(400, 554, 262, 64, darker(clay, 0.35)) +
      ellipse(400, 546, 200, 48, "#ecd3a0") +
      ellipse(400, 546, 200, 48, pen.bulge(0.4, 0.35, 0.7, "0 white .4, 60 white 0, 100 dark .25")) +
      blisters +
      rect(664, 536, 90, 26, 12, "#6e4024") +
      circle(740, 549, 5, "#2b1a10")
    );
  },
};
