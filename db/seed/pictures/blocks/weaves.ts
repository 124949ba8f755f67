import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, d, group, path, place, polygon, rect, stroke, times, points } from "../ink/svg.ts";
import { blossom, kalka, leaf, lotus, sprig } from "./ornaments.ts";

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
  fan: ["#.#.#", "#.#.#", ".####", "..###", "#..##", ".#..#", "..#.#", "...##", "....#", "...##", "..###"],
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

const grain = (width: number, height: number, dye: Dye): string =>
  rect(0, 0, width, height, 0, dye.ground) +
  group(
    times(Math.floor(height / 4), (row) => rect(0, row * 4, width, 1, 0, darker(dye.ground, 0.3))),
    { opacity: 0.1 },
  );

export const plain: Weave = (pen, dye, transform) =>
  pen.tile(
    40,
    40,
    grain(40, 40, dye) +
      times(10, (column) => rect(column * 4, 0, 1, 40, 0, lighter(dye.ground, 0.5), { opacity: 0.12 })),
    transform,
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

export const checks =
  (
    pitch: number,
    bands: readonly (readonly [offset: number, width: number, colour: "thread" | "second" | "zari"])[],
  ): Weave =>
  (pen, dye, transform) => {
    const across = bands
      .map(([offset, width, colour]) =>
        rect(0, offset * pitch, pitch, width * pitch, 0, dye[colour], { opacity: 0.78 }),
      )
      .join("");
    const down = bands
      .map(([offset, width, colour]) =>
        rect(offset * pitch, 0, width * pitch, pitch, 0, dye[colour], { opacity: 0.62 }),
      )
      .join("");
    return pen.tile(pitch, pitch, rect(0, 0, pitch, pitch, 0, dye.ground) + across + down, transform);
  };

export const stripes =
  (pitch: number): Weave =>
  (pen, dye, transform) =>
    pen.tile(
      20,
      pitch,
      rect(0, 0, 20, pitch, 0, dye.ground) +
        rect(0, pitch * 0.2, 20, pitch * 0.28, 0, dye.thread) +
        rect(0, pitch * 0.54, 20, pitch * 0.06, 0, dye.second) +
        rect(0, pitch * 0.7, 20, pitch * 0.12, 0, dye.zari),
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

export const blockPrint =
  (kind: number): Weave =>
  (pen, dye, transform) => {
    const stamp = [kalka, lotus, blossom, sprig, leaf][kind % 5] ?? lotus;
    return pen.tile(
      96,
      96,
      grain(96, 96, dye) +
        place(stamp(dye.thread, dye.second, dye.zari), 24, 26, 0, 0.42) +
        place(stamp(dye.thread, dye.second, dye.zari), 72, 74, 0, 0.42) +
        circle(72, 24, 5, dye.zari) +
        circle(24, 74, 5, dye.zari),
      transform,
    );
  };

/** Running stitch in staggered rows: the ground of every kantha. */
export const stitched: Weave = (pen, dye, transform) =>
  pen.tile(
    24,
    20,
    rect(0, 0, 24, 20, 0, dye.ground) +
      rect(0, 4, 13, 2, 1, dye.thread, { opacity: 0.55 }) +
      rect(12, 14, 12, 2, 1, dye.thread, { opacity: 0.55 }) +
      rect(0, 7, 13, 1.5, 0, darker(dye.ground, 0.3), { opacity: 0.25 }),
    transform,
  );

/** Tied-and-dyed or hand-drawn wax lines, softened. */
export const batik: Weave = (pen, dye, transform) =>
  pen.tile(
    110,
    110,
    rect(0, 0, 110, 110, 0, dye.ground) +
      circle(55, 55, 46, mix(dye.ground, dye.thread, 0.45)) +
      circle(55, 55, 34, dye.ground) +
      place(lotus(dye.thread, dye.second, dye.zari), 55, 55, 0, 0.58) +
      points`0 0, 110 0, 0 110, 110 110`
        .map(([x, y]) => circle(x, y, 18, dye.second) + circle(x, y, 10, dye.zari))
        .join(""),
    transform,
  );

/** Border with temple teeth, zari bands and a row of loom flowers; 100 deep, hanging downwards. */
export const temple =
  (name: Figure): Weave =>
  (pen, dye, transform) =>
    pen.tile(
      40,
      100,
      rect(0, 0, 40, 100, 0, dye.second) +
        path(polygon(points`0 0, 40 0, 20 22`), dye.ground) +
        rect(0, 26, 40, 5, 0, dye.zari) +
        place(figure(name, 34, dye.zari), 20, 54) +
        rect(0, 76, 40, 4, 0, dye.zari) +
        rect(0, 84, 40, 10, 0, dye.thread),
      transform,
    );

export const banded: Weave = (pen, dye, transform) =>
  pen.tile(
    40,
    100,
    rect(0, 0, 40, 100, 0, dye.second) +
      rect(0, 8, 40, 6, 0, dye.zari) +
      rect(0, 24, 40, 40, 0, mix(dye.second, dye.zari, 0.75)) +
      path(
        polygon(points`0 44, 10 28, 20 44, 10 60`) + polygon(points`20 44, 30 28, 40 44, 30 60`),
        dye.second,
      ) +
      rect(0, 74, 40, 5, 0, dye.zari) +
      rect(0, 88, 40, 6, 0, dye.thread),
    transform,
  );
