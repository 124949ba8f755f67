import type { Pen } from "../ink/pen.ts";
import { marigolds, petals } from "../blocks/bunches.ts";
import { metalOf } from "../blocks/gems.ts";
import { around, lotus } from "../blocks/ornaments.ts";
import { shadow } from "../blocks/shadow.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import { circle, d, ellipse, path, place, rect, stroke, times } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

function one(
  pen: Pen,
  dyes: readonly string[],
  metal: string,
  x: number,
  y: number,
  rx: number,
  ry: number,
  index: number,
  thick: number,
): string {
  const { tones } = pen;
  const colour = index % 4 === 0 ? metal : (dyes[index % dyes.length] ?? metal);
  const beads =
    index % 4 === 0
      ? times(22, (bead) => {
          const angle = (bead / 22) * Math.PI * 2;
          return circle(
            x + rx * Math.cos(angle),
            y + ry * Math.sin(angle),
            thick * 0.42,
            bead % 2 ? tones.pale : tones.second,
          );
        })
      : stroke(d`M ${x - rx} ${y} A ${rx} ${ry} 0 0 0 ${x + rx} ${y}`, lighter(colour, 0.65), thick * 0.22, {
          "stroke-dasharray": "14 10",
        });
  return (
    ellipse(x, y + 5, rx, ry, "none", { stroke: darker(colour, 0.55), "stroke-width": thick }) +
    ellipse(x, y, rx, ry, "none", { stroke: colour, "stroke-width": thick }) +
    stroke(
      d`M ${x - rx * 0.92} ${y - ry * 0.4} A ${rx} ${ry} 0 0 1 ${x - rx * 0.2} ${y - ry * 0.98}`,
      "#fffaf0",
      thick * 0.3,
      { opacity: 0.8 },
    ) +
    beads
  );
}

function pile(pen: Pen, dyes: readonly string[], metal: string): string {
  const { random } = pen;
  return (
    shadow(pen, 400, 640, 500, 90) +
    times(9, (index) =>
      one(pen, dyes, metal, 400 + random.between(-8, 8), 612 - index * 25, 196, 62, index, 22),
    )
  );
}

function rod(pen: Pen, dyes: readonly string[], metal: string): string {
  const { tones } = pen;
  const velvet = mix(tones.deep, tones.second, 0.3);
  const bar = (from: number, to: number): string =>
    rect(
      from,
      330,
      to - from,
      200,
      0,
      pen.linear(90, [
        [0, lighter(velvet, 0.3)],
        [0.35, velvet],
        [1, darker(velvet, 0.5)],
      ]),
    );
  return (
    shadow(pen, 400, 654, 640, 70) +
    path("M 190 640 L 230 400 L 262 400 L 290 640 Z M 510 640 L 538 400 L 570 400 L 610 640 Z", "#6e4526") +
    bar(130, 670) +
    ellipse(130, 430, 34, 100, darker(velvet, 0.3)) +
    times(13, (index) => {
      const x = 190 + index * 34;
      const colour = index % 4 === 0 ? metal : (dyes[(index * 3) % dyes.length] ?? metal);
      return (
        ellipse(x, 430, 42, 132, "none", { stroke: darker(colour, 0.5), "stroke-width": 24 }) +
        ellipse(x - 3, 428, 42, 132, "none", { stroke: colour, "stroke-width": 19 }) +
        stroke(d`M ${x - 42} 390 A 42 132 0 0 1 ${x - 12} 300`, "#fffaf0", 6, { opacity: 0.75 }) +
        (index % 4 === 0
          ? times(9, (bead) =>
              circle(x - 45 + Math.cos((bead - 4) * 0.3) * 4, 360 + bead * 17, 5, tones.pale),
            )
          : "")
      );
    }) +
    ellipse(
      670,
      430,
      34,
      100,
      pen.radial(0.4, 0.35, 0.7, [
        [0, lighter(velvet, 0.35)],
        [1, darker(velvet, 0.2)],
      ]),
    ) +
    place(lotus(metal, tones.accent, tones.pale), 670, 430, 0, [0.45, 1.1])
  );
}

function pair(pen: Pen, dyes: readonly string[], metal: string): string {
  const { tones } = pen;
  return (
    shadow(pen, 420, 660, 560, 90) +
    one(pen, dyes, metal, 300, 440, 190, 200, 0, 40) +
    place(
      around(18, () => circle(0, -194, 12, tones.accent) + circle(-3, -197, 4, "#fffaf0")),
      300,
      440,
    ) +
    times(6, (index) => one(pen, dyes, metal, 540, 620 - index * 22, 150, 46, index + 1, 20))
  );
}

/** Bangles on a velvet roll, seen end on a little. */
export const bangles: Sketch = {
  scene: "table",
  draw: (pen) => {
    const { tones, random } = pen;
    const metal = metalOf(pen);
    const dyes = [tones.main, tones.second, tones.accent, lighter(tones.main, 0.3), metal];
    return (
      turnOf(pen, [
        () => pile(pen, dyes, metal),
        () => rod(pen, dyes, metal),
        () => pair(pen, dyes, metal),
      ])() + place(random.pick([petals, marigolds])(pen), 640, 690)
    );
  },
};
