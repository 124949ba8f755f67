import { circle, d, path, place, points, stroke, times } from "../ink/svg.ts";
import { type Ornament, leaf } from "./ornaments.ts";

export const fish: Ornament = (main, second, accent) =>
  path("M -48 2 C -30 -28 14 -28 30 -4 L 50 -24 C 46 -6 46 8 50 26 L 30 8 C 14 32 -30 30 -48 2 Z", main) +
  stroke("M -24 -16 C -14 -4 -14 8 -24 20", second, 4) +
  times(3, (index) => stroke(d`M ${-10 + index * 14} ${-14 + index * 2} c 7 9 7 20 0 29`, second, 3)) +
  circle(-34, -2, 4, accent);

export const bird: Ornament = (main, second, accent) =>
  path(
    "M -44 -16 C -32 -34 -14 -32 -10 -16 C 2 -12 20 -8 48 -34 C 46 0 30 30 -2 30 C -24 30 -30 8 -30 -8 Z",
    main,
  ) +
  path("M -6 -6 C 8 -10 22 -4 30 -8 C 26 10 10 18 -4 14 Z", second) +
  circle(-26, -18, 3.5, accent) +
  stroke("M -8 30 L -12 44 M 4 30 L 4 44", second, 3);

export const elephant: Ornament = (main, second, accent) =>
  path(
    "M -22 -24 C 6 -34 34 -30 44 -6 L 46 40 L 30 40 L 28 16 L 2 16 L 0 40 L -16 40 L -18 12 C -24 16 -30 16 -32 26 C -33 38 -42 38 -46 32 L -42 30 C -38 34 -40 14 -44 2 C -48 -14 -38 -28 -22 -24 Z",
    main,
  ) +
  path("M 2 -28 C 12 -31 24 -30 32 -24 L 30 4 L 4 4 Z", second) +
  path("M -24 -16 C -12 -20 -6 -6 -14 4 C -22 4 -28 -6 -24 -16 Z", second, { opacity: 0.75 }) +
  circle(-34, -10, 3, accent) +
  times(3, (index) => circle(9 + index * 9, -12, 3, accent));

export const tree: Ornament = (main, second, accent) =>
  stroke(
    "M 0 50 C -2 20 2 0 0 -30 M 0 20 C -14 12 -26 8 -32 -4 M 0 10 C 14 4 26 0 32 -12 M 0 -6 C -10 -14 -18 -20 -20 -32 M 0 -12 C 10 -18 16 -24 18 -36",
    second,
    4,
  ) +
  points`-34 -6, 34 -16, -22 -36, 20 -40, 0 -42, -18 -10, 18 -14, -28 8, 26 6`
    .map(([x, y], index) => place(leaf(index % 3 ? main : accent, second, accent), x, y, x * 1.5, 0.26))
    .join("") +
  stroke("M -22 50 L 22 50", second, 4);

export const boat: Ornament = (main, second, accent) =>
  path("M -50 12 C -30 22 30 22 50 4 C 40 34 20 40 -6 40 C -30 40 -44 30 -50 12 Z", main) +
  path("M -4 14 L -4 -46 C 22 -36 30 -10 26 12 Z", accent) +
  path("M -10 14 L -10 -36 C -26 -22 -30 -4 -28 10 Z", second) +
  stroke("M -7 16 L -7 -50", main, 4);
