import { petals } from "../blocks/bunches.ts";
import { metalOf, pearl, shine, stone } from "../blocks/gems.ts";
import { around } from "../blocks/ornaments.ts";
import { darker, mix } from "../ink/colour.ts";
import { circle, ellipse, group, place, points, rect, stroke, times } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

export const nosePin: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const { tones } = pen;
    const metal = metalOf(pen);
    const velvet = mix(tones.deep, tones.second, 0.35);
    const box =
      rect(170, 190, 460, 440, 30, "#1f0f0a", { opacity: 0.2, transform: "translate(10 18)" }) +
      rect(170, 190, 460, 440, 30, tones.main) +
      rect(192, 212, 416, 396, 20, velvet) +
      rect(192, 212, 416, 396, 20, pen.bulge(0.4, 0.35, 0.75, "0 light .28, 100 dark .3")) +
      stroke("M 210 410 Q 400 396 590 410", "#1f0f0a", 10, { opacity: 0.35 });
    const flower =
      around(8, () => ellipse(0, -54, 19, 34, shine(pen, metal))) +
      group(
        around(8, () => stone(pen, 0, -52, 11, tones.accent)),
        { transform: "rotate(22.5)" },
      ) +
      stone(pen, 0, 0, 30, tones.main);
    const ring =
      circle(0, 0, 118, "none", { stroke: darker(metal, 0.5), "stroke-width": 20 }) +
      circle(-2, -3, 118, "none", { stroke: metal, "stroke-width": 15 }) +
      stroke("M -104 -56 A 118 118 0 0 1 -30 -116", "#fffaf0", 5, { opacity: 0.9 }) +
      times(7, (index) => {
        const angle = Math.PI * (0.22 + index * 0.093);
        return (
          stone(
            pen,
            118 * Math.cos(angle),
            118 * Math.sin(angle),
            15,
            index % 2 ? tones.main : tones.accent,
          ) + pearl(pen, 146 * Math.cos(angle), 146 * Math.sin(angle), 8)
        );
      });
    const studs = points`-96 -60, 0 -60, 96 -60, -96 60, 0 60, 96 60`
      .map(([x, y], index) =>
        place(
          around(6, () => ellipse(0, -26, 11, 17, shine(pen, metal))) +
            stone(pen, 0, 0, 17, [tones.main, tones.accent, tones.second][index % 3] ?? tones.main),
          x,
          y,
        ),
      )
      .join("");
    const cast = (inner: string): string => group(circle(8, 12, 70, "#1f0f0a"), { opacity: 0.25 }) + inner;
    return (
      box +
      place(
        turnOf(pen, [() => cast(flower), () => ring, () => studs])(),
        400,
        406,
        pen.random.between(-12, 12),
        turnOf(pen, [1.5, 1.15, 1.2]),
      ) +
      place(petals(pen), 640, 690)
    );
  },
};
