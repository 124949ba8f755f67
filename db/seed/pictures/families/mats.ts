import { under } from "../blocks/shadow.ts";
import { type Figure, figure, figureNames } from "../blocks/weaves.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { d, ellipse, path, place, points, polygon, rect, stroke, times } from "../ink/svg.ts";
import { plaited } from "./baskets.ts";
import { type Sketch, turnOf } from "./sketch.ts";

/** Geometry of a flat-woven floor cloth, row after row. */
export function rows(
  pen: Pen,
  half: number,
  length: number,
  colours: readonly string[],
  names: readonly Figure[],
): string {
  const at = (index: number): string => colours[index % colours.length] ?? "#a8322a";
  const kinds: readonly ((y: number, depth: number, index: number) => string)[] = [
    (y, depth, index) =>
      times(
        Math.ceil(half / 30),
        (column) =>
          path(
            polygon([
              [-half + column * 60, y + depth / 2],
              [-half + 30 + column * 60, y],
              [-half + 60 + column * 60, y + depth / 2],
              [-half + 30 + column * 60, y + depth],
            ]),
            at(index + 1),
          ) +
          path(
            polygon([
              [-half + 14 + column * 60, y + depth / 2],
              [-half + 30 + column * 60, y + depth * 0.24],
              [-half + 46 + column * 60, y + depth / 2],
              [-half + 30 + column * 60, y + depth * 0.76],
            ]),
            at(index + 2),
          ),
      ),
    (y, depth, index) =>
      times(Math.ceil(half / 20), (column) =>
        path(
          polygon([
            [-half + column * 40, y + depth],
            [-half + 20 + column * 40, y],
            [-half + 40 + column * 40, y + depth],
          ]),
          at(index + 1),
        ),
      ),
    (y, depth, index) =>
      rect(-half, y + depth * 0.2, half * 2, depth * 0.2, 0, at(index + 1)) +
      rect(-half, y + depth * 0.56, half * 2, depth * 0.24, 0, at(index + 2)),
    (y, depth, index) =>
      times(Math.ceil(half / 28), (column) =>
        place(
          figure(names[index % names.length] ?? "star", depth * 0.9, at(index + 2)),
          -half + 28 + column * 56,
          y + depth / 2,
        ),
      ),
  ];
  const depths = [54, 40, 32, 62];
  const parts: string[] = [];
  let y = -length;
  for (let index = pen.random.whole(0, 3); y < length; index += 1) {
    const depth = depths[index % 4] ?? 40;
    parts.push(
      rect(-half, y, half * 2, depth + 0.5, 0, at(index)) + (kinds[index % 4] ?? kinds[0])?.(y, depth, index),
    );
    y += depth;
  }
  return parts.join("");
}

export const shataranji: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const { tones } = pen;
    const colours = [tones.main, tones.pale, tones.second, tones.accent, tones.deep];
    const half = turnOf(pen, [215, 250, 200]);
    const length = 502 - half;
    const outline = d`M ${-half} ${-length} h ${half * 2} v ${length * 2} h ${-half * 2} Z`;
    const fringe = times(Math.round(half / 7), (index) =>
      stroke(
        d`M ${-half + 7 + index * 14} ${-length} v -30 M ${-half + 7 + index * 14} ${length} v 30`,
        mix(tones.pale, "#c9a870", 0.4),
        5,
      ),
    );
    const ribs = pen.tile(
      8,
      6,
      rect(0, 0, 8, 2, 0, "#1f0f0a", { opacity: 0.16 }) + rect(0, 3, 8, 1, 0, "#fff8e8", { opacity: 0.14 }),
    );
    return place(
      under(outline, pen, 8) +
        fringe +
        pen.clipped(
          outline,
          rows(pen, half, length, colours, [pen.random.pick(figureNames), pen.random.pick(figureNames)]),
        ) +
        path(outline, ribs) +
        path(outline, pen.shade(50, "0 light .2, 50 light 0, 100 dark .2")),
      400,
      400,
      pen.random.between(-16, 16),
    );
  },
};

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
