import { fish } from "../blocks/creatures.ts";
import { leaf, lotus, sun } from "../blocks/ornaments.ts";
import { tilt } from "../blocks/profile.ts";
import { floorY, shadow } from "../blocks/shadow.ts";
import { lit, turned } from "../blocks/turned.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, d, ellipse, path, place, points, rect, stroke, times } from "../ink/svg.ts";
import { plaited } from "./baskets.ts";
import { type Sketch, turnOf } from "./sketch.ts";

const shoot = (x: number, y: number, turn: number): string =>
  place(
    stroke("M 0 0 L 0 -150", "#5d7a33", 5) +
      place(leaf("#7da04a", "#4f7030", "#fff"), 0, -160, 0, 0.9) +
      place(leaf("#6d8f3a", "#476325", "#fff"), 24, -90, 50, 0.7),
    x,
    y,
    turn,
    0.9,
  );

/** Three cut culms as vases. */
function grove(pen: Pen, straw: string): string {
  const vase = (x: number, top: number, width: number, stems: number, shade: string): string =>
    times(stems, (index) => shoot(x, top + 10, -34 + (index * 68) / (stems - 1))) +
    culm(pen, x, top, floorY + 6, width, shade);
  return (
    shadow(pen, 420, 652, 440, 66) +
    vase(300, 330, 64, 3, straw) +
    vase(430, 230, 74, 5, mix(straw, "#7d8f3c", 0.22)) +
    vase(545, 400, 56, 3, mix(straw, "#7d8f3c", 0.44))
  );
}

function tray(pen: Pen, straw: string): string {
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
}

/** A table lamp of split bamboo, lit from inside. */
function lantern(pen: Pen, straw: string): string {
  const shade = "M 268 170 L 532 170 L 626 480 L 174 480 Z";
  const glow = pen.radial(0.5, 0.6, 0.6, [
    [0, "#fffbe0"],
    [1, "#f2b64a"],
  ]);
  const slats = times(17, (index) => {
    const [top, foot] = [400 + (index - 8) * 15.6, 400 + (index - 8) * 26.6];
    return path(
      d`M ${top - 5} 172 L ${foot - 9} 478 h 18 L ${top + 5} 172 Z`,
      index % 2 ? straw : lighter(straw, 0.2),
    );
  });
  const hoop = (y: number): string => {
    const reach = 132 + ((y - 170) * 94) / 310;
    return rect(400 - reach, y - 6, reach * 2, 13, 5, pen.tones.second);
  };
  return (
    ellipse(
      400,
      400,
      360,
      330,
      pen.radial(0.5, 0.5, 0.5, [
        [0, "#ffe3a0", 0.6],
        [1, "#ffe3a0", 0],
      ]),
    ) +
    shadow(pen, 400, 652, 420, 66) +
    culm(pen, 400, 470, 620, 26, darker(straw, 0.2)) +
    turned(pen, 400, points`104 618, 126 632, 118 648`, darker(straw, 0.12), {
      surface: "glazed",
      mouth: straw,
    }) +
    path(shade, glow) +
    slats +
    [178, 250, 325, 400, 474].map(hoop).join("") +
    path(shade, pen.shade(0, "0 dark .4, 35 light .2, 60 light 0, 100 dark .42"))
  );
}

export const bamboo: Sketch = {
  scene: (pen) => turnOf(pen, ["table", "flat", "table"]),
  draw: (pen) => turnOf(pen, [grove, tray, lantern])(pen, mix("#d3b06a", pen.tones.main, 0.12)),
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
