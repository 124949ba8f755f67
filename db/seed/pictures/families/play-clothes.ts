import { dyeOf, gold } from "../blocks/dyeing.ts";
import { leaf, lotus } from "../blocks/ornaments.ts";
import { blockPrint, checks, stripes } from "../blocks/prints.ts";
import { butis, plain } from "../blocks/weaves.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import { circle, group, path, place, rect, stroke, times } from "../ink/svg.ts";
import type { Sketch } from "./sketch.ts";
import { cuts, hanger, worn } from "./tailored.ts";

export const kidsDress: Sketch = {
  scene: "wall",
  draw: (pen) => {
    const dye = dyeOf(pen);
    const field = pen.random.pick([
      blockPrint(1),
      blockPrint(2),
      checks(48, [[0, 0.5, "thread"]]),
      butis("flower", 64),
    ]);
    const sash =
      rect(290, 338, 220, 34, 10, dye.second) +
      place(
        path(
          "M 0 0 C -60 -44 -72 30 0 0 C 60 -44 72 30 0 0 Z M -6 4 L -26 66 L -4 52 L 0 8 L 6 52 L 28 62 L 6 4 Z",
          dye.second,
        ) + circle(0, 0, 13, darker(dye.second, 0.2)),
        400,
        356,
      );
    const frill = times(12, (index) =>
      circle(
        196 + index * 37,
        642 + Math.sin((index / 11) * Math.PI) * 26,
        26,
        index % 2 ? dye.second : mix(dye.second, dye.zari, 0.35),
      ),
    );
    return (
      hanger(pen, 196, 116) +
      path("M 352 192 Q 400 230 448 192 Q 400 208 352 192 Z", darker(dye.ground, 0.6)) +
      frill +
      worn(
        pen,
        cuts.dress,
        field(pen, dye, "scale(.85)"),
        stroke("M 338 196 Q 400 262 462 196", pen.tones.pale, 16, { "stroke-dasharray": "1 15" }) +
          rect(180, 596, 440, 10, 0, gold),
      ) +
      sash
    );
  },
};

export const apron: Sketch = {
  scene: "wall",
  draw: (pen) => {
    const dye = dyeOf(pen);
    const field = pen.random.pick([
      stripes(54),
      checks(56, [
        [0, 0.4, "thread"],
        [0.5, 0.06, "second"],
      ]),
      plain,
      blockPrint(pen.random.whole(0, 4)),
    ]);
    const body =
      "M 318 214 L 482 214 C 490 300 520 340 572 360 L 584 660 Q 400 694 216 660 L 228 360 C 280 340 310 300 318 214 Z";
    const straps =
      stroke("M 330 216 C 330 120 470 120 470 216", dye.second, 16) +
      stroke("M 572 372 C 640 384 660 430 640 520 M 228 372 C 160 384 140 430 160 520", dye.second, 12);
    const pocket = "M 300 452 L 500 452 L 494 570 Q 400 596 306 570 Z";
    const peg =
      circle(400, 136, 15, mix("#8a5a34", pen.tones.deep, 0.2)) +
      circle(396, 131, 5, "#fff8e8", { opacity: 0.5 });
    const spoon = path(
      "M 352 300 m -16 0 a 16 24 0 1 1 32 0 a 16 24 0 0 1 -12 23 L 358 470 L 346 470 L 348 323 A 16 24 0 0 1 336 300 Z",
      "#a9713f",
    );
    return (
      straps +
      peg +
      group(path(body, darker(pen.tones.wallShade, 0.7), { opacity: 0.14, transform: "translate(18 18)" })) +
      path(body, field(pen, dye)) +
      path(body, pen.shade(0, "0 dark .3, 30 light .22, 70 dark .02, 100 dark .34")) +
      stroke("M 316 216 L 484 216", dye.second, 12) +
      spoon +
      path(pocket, dye.second) +
      stroke("M 306 462 L 494 462", lighter(dye.second, 0.6), 3, { "stroke-dasharray": "9 6" }) +
      place(
        pen.variant % 2 ? lotus(gold, pen.tones.pale, dye.second) : leaf(gold, dye.second, gold),
        400,
        522,
        0,
        0.72,
      ) +
      stroke("M 290 400 C 284 500 276 590 270 660 M 520 400 C 524 500 530 590 534 656", "#1f0f0a", 10, {
        opacity: 0.08,
      })
    );
  },
};
