import { darker } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { ellipse, path } from "../ink/svg.ts";

export const floorY = 640;

/** A soft contact shadow; a gradient, because blur filters cost more than the whole picture. */
export function shadow(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height = width * 0.16,
  strength = 0.5,
): string {
  const ink = darker(pen.tones.floor, 0.8);
  const soft = pen.radial(0.5, 0.5, 0.5, [
    [0, ink, strength],
    [0.45, ink, strength * 0.62],
    [0.75, ink, strength * 0.2],
    [1, ink, 0],
  ]);
  return ellipse(x + width * 0.03, y, width / 2, height / 2, soft);
}

/** Shadow under something flat: a few grown copies of its outline, fading. */
export const under = (outline: string, pen: Pen, reach = 14): string =>
  [3, 2, 1]
    .map((step) =>
      path(outline, "none", {
        stroke: darker(pen.tones.floor, 0.85),
        "stroke-width": reach * step,
        "stroke-linejoin": "round",
        opacity: 0.07,
        transform: `translate(${reach * 0.5} ${reach * 0.9})`,
      }),
    )
    .join("") +
  path(outline, darker(pen.tones.floor, 0.85), {
    opacity: 0.2,
    transform: `translate(${reach * 0.35} ${reach * 0.6})`,
  });
