import { leaf } from "../blocks/ornaments.ts";
import { darker, mix } from "../ink/colour.ts";
import { circle, d, path, place, stroke, times } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

export const dryFish: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const silver = mix(pen.random.pick(["#b9a27c", "#a38f72", "#c4ad82"]), pen.tones.main, 0.12);
    const one = (length: number): string => {
      const body = d`M ${-length} 0 C ${-length * 0.6} -46 ${length * 0.4} -40 ${length * 0.72} -6 L ${length} -34 Q ${length * 0.9} 2 ${length} 36 L ${length * 0.72} 8 C ${length * 0.4} 42 ${-length * 0.6} 46 ${-length} 0 Z`;
      return (
        path(body, "#1f0f0a", { opacity: 0.2, transform: "translate(7 12)" }) +
        path(body, silver) +
        path(body, pen.shade(90, "0 light .1, 30 light .55, 55 dark .04, 100 dark .5")) +
        stroke(
          d`M ${-length * 0.68} -26 Q ${-length * 0.58} 0 ${-length * 0.68} 27`,
          darker(silver, 0.5),
          4,
        ) +
        circle(-length * 0.82, -5, 7, "#2a211a") +
        circle(-length * 0.83, -7, 2.5, "#fff") +
        times(9, (index) =>
          stroke(d`M ${-length * 0.46 + index * length * 0.12} -22 q 12 22 0 44`, darker(silver, 0.4), 2, {
            opacity: 0.55,
          }),
        ) +
        stroke(d`M ${-length * 0.3} -36 Q 0 -58 ${length * 0.24} -34`, darker(silver, 0.25), 7)
      );
    };
    const tray =
      circle(400, 404, 318, "#1f0f0a", { opacity: 0.18 }) +
      circle(396, 394, 312, "#b48748") +
      times(13, (index) =>
        circle(396, 394, 300 - index * 23, "none", {
          stroke: index % 2 ? "#9a6d34" : "#d3a964",
          "stroke-width": 13,
        }),
      ) +
      times(40, (index) =>
        stroke(
          d`M 396 394 L ${396 + 300 * Math.cos((index * Math.PI) / 20)} ${394 + 300 * Math.sin((index * Math.PI) / 20)}`,
          "#7d5526",
          2.5,
          { opacity: 0.4 },
        ),
      ) +
      circle(396, 394, 306, "none", { stroke: "#8a5d2a", "stroke-width": 16 });
    const rows = turnOf(pen, [5, 7, 4]);
    const length = rows > 5 ? 150 : 205;
    return (
      tray +
      times(rows, (index) =>
        place(
          one(length * pen.random.between(0.9, 1.05)),
          396 + pen.random.between(-16, 16),
          396 + (index - (rows - 1) / 2) * (400 / rows),
          (index % 2 ? 180 : 0) + pen.random.between(-7, 7),
          rows > 5 ? 0.9 : 1,
        ),
      ) +
      place(leaf("#6d8f3a", "#476325", "#fff"), 626, 640, 40, 0.9)
    );
  },
};
