import { darker, mix } from "../ink/colour.ts";
import { circle, path, place, points, polygon, rect } from "../ink/svg.ts";
import { blossom, kalka, leaf, lotus, sprig } from "./ornaments.ts";
import { type Figure, type Weave, figure, grain } from "./weaves.ts";

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
