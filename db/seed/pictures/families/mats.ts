import { under } from "../blocks/shadow.ts";
import { type Figure, figure, figureNames } from "../blocks/weaves.ts";
import { mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { d, path, place, rect, stroke, times } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

type Row = (y: number, depth: number, dye: (turn: number) => string, name: Figure) => string;

/** The weaver's figures, each a row across a cloth `half` wide to either side. */
const rowsOf = (half: number): readonly [Row, Row, Row, Row] => [
  (y, depth, dye) =>
    times(Math.ceil(half / 30), (column) => {
      const left = -half + column * 60;
      const [middle, inset] = [y + depth / 2, depth * 0.24];
      return (
        path(
          d`M ${left} ${middle} L ${left + 30} ${y} L ${left + 60} ${middle} L ${left + 30} ${y + depth} Z`,
          dye(1),
        ) +
        path(
          d`M ${left + 14} ${middle} L ${left + 30} ${y + inset} L ${left + 46} ${middle} L ${left + 30} ${y + depth - inset} Z`,
          dye(2),
        )
      );
    }),
  (y, depth, dye) =>
    times(Math.ceil(half / 20), (column) =>
      path(d`M ${-half + column * 40} ${y + depth} l 20 ${-depth} l 20 ${depth} Z`, dye(1)),
    ),
  (y, depth, dye) =>
    rect(-half, y + depth * 0.2, half * 2, depth * 0.2, 0, dye(1)) +
    rect(-half, y + depth * 0.56, half * 2, depth * 0.24, 0, dye(2)),
  (y, depth, dye, name) =>
    times(Math.ceil(half / 28), (column) =>
      place(figure(name, depth * 0.9, dye(2)), -half + 28 + column * 56, y + depth / 2),
    ),
];

/** Geometry of a flat-woven floor cloth, row after row. */
function rows(pen: Pen, half: number, length: number, dyes: readonly string[]): string {
  const names = [pen.random.pick(figureNames), pen.random.pick(figureNames)];
  const kinds = rowsOf(half);
  const depths = [54, 40, 32, 62];
  const parts: string[] = [];
  let y = -length;
  for (let index = pen.random.whole(0, 3); y < length; index += 1) {
    const depth = depths[index % 4] ?? 40;
    const dye = (turn: number): string => dyes[(index + turn) % dyes.length] ?? pen.tones.main;
    const kind = kinds[index % 4] ?? kinds[0];
    parts.push(
      rect(-half, y, half * 2, depth + 0.5, 0, dye(0)) + kind(y, depth, dye, names[index % 2] ?? "star"),
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
    // Lines, not a tile: a turned tile costs three times the rest of the picture.
    const rib = Array.from(
      { length: Math.ceil(length / 3) },
      (_, row) => d`M ${-half} ${row * 6 - length} h ${half * 2}`,
    );
    const ribs = path(rib.join(""), "none", { stroke: "#1f0f0a", "stroke-width": 2, opacity: 0.16 });
    return place(
      under(outline, pen, 8) +
        fringe +
        pen.clipped(outline, rows(pen, half, length, colours)) +
        ribs +
        path(outline, pen.shade(50, "0 light .2, 50 light 0, 100 dark .2")),
      400,
      400,
      pen.random.between(-16, 16),
    );
  },
};
