import { dyeOf, gold } from "../blocks/dyeing.ts";
import { bird, elephant, fish } from "../blocks/creatures.ts";
import { leaf, lotus } from "../blocks/ornaments.ts";
import { blockPrint, checks, stitched } from "../blocks/prints.ts";
import { butis, plain } from "../blocks/weaves.ts";
import { darker, lighter } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, path, place, stroke, times } from "../ink/svg.ts";
import type { Sketch } from "./sketch.ts";
import { hanger, worn } from "./tailored.ts";

const soft = (pen: Pen): string =>
  pen.random.pick([blockPrint(2), butis("flower", 60), checks(44, [[0, 0.45, "thread"]]), plain])(
    pen,
    dyeOf(pen),
    "scale(.85)",
  );

/** A one-piece for crawling: short legs, buttons at the shoulder. */
export const romper: Sketch = {
  scene: "wall",
  draw: (pen) => {
    const dye = dyeOf(pen);
    const cut = {
      body: "M 338 196 Q 400 244 462 196 L 508 210 C 512 300 524 380 540 470 L 560 600 L 446 620 L 400 540 L 354 620 L 240 600 L 260 470 C 276 380 288 300 292 210 Z",
      left: "M 296 206 C 258 208 232 240 226 300 L 292 320 Z",
      right: "M 504 206 C 542 208 568 240 574 300 L 508 320 Z",
      folds: "M 330 380 C 322 440 312 520 300 590 M 470 380 C 478 440 488 520 500 590",
    };
    const badge = pen.random.pick([elephant, bird, fish, lotus]);
    const cuffs = path(
      "M 240 600 L 354 620 L 358 592 L 246 572 Z M 560 600 L 446 620 L 442 592 L 554 572 Z M 226 300 L 292 320 L 293 296 L 230 278 Z M 574 300 L 508 320 L 507 296 L 570 278 Z",
      dye.second,
    );
    return (
      hanger(pen, 196, 112) +
      path("M 346 192 Q 400 236 454 192 Q 400 208 346 192 Z", darker(dye.ground, 0.6)) +
      worn(pen, cut, soft(pen), stroke("M 336 198 Q 400 256 464 198", dye.second, 16)) +
      cuffs +
      circle(400, 370, 66, lighter(dye.second, 0.7)) +
      circle(400, 370, 66, "none", { stroke: dye.second, "stroke-width": 5, "stroke-dasharray": "11 7" }) +
      place(badge(dye.second, lighter(dye.second, 0.4), gold), 400, 370, 0, 0.95) +
      times(3, (index) => circle(352 + index * 48, 596 - (index === 1 ? 40 : 0), 6, gold))
    );
  },
};

/** Three bibs on a line. */
export const bibs: Sketch = {
  scene: "wall",
  draw: (pen) => {
    const dye = dyeOf(pen);
    const shape =
      "M -64 -96 C -70 -20 -20 8 0 8 C 20 8 70 -20 64 -96 L 104 -96 C 128 0 124 150 84 178 C 40 204 -40 204 -84 178 C -124 150 -128 0 -104 -96 Z";
    const animals = [elephant, bird, fish];
    const bib = (x: number, y: number, turn: number, index: number): string => {
      const fill = [stitched, blockPrint(2), plain][index] ?? plain;
      const colours = index === 1 ? { ...dye, ground: dye.second, second: dye.ground } : dye;
      return place(
        path(shape, "#1f0f0a", { opacity: 0.12, transform: "translate(10 14)" }) +
          path(shape, fill(pen, colours)) +
          path(shape, pen.shade(30, "0 light .35, 50 light 0, 100 dark .22")) +
          stroke(shape, colours.second, 9) +
          place((animals[index] ?? bird)(colours.second, gold, pen.tones.pale), 0, 98, 0, 1.05),
        x,
        y,
        turn,
        1.08,
      );
    };
    const pegs = [196, 260, 368, 432, 540, 604]
      .map((x) => path(`M ${x - 7} 214 h 14 v 50 h -14 Z`, "#b98450"))
      .join("");
    return (
      stroke("M 40 226 Q 400 262 760 226", "#8a6a44", 5) +
      bib(228, 350, 2, 0) +
      bib(400, 370, -1, 1) +
      bib(572, 350, -3, 2) +
      pegs
    );
  },
};

/** A macrame sling for pots: shika. */
export const sling: Sketch = {
  scene: "wall",
  draw: (pen) => {
    const jute = "#c8a467";
    const cord = (data: string): string =>
      stroke(data, darker(jute, 0.4), 15) +
      stroke(data, jute, 10, { "stroke-dasharray": "9 4", "stroke-linecap": "butt" });
    const pot = (y: number, colour: string): string => {
      const body = `M 320 ${y} C 260 ${y + 40} 260 ${y + 130} 330 ${y + 160} L 470 ${y + 160} C 540 ${y + 130} 540 ${y + 40} 480 ${y} Z`;
      return (
        path(body, colour) +
        path(body, pen.shade(0, "0 dark .4, 28 light .3, 60 light 0, 100 dark .45")) +
        times(7, (index) => circle(320 + index * 27, y + 86, 8, pen.tones.pale)) +
        path(`M 316 ${y} h 168 v -20 h -168 Z`, darker(colour, 0.25)) +
        times(5, (index) =>
          place(leaf("#5d8a3c", "#3a5f26", "#fff"), 340 + index * 30, y - 52, -44 + index * 22, 0.8),
        )
      );
    };
    return (
      circle(400, 96, 34, "none", { stroke: "#8a5a34", "stroke-width": 12 }) +
      pot(300, pen.tones.main) +
      pot(540, pen.tones.second) +
      [
        "M 400 128 C 300 200 250 280 262 380 C 280 470 380 480 400 500",
        "M 400 128 C 500 200 550 280 538 380 C 520 470 420 480 400 500",
        "M 400 500 C 300 520 240 560 262 650 C 290 716 380 724 400 740",
        "M 400 500 C 500 520 560 560 538 650 C 510 716 420 724 400 740",
        "M 400 128 L 400 280",
      ]
        .map(cord)
        .join("") +
      circle(400, 500, 22, pen.tones.accent) +
      times(9, (index) => stroke(`M ${384 + index * 4} 738 l ${(index - 4) * 3} 56`, jute, 5))
    );
  },
};
