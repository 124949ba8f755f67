import { bird, elephant, fish } from "../blocks/creatures.ts";
import { type Ornament, around, leaf, lotus, sun } from "../blocks/ornaments.ts";
import type { Profile } from "../blocks/profile.ts";
import { shadow } from "../blocks/shadow.ts";
import { turned } from "../blocks/turned.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, d, ellipse, path, place, rect, stroke, times } from "../ink/svg.ts";
import type { Sketch } from "./sketch.ts";

const roller = (pen: Pen, x: number, y: number, size: number): string =>
  circle(x + 3, y + 4, size, darker(pen.tones.deep, 0.3)) +
  circle(x, y, size, pen.tones.accent) +
  circle(x, y, size * 0.55, pen.tones.second) +
  circle(x, y, size * 0.2, pen.tones.pale);

/** A painted wooden train: engine, two wagons and their smoke. */
export const train: Sketch = {
  scene: "table",
  draw: (pen) => {
    const { tones } = pen;
    const shine = pen.shade(90, "0 light .4, 40 light 0, 100 dark .3");
    const block = (x: number, y: number, width: number, height: number, colour: string): string =>
      rect(x, y, width, height, 14, colour) + rect(x, y, width, height, 14, shine);
    const engine =
      block(470, 470, 190, 110, tones.main) +
      block(470, 360, 100, 130, darker(tones.main, 0.12)) +
      rect(488, 384, 64, 56, 8, "#f6ead0") +
      block(612, 400, 36, 80, tones.second) +
      ellipse(630, 398, 30, 9, darker(tones.second, 0.3)) +
      rect(456, 346, 128, 24, 8, tones.second);
    const wagon = (x: number, colour: string, load: Ornament): string =>
      block(x, 490, 150, 90, colour) +
      place(load(tones.pale, tones.accent, colour), x + 75, 534, 0, 0.62) +
      rect(x + 146, 560, 40, 10, 4, "#6e4526");
    const smoke =
      circle(640, 340, 26, "#fffaf0", { opacity: 0.7 }) +
      circle(612, 292, 34, "#fffaf0", { opacity: 0.55 }) +
      circle(566, 246, 42, "#fffaf0", { opacity: 0.4 });
    const wheels = [152, 236, 322, 408, 510, 610].map((x) => roller(pen, x, 600, 32)).join("");
    return (
      shadow(pen, 400, 644, 680, 66) +
      smoke +
      wagon(118, tones.second, fish) +
      wagon(290, mix(tones.accent, tones.main, 0.2), lotus) +
      engine +
      wheels +
      rect(70, 632, 660, 10, 5, "#8a5a34")
    );
  },
};

/** Picture blocks, stacked by small hands. */
export const blocks: Sketch = {
  scene: "table",
  draw: (pen) => {
    const { tones } = pen;
    const pictures: readonly Ornament[] = [elephant, bird, fish, lotus, sun, leaf];
    const dyes = [
      tones.main,
      tones.second,
      tones.accent,
      lighter(tones.main, 0.3),
      mix(tones.second, tones.accent, 0.5),
      darker(tones.main, 0.15),
    ];
    const cube = (x: number, y: number, index: number, turn: number): string => {
      const colour = dyes[index % dyes.length] ?? tones.main;
      const picture = pictures[(index + pen.variant) % pictures.length] ?? lotus;
      return place(
        path("M 75 -75 L 112 -104 L 112 42 L 75 75 Z", darker(colour, 0.35)) +
          path("M -75 -75 L -38 -104 L 112 -104 L 75 -75 Z", lighter(colour, 0.4)) +
          rect(-75, -75, 150, 150, 10, colour) +
          rect(-58, -58, 116, 116, 8, mix(tones.pale, "#fffaf0", 0.4)) +
          place(picture(colour, darker(colour, 0.25), tones.accent), 0, 0, 0, 0.95) +
          rect(-75, -75, 150, 150, 10, pen.shade(45, "0 light .3, 50 light 0, 100 dark .2")),
        x,
        y,
        turn,
      );
    };
    return (
      shadow(pen, 400, 648, 680, 74) +
      cube(210, 566, 0, 0) +
      cube(390, 566, 1, 0) +
      cube(570, 566, 2, 3) +
      cube(300, 414, 3, -2) +
      cube(474, 414, 4, 2) +
      cube(384, 262, 5, -4)
    );
  },
};

/** Ranna-bati: a doll's kitchen of pots on a stove. */
export const kitchenSet: Sketch = {
  scene: "table",
  draw: (pen) => {
    const { tones } = pen;
    const pot = (x: number, y: number, size: number, colour: string): string => {
      const body: Profile = [
        [92 * size, y - 120 * size],
        [98 * size, y - 104 * size],
        [90 * size, y - 92 * size],
        [104 * size, y - 40 * size],
        [76 * size, y],
      ];
      const lid: Profile = [
        [10 * size, y - 172 * size],
        [18 * size, y - 158 * size],
        [84 * size, y - 134 * size],
        [100 * size, y - 116 * size],
      ];
      return (
        turned(pen, x, body, colour, { surface: "glazed", mouth: darker(colour, 0.4) }) +
        turned(pen, x, lid, lighter(colour, 0.25), { surface: "glazed" }) +
        circle(x, y - 176 * size, 13 * size, tones.accent)
      );
    };
    const stove =
      path("M 170 560 L 450 560 L 470 650 L 150 650 Z", "#a65a34") +
      path("M 260 650 Q 310 560 360 650 Z", "#3a1a0e") +
      stroke("M 290 646 Q 300 616 308 600 Q 320 620 330 646", "#f29a1e", 10) +
      path(
        "M 170 560 L 450 560 L 470 650 L 150 650 Z",
        pen.shade(20, "0 light .25, 50 light 0, 100 dark .3"),
      );
    const pan =
      ellipse(600, 628, 104, 26, darker(tones.second, 0.3)) +
      ellipse(600, 618, 104, 26, tones.second) +
      ellipse(600, 620, 84, 18, darker(tones.second, 0.4)) +
      rect(690, 610, 90, 16, 8, "#6e4526");
    return (
      shadow(pen, 400, 660, 680, 80) +
      stove +
      pot(310, 562, 1.35, tones.main) +
      pan +
      pot(600, 612, 0.62, tones.accent) +
      place(
        around(5, () => ellipse(0, -12, 8, 12, "#d94a2a")),
        140,
        690,
      )
    );
  },
};

/** Tomtom: the fair's clay-drum cart that beats as it is pulled. */
export const drumCart: Sketch = {
  scene: "table",
  draw: (pen) => {
    const { tones } = pen;
    const frame =
      rect(220, 520, 340, 22, 10, "#b98450") +
      stroke("M 240 530 L 120 660", "#b98450", 14) +
      stroke("M 560 530 L 700 470", "#6e4526", 6);
    const drum =
      ellipse(390, 480, 140, 56, darker(tones.main, 0.5)) +
      path("M 250 400 L 250 470 A 140 56 0 0 0 530 470 L 530 400 Z", tones.main) +
      times(9, (index) =>
        stroke(
          d`M ${262 + index * 32} ${430 + Math.sin((index / 8) * Math.PI) * 30} l 16 60 l 16 -60`,
          tones.accent,
          5,
        ),
      ) +
      path(
        "M 250 400 L 250 470 A 140 56 0 0 0 530 470 L 530 400 Z",
        pen.shade(0, "0 dark .4, 30 light .25, 60 light 0, 100 dark .4"),
      ) +
      ellipse(390, 400, 140, 56, "#f0dcb4") +
      ellipse(390, 400, 140, 56, "none", { stroke: tones.second, "stroke-width": 12 }) +
      place(sun(tones.main, tones.second, tones.accent), 390, 400, 0, [1, 0.4]);
    const sticks =
      stroke("M 470 240 L 400 388", "#8a5a34", 12) +
      circle(400, 388, 16, tones.second) +
      stroke("M 300 250 L 352 392", "#8a5a34", 12) +
      circle(352, 392, 16, tones.second);
    return (
      shadow(pen, 400, 664, 580, 70) +
      frame +
      drum +
      sticks +
      roller(pen, 280, 590, 70) +
      roller(pen, 510, 590, 70)
    );
  },
};
