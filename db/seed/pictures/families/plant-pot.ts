import { around, leaf } from "../blocks/ornaments.ts";
import { type Profile, girdle } from "../blocks/profile.ts";
import { floorY, shadow } from "../blocks/shadow.ts";
import { turned } from "../blocks/turned.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, d, ellipse, group, path, place, points, stroke, times } from "../ink/svg.ts";
import { fired, slip } from "./pots.ts";
import { type Sketch, turnOf } from "./sketch.ts";

const plants: readonly ((pen: Pen) => string)[] = [
  (pen) =>
    times(11, (index) =>
      group(
        path(
          "M 0 0 C -30 -90 -26 -190 0 -280 C 26 -190 30 -90 0 0 Z",
          mix("#4f7d3f", "#23502f", pen.random.next() * 0.8),
        ) + stroke("M 0 -10 L 0 -262", "#a9c27a", 2.5, { opacity: 0.6 }),
        {
          transform: `rotate(${-62 + index * 12.4 + Math.round(pen.random.between(-5, 5))}) scale(${index % 2 ? 0.78 : 1})`,
        },
      ),
    ),
  (pen) =>
    times(13, (index) =>
      place(
        stroke("M 0 0 C 10 -60 -6 -120 0 -170", "#4d6b34", 5) +
          times(7, (pair) =>
            place(
              leaf("#6a9a4a", "#3f6a2f", "#fff"),
              pair % 2 ? 22 : -22,
              -50 - pair * 20,
              pair % 2 ? 62 : -62,
              0.5,
            ),
          ),
        0,
        0,
        -66 + index * 11,
        pen.random.between(0.8, 1.25),
      ),
    ),
  (pen) =>
    times(16, (index) =>
      place(
        leaf(mix("#5f9148", "#8a2f4b", index % 4 === 0 ? 0.7 : 0.06), "#33592b", "#fff"),
        pen.random.between(-130, 130),
        -60 - pen.random.between(0, 190),
        pen.random.between(-60, 60),
        pen.random.between(1.1, 1.7),
      ),
    ) +
    times(5, () =>
      place(
        around(5, () => ellipse(0, -16, 11, 15, pen.tones.accent)) + circle(0, 0, 8, pen.tones.second),
        pen.random.between(-110, 110),
        -90 - pen.random.between(0, 150),
      ),
    ),
];

export const plantPot: Sketch = {
  scene: "table",
  draw: (pen) => {
    const colour = pen.random.chance(0.55) ? fired(pen) : mix(pen.tones.main, "#f3e6d0", 0.1);
    const profile: Profile = points`152 424, 156 452, 140 458, 134 520, 118 590, 104 640`;
    const paint =
      slip(pen, 400, profile, 540, pen.tones.pale, darker(colour, 0.4)) +
      path(girdle(400, profile, 424, 456), lighter(colour, 0.12));
    const plant = turnOf(pen, [plants[0] ?? (() => ""), plants[1] ?? (() => ""), plants[2] ?? (() => "")]);
    const soil = ellipse(400, 425, 136, 20, "#3d2818");
    return (
      shadow(pen, 400, floorY + 4, 380, 66) +
      turned(pen, 400, profile, colour, { surface: "matt", paint, mouth: "#4a2f1c" }) +
      soil +
      place(plant(pen), 400, 432) +
      path(d`M 264 428 A 140 22 0 0 0 536 428 L 548 430 A 152 25.8 0 0 1 252 430 Z`, lighter(colour, 0.2))
    );
  },
};
