import { under } from "../blocks/shadow.ts";
import { figure } from "../blocks/weaves.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { d, ellipse, path, place, points, polygon, rect, times } from "../ink/svg.ts";
import { plaited } from "./baskets.ts";
import { type Sketch, turnOf } from "./sketch.ts";

const polygonBand = (colour: string): string =>
  times(6, (index) =>
    path(
      polygon([
        [-186 + index * 62, 0],
        [-155 + index * 62, -34],
        [-124 + index * 62, 0],
        [-155 + index * 62, 34],
      ]),
      index % 2 ? colour : "none",
      { stroke: colour, "stroke-width": 8 },
    ),
  );

function rolledEnd(pen: Pen, half: number, length: number, weave: string, straw: string): string {
  return (
    rect(-half - 14, length - 78, half * 2 + 28, 84, 40, weave) +
    rect(
      -half - 14,
      length - 78,
      half * 2 + 28,
      84,
      40,
      pen.shade(90, "0 dark .1, 30 light .4, 60 dark .1, 100 dark .55"),
    ) +
    ellipse(half + 10, length - 36, 15, 40, darker(straw, 0.3)) +
    times(3, (index) =>
      ellipse(half + 10, length - 36, 11 - index * 4, 31 - index * 11, "none", {
        stroke: darker(straw, 0.6),
        "stroke-width": 2.5,
      }),
    )
  );
}

function pictured(pen: Pen, dyed: string): string {
  return turnOf(pen, [
    () =>
      times(15, (index) =>
        place(
          figure(index % 2 ? "star" : "lamp", 92, dyed),
          (index % 3) * 130 - 130,
          Math.floor(index / 3) * 98 - 222,
        ),
      ),
    () =>
      place(figure("flower", 250, dyed), 0, -40) +
      points`-1 -1, 1 -1, 1 1, -1 1`
        .map(([x, y]) => place(figure("fan", 96, dyed), x * 142, y * 176 - 40))
        .join(""),
    () => times(5, (index) => place(polygonBand(dyed), 0, -230 + index * 96)),
  ])();
}

export const shitalPati: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const { tones } = pen;
    const straw = mix("#d9bd82", tones.main, 0.1);
    const dyed = mix("#9c3a2a", tones.main, 0.6);
    const weave = plaited(pen, straw, lighter(straw, 0.16), 12);
    const half = 240;
    const length = 290;
    const outline = d`M ${-half} ${-length} h ${half * 2} v ${length * 2 - 56} h ${-half * 2} Z`;
    const roll = rolledEnd(pen, half, length, weave, straw);
    const frame =
      rect(-half + 22, -length + 22, half * 2 - 44, length * 2 - 110, 0, "none", {
        stroke: dyed,
        "stroke-width": 15,
        "stroke-dasharray": "12 4",
      }) +
      rect(-half + 46, -length + 46, half * 2 - 92, length * 2 - 158, 0, "none", {
        stroke: dyed,
        "stroke-width": 5,
      });
    const pictures = pictured(pen, dyed);
    return place(
      under(outline, pen, 8) +
        path(outline, weave) +
        frame +
        pictures +
        path(outline, pen.shade(60, "0 light .3, 50 light 0, 100 dark .18")) +
        roll,
      400,
      404,
      pen.random.between(-11, 11),
    );
  },
};
