import type { Pen } from "../ink/pen.ts";
import { fish } from "../blocks/creatures.ts";
import { heap } from "../blocks/heaps.ts";
import { around, lotus, sun } from "../blocks/ornaments.ts";
import { type Profile, ring } from "../blocks/profile.ts";
import { shadow } from "../blocks/shadow.ts";
import { turned } from "../blocks/turned.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import { circle, ellipse, group, path, place, points, stroke } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

function upright(
  pen: Pen,
  colour: string,
  sheen: string,
  rimDots: string,
  x: number,
  y: number,
  size: number,
): string {
  return place(
    circle(6, 8, 250, darker(colour, 0.6)) +
      circle(0, 0, 250, sheen) +
      circle(0, 0, 206, darker(colour, 0.35)) +
      circle(
        0,
        3,
        202,
        pen.radial(0.36, 0.32, 0.8, [
          [0, lighter(colour, 0.75)],
          [0.4, lighter(colour, 0.1)],
          [1, darker(colour, 0.4)],
        ]),
      ) +
      rimDots +
      circle(0, 0, 92, "none", { stroke: darker(colour, 0.4), "stroke-width": 3 }) +
      group(
        around(24, () =>
          stroke("M 0 -96 C -11 -112 -7 -128 0 -134 C 7 -128 11 -112 0 -96", darker(colour, 0.42), 3),
        ),
      ) +
      place(
        pen.random.pick([lotus, fish, sun])(darker(colour, 0.3), darker(colour, 0.12), lighter(colour, 0.3)),
        0,
        0,
        0,
        1.5,
      ),
    x,
    y,
    0,
    size,
  );
}

function small(pen: Pen, colour: string, x: number, y: number, fill: string): string {
  return (
    turned(
      pen,
      x,
      [
        [62, y],
        [58, y + 24],
        [36, y + 52],
      ],
      colour,
      { surface: "metal", mouth: fill },
    ) + ellipse(x, y + 2, 53, 8, fill)
  );
}

export const kasaPlate: Sketch = {
  scene: "table",
  draw: (pen) => {
    const colour = mix("#b98a48", pen.tones.main, 0.08);
    const sheen = pen.linear(20, [
      [0, darker(colour, 0.3)],
      [0.2, lighter(colour, 0.65)],
      [0.36, colour],
      [0.55, darker(colour, 0.3)],
      [0.72, lighter(colour, 0.4)],
      [1, darker(colour, 0.35)],
    ]);
    const rimDots = around(44, () => circle(0, -226, 5, darker(colour, 0.45)));
    const bowl: Profile = points`96 560, 92 590, 62 636, 40 640, 52 656`;
    const glass: Profile = points`58 480, 54 540, 44 620, 56 652`;
    const set =
      shadow(pen, 260, 668, 240, 42) +
      turned(
        pen,
        250,
        bowl.map(([radius, y]) => [radius, y + 16] as const),
        colour,
        {
          surface: "metal",
          mouth: darker(colour, 0.25),
          paint: ring(250, bowl, 606, darker(colour, 0.5), 3),
        },
      ) +
      shadow(pen, 600, 664, 170, 36) +
      turned(pen, 596, glass, colour, {
        surface: "metal",
        mouth: darker(colour, 0.4),
        paint: ring(596, glass, 520, darker(colour, 0.5), 3) + ring(596, glass, 532, darker(colour, 0.5), 2),
      });
    const thali =
      shadow(pen, 400, 640, 680, 120) +
      ellipse(400, 600, 300, 84, darker(colour, 0.5)) +
      ellipse(400, 588, 300, 84, sheen) +
      ellipse(400, 590, 252, 66, darker(colour, 0.4)) +
      ellipse(
        400,
        594,
        250,
        64,
        pen.radial(0.36, 0.3, 0.8, [
          [0, lighter(colour, 0.7)],
          [0.5, colour],
          [1, darker(colour, 0.35)],
        ]),
      );
    const rice = heap(pen, 400, 596, 240, 92, "#f6ecd6");
    const stand = path("M 270 640 L 320 560 L 340 640 Z M 530 640 L 480 560 L 460 640 Z", "#5d3a1f");
    return turnOf(pen, [
      () => shadow(pen, 400, 652, 480, 66) + stand + upright(pen, colour, sheen, rimDots, 400, 400, 1) + set,
      () =>
        upright(pen, colour, sheen, rimDots, 400, 330, 0.66) +
        thali +
        rice +
        small(pen, colour, 236, 560, "#d98a24") +
        small(pen, colour, 564, 560, "#8a3d1c"),
    ] as const)();
  },
};
