import { darker, lighter } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, d, path, place, points, rect, stroke, times } from "../ink/svg.ts";

/** Colours of one cloth. `zari` is the metal thread. */
export type Dye = Readonly<{ ground: string; thread: string; second: string; zari: string }>;

/** A cloth: a repeating field and the border that runs along its edge. */
export type Cloth = Readonly<{
  dye: Dye;
  field: Weave;
  border: Weave | undefined;
  borderDepth: number;
  sheen: number;
  fringe: boolean;
}>;

/** Makes the fill for a cloth, moved, turned or squashed to lie on a surface. */
export type Weave = (pen: Pen, dye: Dye, transform?: string) => string;

/** Loom figures, as the weaver counts them: threads on a grid, mirrored left to right. */
const figures = {
  flower: ["....#", "..#.#", ".#.##", "#.###", ".##.#", "..###", "....#", "..#.#", ".####", "...##", "....#"],
  star: ["....#", "...##", "..#.#", ".####", "#.##.", "####.", "#.##.", ".####", "..#.#", "...##", "....#"],
  lamp: ["....#", "....#", "...##", "..##.", ".##.#", "##.##", ".##.#", "..##.", "...##", ".#..#", "..###"],
  fan: ["....#", "...##", "..#.#", ".##.#", "#.###", ".#.##", "#####", ".##.#", "..###", "...##", "....#"],
} as const;

export type Figure = keyof typeof figures;

export const figureNames = Object.keys(figures) as Figure[];

export function figure(name: Figure, size: number, colour: string): string {
  const cell = size / 11;
  const marks = figures[name].flatMap((row, y) =>
    [...row].flatMap((mark, x) => (mark === "#" ? [[x, y], ...(x === 4 ? [] : [[8 - x, y]])] : [])),
  );
  const data = marks
    .map(
      ([x = 0, y = 0]) =>
        d`M ${(x - 4.5) * cell} ${(y - 5.5) * cell} h ${cell + 0.3} v ${cell + 0.3} h ${-cell - 0.3} z`,
    )
    .join("");
  return path(data, colour);
}

/** Parallel threads as one stroked path: a tile is drawn again for every repeat, so it must be few shapes. */
const threads = (length: number, count: number, gap: number, across: boolean): string =>
  Array.from({ length: count }, (_, index) =>
    across ? d`M 0 ${index * gap + gap / 2} H ${length}` : d`M ${index * gap + gap / 2} 0 V ${length}`,
  ).join("");

export const grain = (width: number, height: number, dye: Dye): string =>
  rect(0, 0, width, height, 0, dye.ground) +
  path(threads(width, Math.floor(height / 4), 4, true), "none", {
    stroke: darker(dye.ground, 0.3),
    opacity: 0.1,
  });

export const plain: Weave = (pen, dye, transform) => {
  const warp = path(threads(120, 30, 4, false), "none", { stroke: lighter(dye.ground, 0.5), opacity: 0.12 });
  return pen.tile(120, 120, grain(120, 120, dye) + warp, transform);
};

/** Sackcloth: coarse threads both ways. */
export const hessian = (pen: Pen, colour: string): string =>
  pen.tile(
    120,
    120,
    rect(0, 0, 120, 120, 0, colour) +
      path(threads(120, 10, 12, true), "none", {
        stroke: darker(colour, 0.3),
        "stroke-width": 4,
        opacity: 0.4,
      }) +
      path(threads(120, 10, 12, false), "none", {
        stroke: lighter(colour, 0.4),
        "stroke-width": 4,
        opacity: 0.45,
      }),
  );

export const butis =
  (name: Figure, pitch = 76): Weave =>
  (pen, dye, transform) =>
    pen.tile(
      pitch,
      pitch * 1.2,
      grain(pitch, pitch * 1.2, dye) +
        place(figure(name, pitch * 0.52, dye.thread), pitch / 4, pitch * 0.3) +
        place(figure(name, pitch * 0.52, dye.second), (pitch * 3) / 4, pitch * 0.9),
      transform,
    );

/** Jamdani's slanting rows of flowers, tersa. */
export const tersa =
  (name: Figure): Weave =>
  (pen, dye, transform) => {
    const row =
      times(3, (index) =>
        place(figure(name, 30, index % 2 ? dye.second : dye.thread), 20 + index * 40, 20 + index * 40),
      ) + stroke("M 0 60 L 60 120 M 60 0 L 120 60", dye.thread, 3, { "stroke-dasharray": "6 4" });
    return pen.tile(120, 120, grain(120, 120, dye) + row, transform);
  };

/** Jamdani's all-over net, jaal. */
export const jaal =
  (name: Figure): Weave =>
  (pen, dye, transform) =>
    pen.tile(
      84,
      84,
      grain(84, 84, dye) +
        stroke("M 0 42 L 42 0 L 84 42 L 42 84 Z", dye.second, 3, { "stroke-dasharray": "5 4" }) +
        place(figure(name, 40, dye.thread), 42, 42) +
        points`0 0, 84 0, 0 84, 84 84`.map(([x, y]) => circle(x, y, 7, dye.zari)).join(""),
      transform,
    );

export const pinstripe: Weave = (pen, dye, transform) =>
  pen.tile(
    26,
    26,
    grain(26, 26, dye) +
      rect(4, 0, 2, 26, 0, dye.thread, { opacity: 0.5 }) +
      rect(17, 0, 1.5, 26, 0, dye.second, { opacity: 0.5 }),
    transform,
  );
