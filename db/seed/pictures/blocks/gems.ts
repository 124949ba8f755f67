import { darker, lighter, mix, saturation } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle } from "../ink/svg.ts";

/** Silver for a grey palette, gold and brass for the warm ones; thread and glass keep their dye. */
export const metalOf = (pen: Pen): string => {
  const { main } = pen.tones;
  if (saturation(main) < 0.1) return mix("#b9b6ae", main, 0.12);
  return mix(pen.random.pick(["#d3a340", "#c9983a"]), main, pen.random.between(0.03, 0.2));
};

export const shine = (pen: Pen, colour: string): string =>
  pen.linear(35, [
    [0, lighter(colour, 0.7)],
    [0.3, colour],
    [0.55, darker(colour, 0.4)],
    [0.75, lighter(colour, 0.35)],
    [1, darker(colour, 0.35)],
  ]);

export const stone = (pen: Pen, x: number, y: number, size: number, colour: string): string =>
  circle(
    x,
    y,
    size,
    pen.radial(0.35, 0.3, 0.8, [
      [0, lighter(colour, 0.75)],
      [0.35, colour],
      [1, darker(colour, 0.55)],
    ]),
  ) + circle(x - size * 0.3, y - size * 0.35, size * 0.2, "#ffffff", { opacity: 0.9 });

export const pearl = (pen: Pen, x: number, y: number, size: number): string =>
  circle(
    x,
    y,
    size,
    pen.radial(0.35, 0.3, 0.8, [
      [0, "#ffffff"],
      [0.6, "#f1e6d6"],
      [1, "#bba68c"],
    ]),
  );
