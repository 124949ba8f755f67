import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, d, ellipse, group, path, place, points, rect, stroke, times } from "../ink/svg.ts";
import { around, leaf } from "./ornaments.ts";

/** Small things that lie beside the product and say what is in it. Drawn around 0,0, about 120 wide. */
export type Bunch = (pen: Pen) => string;

export const mustardFlowers: Bunch = (pen) =>
  stroke(
    "M -60 30 C -20 10 20 6 70 -30 M -10 14 C 0 -10 6 -30 4 -50 M 20 2 C 40 4 56 12 70 24",
    "#5d7a33",
    5,
  ) +
  points`70 -30, 4 -54, 72 26, 40 -16, -8 -24, 24 -36, 50 10`
    .map(([x, y]) =>
      place(
        around(4, () => ellipse(0, -11, 7, 11, "#f2c21f")) + circle(0, 0, 5, "#b5891a"),
        x,
        y,
        pen.random.between(0, 90),
        pen.random.between(0.9, 1.3),
      ),
    )
    .join("") +
  place(leaf("#6d8b3c", "#4f6b2a", "#fff"), -40, 34, 80, 0.5);

export const leaves =
  (colour: string): Bunch =>
  (pen) =>
    times(3, (index) =>
      place(
        leaf(mix(colour, "#274a1e", index * 0.16), darker(colour, 0.35), colour),
        -40 + index * 42,
        10 - (index % 2) * 20,
        -70 + index * 62 + pen.random.between(-12, 12),
        0.72,
      ),
    );

export const teaLeaves: Bunch = (pen) =>
  place(
    group(
      stroke("M 0 60 C 4 30 2 0 0 -10", "#54702e", 5) +
        place(leaf("#5d8a34", "#3d5f22", "#fff"), -34, 4, -52, 0.8) +
        place(leaf("#6d9a3f", "#47692a", "#fff"), 34, 4, 50, 0.8) +
        place(leaf("#8fb554", "#5b7d33", "#fff"), 0, -36, 0, 0.66),
    ),
    0,
    0,
    pen.random.between(-30, 50),
    0.95,
  );

export const dipper: Bunch = () =>
  place(
    rect(-5, -120, 10, 110, 5, "#b77b3f") +
      times(5, (index) =>
        ellipse(0, index * 11 - 8, [15, 21, 23, 20, 14][index] ?? 15, 7, index % 2 ? "#a56a33" : "#c98c4b"),
      ),
    0,
    0,
    62,
  );

export const comb: Bunch = (pen) => {
  const cell = (x: number, y: number): string =>
    path(
      d`M ${x} ${y - 19} l 17 10 v 19 l -17 10 l -17 -10 v -19 Z`,
      pen.random.chance(0.7) ? "#e9a52a" : "#b87313",
      { stroke: "#f6cf6d", "stroke-width": 4 },
    );
  return times(11, (index) =>
    cell(-70 + (index % 4) * 36 + (Math.floor(index / 4) % 2) * 18, -34 + Math.floor(index / 4) * 31),
  );
};

export const chillies: Bunch = (pen) =>
  times(3, (index) =>
    place(
      path("M -58 -6 C -30 -24 20 -20 62 14 C 20 8 -26 20 -58 12 Z", mix("#c4231c", "#7d0f12", index * 0.2)) +
        stroke("M -40 -6 C -10 -14 14 -8 36 2", "#ff9a80", 3, { opacity: 0.6 }) +
        stroke("M -58 3 C -66 2 -74 -4 -80 -12", "#5d7a33", 6),
      (index - 1) * 14,
      index * 16 - 14,
      index * 16 - 16 + pen.random.between(-8, 8),
    ),
  );

export const petals: Bunch = (pen) =>
  times(7, (index) =>
    ellipse(
      pen.random.between(-70, 70),
      pen.random.between(-14, 22),
      12,
      6,
      mix("#d8517a", "#f7b6bf", pen.random.next()),
      { transform: `rotate(${Math.round(pen.random.between(-30, 30))})`, opacity: index ? 1 : 0.9 },
    ),
  );

export const marigolds: Bunch = (pen) =>
  times(3, (index) => {
    const colour = index % 2 ? "#f0b21e" : "#e07a16";
    const size = pen.random.between(24, 32);
    return place(
      circle(0, 0, size, darker(colour, 0.25)) +
        around(12, () => ellipse(0, -size * 0.78, 7, 10, colour)) +
        around(9, () => ellipse(0, -size * 0.42, 6, 9, lighter(colour, 0.22))) +
        circle(0, 0, 6, darker(colour, 0.2)),
      -52 + index * 50,
      index % 2 ? -6 : 8,
      0,
      [1, 0.8],
    );
  });

export const cloves: Bunch = (pen) =>
  times(9, () =>
    place(
      rect(-2.5, 0, 5, 22, 2, "#5a3018") +
        circle(0, -2, 6, "#7b4a26") +
        around(4, () => path("M 0 0 L -4 -10 L 4 -10 Z", "#5a3018")),
      pen.random.between(-60, 60),
      pen.random.between(-8, 22),
      pen.random.between(0, 360),
      0.9,
    ),
  ) +
  place(
    around(8, () => ellipse(0, -20, 6, 18, "#7b4422")) + circle(0, 0, 6, "#4a2712"),
    10,
    -6,
    10,
    [1.1, 0.7],
  );
