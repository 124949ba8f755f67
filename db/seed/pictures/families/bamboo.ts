import { fish } from "../blocks/creatures.ts";
import { leaf, lotus, sun } from "../blocks/ornaments.ts";
import { tilt } from "../blocks/profile.ts";
import { floorY, shadow } from "../blocks/shadow.ts";
import { lit } from "../blocks/turned.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, d, ellipse, path, place, rect, stroke, times } from "../ink/svg.ts";
import { plaited } from "./baskets.ts";
import { type Sketch, turnOf } from "./sketch.ts";

export const bamboo: Sketch = {
  scene: (pen) => turnOf(pen, ["table", "flat", "table"]),
  draw: (pen) => {
    const straw = mix("#d3b06a", pen.tones.main, 0.12);
    const pole = (x: number, top: number, width: number, shade: string): string =>
      culm(pen, x, top, floorY + 6, width, shade);
    const ways = [
      () => {
        const vases = [
          [300, 330, 64],
          [430, 230, 74],
          [545, 400, 56],
        ] as const;
        return (
          shadow(pen, 420, 652, 440, 66) +
          vases
            .map(
              ([x, top, width], index) =>
                times(index === 1 ? 5 : 3, (leafIndex) =>
                  place(
                    stroke("M 0 0 L 0 -150", "#5d7a33", 5) +
                      place(leaf("#7da04a", "#4f7030", "#fff"), 0, -160, 0, 0.9) +
                      place(leaf("#6d8f3a", "#476325", "#fff"), 24, -90, 50, 0.7),
                    x,
                    top + 10,
                    -34 + leafIndex * (index === 1 ? 17 : 34),
                    0.9,
                  ),
                ) + pole(x, top, width, mix(straw, "#7d8f3c", index * 0.22)),
            )
            .join("")
        );
      },
      () => {
        const weave = plaited(pen, straw, mix(straw, pen.tones.second, 0.6), 24, "rotate(45)");
        return (
          circle(410, 418, 310, "#1f0f0a", { opacity: 0.16 }) +
          circle(400, 400, 304, weave) +
          circle(400, 400, 304, pen.bulge(0.38, 0.35, 0.65, "0 light .3, 60 light 0, 100 dark .35")) +
          circle(400, 400, 300, "none", { stroke: darker(straw, 0.35), "stroke-width": 30 }) +
          circle(400, 400, 302, "none", {
            stroke: lighter(straw, 0.2),
            "stroke-width": 18,
            "stroke-dasharray": "22 7",
          }) +
          place(
            pen.random.pick([lotus, sun, fish])(pen.tones.main, pen.tones.second, pen.tones.accent),
            400,
            400,
            0,
            2.2,
          )
        );
      },
      () => {
        const slats = times(15, (index) =>
          path(
            d`M ${400 + (index - 7) * 22 - 8} 560 L ${400 + (index - 7) * 31 - 11} 250 h 22 L ${400 + (index - 7) * 22 + 8} 560 Z`,
            index % 2 ? straw : lighter(straw, 0.2),
          ),
        );
        const shade = "M 238 560 L 172 250 L 628 250 L 562 560 Z";
        return (
          shadow(pen, 400, 650, 420, 66) +
          rect(388, 130, 24, 130, 8, darker(straw, 0.4)) +
          path(shade, "#ffdf8a") +
          ellipse(
            400,
            420,
            150,
            150,
            pen.radial(0.5, 0.5, 0.5, [
              [0, "#fffbe0"],
              [1, "#ffdf8a", 0],
            ]),
          ) +
          slats +
          [262, 340, 420, 500, 548]
            .map((y) =>
              rect(400 - 236 + (y - 250) * 0.21, y, 472 - (y - 250) * 0.42, 12, 4, pen.tones.second),
            )
            .join("") +
          path(shade, pen.shade(0, "0 dark .36, 35 light .2, 100 dark .36")) +
          times(2, (index) => rect(300 + index * 170, 556, 26, 92, 6, darker(straw, 0.3))) +
          ellipse(400, 646, 160, 22, darker(straw, 0.4))
        );
      },
    ] as const;
    return turnOf(pen, ways)();
  },
};

function culm(pen: Pen, x: number, top: number, bottom: number, width: number, colour: string): string {
  const joints = Math.max(2, Math.round((bottom - top) / 110));
  const outline = d`M ${x - width} ${top} L ${x - width} ${bottom} A ${width} ${width * tilt} 0 0 0 ${x + width} ${bottom} L ${x + width} ${top} Z`;
  return (
    path(outline, colour) +
    times(
      joints,
      (index) =>
        stroke(
          d`M ${x - width} ${bottom - (index + 0.4) * 105} q ${width} ${width * tilt * 2} ${width * 2} 0`,
          darker(colour, 0.42),
          6,
        ) +
        stroke(
          d`M ${x - width} ${bottom - (index + 0.4) * 105 - 8} q ${width} ${width * tilt * 2} ${width * 2} 0`,
          lighter(colour, 0.4),
          4,
        ),
    ) +
    lit(pen, outline, "glazed") +
    ellipse(x, top, width, width * tilt * 1.2, lighter(colour, 0.3)) +
    ellipse(x, top, width * 0.8, width * tilt * 0.95, darker(colour, 0.6))
  );
}
