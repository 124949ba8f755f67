import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { type Point, circle, ellipse, path, place, smooth, stroke, times } from "../ink/svg.ts";
import type { Bunch } from "./bunches.ts";

export const grains =
  (colour: string, count: number, width: number, height: number, long = true): Bunch =>
  (pen) =>
    times(count, (index) => {
      const angle = pen.random.between(0, Math.PI * 2);
      const reach = Math.sqrt(pen.random.next());
      const shade = mix(colour, index % 3 ? "#fff6e0" : "#4a2c10", pen.random.between(0, 0.25));
      return place(
        long
          ? ellipse(0, 0, 9, 3.2, shade)
          : circle(0, 0, 6, shade) + circle(-2, -2, 1.8, "#fff8e8", { opacity: 0.6 }),
        Math.cos(angle) * reach * width,
        Math.sin(angle) * reach * height,
        long ? pen.random.between(0, 180) : 0,
      );
    });

/** A loose heap of something ground or grained. */
export function heap(
  pen: Pen,
  x: number,
  base: number,
  width: number,
  height: number,
  colour: string,
): string {
  const points: Point[] = [
    [-width / 2, 0],
    [-width * 0.36, -height * 0.32],
    [-width * 0.16, -height * 0.82],
    [0, -height],
    [width * 0.17, -height * 0.8],
    [width * 0.37, -height * 0.3],
    [width / 2, 0],
  ];
  const outline = `${smooth(points.map(([across, up]) => [x + across, base + up] as const))} Q ${Math.round(x)} ${Math.round(base + width * 0.12)} ${Math.round(x - width / 2)} ${Math.round(base)} Z`;
  const crumbs = times(46, () =>
    circle(
      x + pen.random.between(-width * 0.5, width * 0.5),
      base - pen.random.between(-10, height * 0.9),
      pen.random.between(1.4, 3.6),
      pen.random.chance(0.5) ? lighter(colour, 0.4) : darker(colour, 0.35),
      { opacity: 0.75 },
    ),
  );
  return (
    path(outline, colour) +
    pen.clipped(outline, crumbs) +
    path(outline, pen.shade(35, "0 light .35, 45 light .02, 100 dark .42"))
  );
}

export const mango = (colour: string): string =>
  path("M -6 -44 C 30 -50 52 -14 42 18 C 32 46 -8 54 -32 30 C -52 8 -40 -40 -6 -44 Z", colour) +
  path("M -6 -44 C 30 -50 52 -14 42 18 C 32 46 -8 54 -32 30 C -52 8 -40 -40 -6 -44 Z", "#1f0f0a", {
    opacity: 0.001,
  }) +
  ellipse(-14, -14, 10, 18, "#fff8e8", { opacity: 0.35, transform: "rotate(20)" }) +
  stroke("M -6 -44 C -8 -54 -4 -60 2 -64", "#6b4a22", 5);
