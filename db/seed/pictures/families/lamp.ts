import type { Surface } from "../blocks/turned.ts";
import type { Pen } from "../ink/pen.ts";
import { type Profile, belt, ring } from "../blocks/profile.ts";
import { shadow } from "../blocks/shadow.ts";
import { turned } from "../blocks/turned.ts";
import { darker, mix } from "../ink/colour.ts";
import { circle, ellipse, path, place, points, times } from "../ink/svg.ts";
import { brassOf } from "./brass.ts";
import { type Sketch, turnOf } from "./sketch.ts";

const flame = (x: number, y: number, size: number): string =>
  place(
    ellipse(0, -30, 60, 74, "#ffdf8a", { opacity: 0.22 }) +
      path("M 0 0 C -26 -16 -18 -44 0 -74 C 18 -44 26 -16 0 0 Z", "#f29a1e") +
      path("M 0 -2 C -13 -12 -9 -30 0 -48 C 9 -30 13 -12 0 -2 Z", "#fff0b8"),
    x,
    y,
    0,
    size,
  );

function diya(pen: Pen, x: number, y: number, size: number): string {
  return place(
    ellipse(6, 60, 120, 20, "#1f0f0a", { opacity: 0.25 }) +
      turned(pen, 0, points`118 0, 104 30, 60 60, 44 66`, mix("#a9532f", pen.tones.main, 0.2), {
        surface: "matt",
        mouth: "#c98a2a",
        paint: times(9, (index) =>
          circle(-96 + index * 24, 34 + Math.sin((index / 8) * Math.PI) * 12, 5, pen.tones.pale),
        ),
      }) +
      flame(0, 8, 0.95),
    x,
    y,
    0,
    size,
  );
}

function branched(pen: Pen, standing: Profile, colour: string, surface: Surface): string {
  return (
    shadow(pen, 400, 652, 340, 60) +
    ellipse(
      400,
      260,
      260,
      230,
      pen.radial(0.5, 0.5, 0.5, [
        [0, "#ffe3a0", 0.7],
        [1, "#ffe3a0", 0],
      ]),
    ) +
    turned(pen, 400, standing, colour, {
      surface,
      mouth: "#c98a2a",
      paint: ring(400, standing, 606, darker(colour, 0.5), 4),
    }) +
    [-78, -40, 0, 40, 78]
      .map((x, index) => flame(400 + x, 304 + (index % 2 ? 10 : index === 2 ? 16 : 0), 0.8))
      .join("")
  );
}

function globe(
  pen: Pen,
  pierced: Profile,
  glow: string,
  colour: string,
  surface: Surface,
  holes: string,
): string {
  return (
    glow +
    shadow(pen, 400, 652, 360, 62) +
    turned(pen, 400, pierced, colour, {
      surface,
      mouth: "#ffdf8a",
      paint:
        holes +
        ring(400, pierced, 320, darker(colour, 0.45), 4) +
        ring(400, pierced, 566, darker(colour, 0.45), 4),
    }) +
    flame(400, 250, 0.7)
  );
}

export const lamp: Sketch = {
  scene: "table",
  draw: (pen) => {
    const colour = pen.random.chance(0.5) ? brassOf(pen) : mix("#a65a34", pen.tones.main, 0.25);
    const isBrass = colour !== mix("#a65a34", pen.tones.main, 0.25);
    const surface = isBrass ? "metal" : "matt";
    const standing: Profile = points`120 300, 108 330, 40 356, 22 372, 36 400, 20 430, 18 500, 40 530, 24 556, 60 590, 120 624, 136 648`;
    const pierced: Profile = points`60 250, 120 290, 176 380, 182 470, 150 570, 104 630, 112 648`;
    const glow = ellipse(
      400,
      440,
      330,
      330,
      pen.radial(0.5, 0.5, 0.5, [
        [0, "#ffe3a0", 0.75],
        [1, "#ffe3a0", 0],
      ]),
    );
    const holes = [350, 410, 470, 530]
      .map((y, row) =>
        belt(
          400,
          pierced,
          y,
          10 + (row % 2),
          () =>
            path("M 0 -17 C 11 -8 11 8 0 17 C -11 8 -11 -8 0 -17 Z", "#ffe9ac") + circle(0, 0, 5, "#fffbe6"),
        ),
      )
      .join("");
    const ways = [
      () => branched(pen, standing, colour, surface),
      () => globe(pen, pierced, glow, colour, surface, holes),
      () =>
        shadow(pen, 400, 670, 620, 80) +
        ellipse(
          400,
          520,
          360,
          260,
          pen.radial(0.5, 0.5, 0.5, [
            [0, "#ffe3a0", 0.7],
            [1, "#ffe3a0", 0],
          ]),
        ) +
        diya(pen, 290, 520, 0.95) +
        diya(pen, 530, 510, 0.85) +
        diya(pen, 410, 596, 1.15),
    ] as const;
    return turnOf(pen, ways)();
  },
};
