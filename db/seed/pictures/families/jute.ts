import { bird, elephant, fish, tree } from "../blocks/creatures.ts";
import { around, lotus, sun } from "../blocks/ornaments.ts";
import { shadow } from "../blocks/shadow.ts";
import { figure, figureNames, hessian } from "../blocks/weaves.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, group, path, place, polygon, rect, stroke, times } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

const jute = (pen: Pen): string =>
  mix(pen.random.pick(["#c8a467", "#bd9657", "#d3b47c"]), pen.tones.main, 0.1);

function printed(pen: Pen): string {
  const { tones } = pen;
  return turnOf(pen, [
    () => place(pen.random.pick([lotus, sun])(tones.main, tones.second, tones.accent), 390, 472, 0, 2.3),
    () =>
      rect(176, 430, 430, 120, 0, tones.main) +
      times(7, (index) =>
        place(figure(pen.random.pick(figureNames), 62, tones.pale), 205 + index * 62, 490),
      ) +
      rect(176, 420, 430, 5, 0, tones.second) +
      rect(176, 555, 430, 5, 0, tones.second),
    () =>
      place(
        pen.random.pick([elephant, bird, fish, tree])(tones.main, tones.second, tones.pale),
        390,
        470,
        0,
        2.5,
      ),
    () =>
      path("M 160 520 L 620 520 L 620 660 L 160 660 Z", tones.main) +
      times(11, (index) =>
        path(
          polygon([
            [165 + index * 42, 520],
            [186 + index * 42, 484],
            [207 + index * 42, 520],
          ]),
          tones.main,
        ),
      ) +
      times(9, (index) => circle(200 + index * 48, 590, 12, tones.pale)),
  ])();
}

export const juteBag: Sketch = {
  scene: "table",
  draw: (pen) => {
    const { tones } = pen;
    const colour = jute(pen);
    const front = "M 190 300 L 590 300 L 610 650 L 170 650 Z";
    const side = "M 590 300 L 640 282 L 664 620 L 610 650 Z";
    const handles =
      stroke("M 300 306 C 290 110 490 110 480 306", darker(tones.main, 0.25), 22) +
      stroke("M 300 306 C 290 106 490 106 480 306", lighter(tones.main, 0.15), 9, {
        "stroke-dasharray": "10 7",
      });
    const behind = stroke("M 340 290 C 334 130 510 130 506 288", darker(tones.main, 0.5), 20);
    const prints = printed(pen);
    return (
      shadow(pen, 415, 652, 620, 76) +
      behind +
      path("M 190 300 L 240 280 L 640 282 L 590 300 Z", darker(colour, 0.55)) +
      path(side, hessian(pen, darker(colour, 0.28))) +
      path(front, hessian(pen, colour)) +
      pen.clipped(front, prints) +
      path(front, pen.shade(15, "0 light .25, 40 light .02, 100 dark .28")) +
      rect(186, 300, 408, 14, 0, darker(colour, 0.25)) +
      stroke("M 192 318 L 588 318", tones.pale, 2.5, { "stroke-dasharray": "9 6" }) +
      handles +
      [300, 480]
        .map(
          (x) =>
            rect(x - 20, 296, 40, 52, 4, darker(tones.main, 0.3)) +
            stroke(`M ${x - 12} 306 l 24 32 m 0 -32 l -24 32`, tones.pale, 2.5),
        )
        .join("")
    );
  },
};

export const juteRug: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const colour = jute(pen);
    const bands = [pen.tones.main, colour, pen.tones.second, lighter(colour, 0.2), colour];
    const step = 19;
    const offset = pen.random.whole(0, 4);
    const oval = pen.variant % 2 === 1;
    const rings = times(16, (index) => {
      const radius = 312 - index * step;
      const shade =
        index % 4 === 1 || index % 7 === 3
          ? (bands[(index + offset) % bands.length] ?? colour)
          : mix(colour, "#fff0d0", (index % 3) * 0.06);
      return (
        circle(0, 0, radius, darker(shade, 0.4)) +
        circle(0, 0, radius - 2, shade) +
        circle(0, 0, radius - step / 2, "none", {
          stroke: darker(shade, 0.34),
          "stroke-width": step - 6,
          "stroke-dasharray": "4 11",
          opacity: 0.55,
        })
      );
    });
    const fringe = around(70, () => stroke("M 0 -310 L 0 -340", colour, 6));
    const scale = oval ? ([1.06, 0.78] as const) : 1;
    return group(
      place(
        circle(12, 22, 330, "#1f0f0a", { opacity: 0.14 }) +
          (turnOf(pen, [true, false, false]) ? fringe : "") +
          rings +
          place(lotus(pen.tones.main, pen.tones.second, pen.tones.accent), 0, 0, 0, 0.9) +
          circle(0, 0, 312, pen.bulge(0.38, 0.35, 0.65, "0 light .22, 60 light 0, 100 dark .25")),
        400,
        400,
        oval ? -14 : pen.random.between(0, 20),
        scale,
      ),
    );
  },
};
