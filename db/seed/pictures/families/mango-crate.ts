import type { Pen } from "../ink/pen.ts";
import { mango } from "../blocks/heaps.ts";
import { leaf } from "../blocks/ornaments.ts";
import { shadow } from "../blocks/shadow.ts";
import { darker, mix } from "../ink/colour.ts";
import { circle, d, path, place, rect, stroke, times } from "../ink/svg.ts";
import type { Sketch } from "./sketch.ts";

function row(pen: Pen, ripe: readonly string[], y: number, count: number, scale: number): string {
  return times(count, (index) =>
    place(
      mango(pen.random.pick(ripe)) +
        path(
          "M -6 -44 C 30 -50 52 -14 42 18 C 32 46 -8 54 -32 30 C -52 8 -40 -40 -6 -44 Z",
          pen.radial(0.35, 0.3, 0.85, [
            [0, "#fff8e8", 0.4],
            [0.5, "#fff8e8", 0],
            [1, "#7a2a08", 0.5],
          ]),
        ),
      400 + (index - (count - 1) / 2) * (500 / count),
      y + pen.random.between(-10, 10),
      pen.random.between(-60, 60),
      scale,
    ),
  );
}

function slat(pen: Pen, wood: string, y: number): string {
  return (
    rect(120, y, 560, 62, 4, wood) +
    rect(120, y, 560, 62, 4, pen.shade(90, "0 light .32, 20 light 0, 100 dark .28")) +
    times(3, (index) =>
      stroke(
        `M 130 ${y + 16 + index * 15} C 280 ${y + 8 + index * 16} 500 ${y + 24 + index * 14} 670 ${y + 14 + index * 15}`,
        darker(wood, 0.35),
        2,
        { opacity: 0.3 },
      ),
    )
  );
}

export const mangoCrate: Sketch = {
  scene: "table",
  draw: (pen) => {
    const wood = mix("#c79a5f", pen.tones.main, 0.08);
    const ripe = [mix("#e8a52a", pen.tones.main, 0.15), "#d9b23c", "#b9b240", "#e88a2c"];
    const straw = times(60, () =>
      stroke(
        d`M ${pen.random.between(140, 660)} ${430 + pen.random.between(-24, 30)} q ${pen.random.between(-40, 40)} -18 ${pen.random.between(-60, 60)} ${pen.random.between(-10, 16)}`,
        pen.random.pick(["#e3c67c", "#cfa955", "#b8933f"]),
        3.5,
      ),
    );
    const stamp = place(
      circle(0, 0, 42, "none", { stroke: pen.tones.second, "stroke-width": 5, opacity: 0.75 }) +
        place(mango(pen.tones.second), 0, 0, 0, 0.55),
      400,
      553,
    );
    const front =
      slat(pen, wood, 448) +
      slat(pen, wood, 522) +
      slat(pen, wood, 596) +
      rect(112, 440, 44, 226, 4, darker(wood, 0.16)) +
      rect(644, 440, 44, 226, 4, darker(wood, 0.22)) +
      times(6, (index) => circle(index % 2 ? 134 : 666, 474 + Math.floor(index / 2) * 76, 5, "#5a4630"));
    const leavesAt =
      place(leaf("#4f7d3a", "#2f5a28", "#fff"), 210, 330, -50, 1.3) +
      place(leaf("#5f8f44", "#37642c", "#fff"), 590, 318, 44, 1.3) +
      place(leaf("#5f8f44", "#37642c", "#fff"), 420, 256, 12, 1.1);
    const loose = pen.variant % 2 ? place(mango(ripe[0] ?? "#e8a52a"), 640, 694, 70, 1) : "";
    return (
      shadow(pen, 400, 664, 690, 74) +
      path("M 130 400 L 670 400 L 684 470 L 116 470 Z", darker(wood, 0.5)) +
      leavesAt +
      row(pen, ripe, 330, 4, 1.25) +
      row(pen, ripe, 380, 5, 1.3) +
      straw +
      row(pen, ripe, 424, 5, 1.28) +
      front +
      stamp +
      loose
    );
  },
};
