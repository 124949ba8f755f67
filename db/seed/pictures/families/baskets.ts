import { leaf } from "../blocks/ornaments.ts";
import { type Profile, belt, girdle, ring, silhouette, tilt } from "../blocks/profile.ts";
import { shadow } from "../blocks/shadow.ts";
import { lit } from "../blocks/turned.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, ellipse, path, place, points, rect, stroke, times } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

const cane = (pen: Pen): string =>
  mix(pen.random.pick(["#c9964f", "#b98440", "#d3a864"]), pen.tones.main, 0.14);

/** Over one, under one. */
export const plaited = (pen: Pen, colour: string, other: string, size: number, transform = ""): string =>
  pen.tile(
    size * 2,
    size * 2,
    rect(0, 0, size * 2, size * 2, 0, darker(colour, 0.5)) +
      points`0 0, 1 1`
        .map(
          ([x, y]) =>
            rect(x * size + 1, y * size + 2, size - 2, size - 4, size * 0.2, colour) +
            rect(x * size + 1, y * size + size * 0.3, size - 2, size * 0.2, 0, lighter(colour, 0.35), {
              opacity: 0.6,
            }),
        )
        .join("") +
      points`1 0, 0 1`
        .map(
          ([x, y]) =>
            rect(x * size + 2, y * size + 1, size - 4, size - 2, size * 0.2, other) +
            rect(x * size + size * 0.3, y * size + 1, size * 0.2, size - 2, 0, lighter(other, 0.35), {
              opacity: 0.6,
            }),
        )
        .join(""),
    transform,
  );

/** Rows of weaving that follow the basket's roundness. */
function basketRows(
  x: number,
  profile: Profile,
  top: number,
  bottom: number,
  colour: string,
  band: string,
): string {
  const rows = Math.round((bottom - top) / 15);
  return times(rows, (row) => {
    const y = top + (row + 0.5) * 15;
    const shade = Math.abs(row - rows / 2) < 1.6 ? band : colour;
    return (
      ring(x, profile, y, darker(shade, 0.5), 15) +
      ring(x, profile, y - 1, shade, 11) +
      belt(x, profile, y, 24, (index) =>
        (index + row) % 2
          ? rect(-13, -5, 26, 9, 4, lighter(shade, 0.3))
          : rect(-3, -7, 6, 14, 2, darker(shade, 0.35)),
      )
    );
  });
}

function basket(pen: Pen, x: number, profile: Profile, colour: string, band: string, inside: string): string {
  const [radius, top] = profile[0] ?? [180, 400];
  const outline = silhouette(x, profile);
  const bottom = profile.at(-1)?.[1] ?? 640;
  const mouth =
    ellipse(x, top, radius, radius * tilt, darker(colour, 0.3)) +
    ellipse(x, top + 4, radius * 0.9, radius * tilt * 0.82, darker(colour, 0.65));
  const rim =
    ring(x, profile, top + 6, darker(colour, 0.3), 20) +
    ring(x, profile, top + 3, lighter(colour, 0.2), 13) +
    belt(x, profile, top + 4, 30, () => stroke("M -5 8 L 5 -8", darker(colour, 0.4), 4));
  return (
    mouth +
    inside +
    pen.clipped(
      `${outline} ${girdle(x, profile, top, bottom)}`,
      path(girdle(x, profile, top, bottom + 30), colour) +
        basketRows(x, profile, top, bottom + 20, colour, band),
    ) +
    lit(pen, girdle(x, profile, top, bottom), "matt") +
    rim
  );
}

function handleOf(pen: Pen, radius: number, top: number, colour: string): string {
  return turnOf(pen, [
    stroke(
      `M ${400 - radius + 14} ${top} C ${400 - radius + 20} 160 ${400 + radius - 20} 160 ${400 + radius - 14} ${top}`,
      darker(colour, 0.3),
      24,
    ) +
      stroke(
        `M ${400 - radius + 12} ${top} C ${400 - radius + 18} 158 ${400 + radius - 22} 158 ${400 + radius - 16} ${top}`,
        colour,
        16,
        { "stroke-dasharray": "15 4", "stroke-linecap": "butt" },
      ),
    "",
    stroke(
      `M ${400 - radius} ${top + 30} c -66 -50 -54 50 10 34 M ${400 + radius} ${top + 30} c 66 -50 54 50 -10 34`,
      darker(colour, 0.25),
      16,
    ),
  ]);
}

function goodsIn(pen: Pen, radius: number, top: number): string {
  return pen.random.pick([
    () =>
      times(7, (index) =>
        circle(
          400 + (index - 3) * radius * 0.24,
          top - 12 - (index % 2) * 26,
          44,
          pen.radial(0.35, 0.3, 0.8, [
            [0, "#ffcf7a"],
            [0.5, "#e08a24"],
            [1, "#8f4510"],
          ]),
        ),
      ),
    () =>
      times(9, (index) =>
        place(
          leaf("#5d8a3c", "#3a5f26", "#fff"),
          400 + (index - 4) * radius * 0.18,
          top - 34,
          (index - 4) * 15,
          1.3,
        ),
      ),
    () => "",
    () =>
      path(
        `M ${400 - radius * 0.8} ${top + 6} C ${400 - radius * 0.6} ${top - 90} ${400 + radius * 0.5} ${top - 80} ${400 + radius * 0.8} ${top + 6} Z`,
        pen.tones.main,
      ) +
      stroke(
        `M ${400 - radius * 0.5} ${top - 40} Q 400 ${top - 10} ${400 + radius * 0.5} ${top - 44}`,
        pen.tones.pale,
        5,
        { "stroke-dasharray": "12 8" },
      ),
  ])();
}

export const caneBasket: Sketch = {
  scene: "table",
  draw: (pen) => {
    const colour = cane(pen);
    const profile: Profile = turnOf(pen, [
      points`218 440, 222 500, 196 590, 152 648`,
      points`150 330, 172 420, 184 530, 156 648`,
      points`240 500, 232 540, 196 610, 160 648`,
    ]);
    const [radius, top] = profile[0] ?? [200, 440];
    const handle = handleOf(pen, radius, top, colour);
    const goods = goodsIn(pen, radius, top);
    return (
      shadow(pen, 400, 652, 480, 78) +
      basket(pen, 400, profile, colour, mix(colour, pen.tones.second, 0.7), goods) +
      handle
    );
  },
};
