import { dyeOf, gold } from "../blocks/dyeing.ts";
import { blossom, kalka, leaf, lotus, vine } from "../blocks/ornaments.ts";
import { blockPrint, checks, stripes } from "../blocks/prints.ts";
import { type Weave, butis, figureNames, pinstripe, plain } from "../blocks/weaves.ts";
import { darker, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, d, group, path, place, rect, stroke, times } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

export const hanger = (pen: Pen, y: number, reach = 150): string => {
  const wood = mix("#b07a48", pen.tones.deep, 0.15);
  return (
    stroke(
      `M 400 ${y - 26} C 400 ${y - 44} 424 ${y - 48} 424 ${y - 68} A 22 22 0 1 0 382 ${y - 74}`,
      "#8d8a84",
      7,
    ) +
    path(
      d`M ${400 - reach} ${y + 56} Q ${400 - reach * 0.4} ${y - 14} 400 ${y - 28} Q ${400 + reach * 0.4} ${y - 14} ${400 + reach} ${y + 56} L ${400 + reach - 8} ${y + 66} Q 400 ${y + 8} ${400 - reach + 8} ${y + 66} Z`,
      wood,
    ) +
    rect(60, y - 104, 680, 10, 5, darker(wood, 0.3))
  );
};

/** Right half of a garment as path commands from the neck to the hem; mirrored to make the whole. */
type Cut = Readonly<{ body: string; left: string; right: string; folds: string }>;

export const cuts = {
  panjabi: {
    body: "M 345 150 Q 400 190 455 150 L 530 176 L 552 330 L 566 690 Q 400 712 234 690 L 248 330 L 270 176 Z",
    left: "M 272 174 C 236 190 214 230 200 300 L 150 520 L 204 536 L 262 350 Z",
    right: "M 528 174 C 564 190 586 230 600 300 L 650 520 L 596 536 L 538 350 Z",
    folds:
      "M 300 330 C 296 450 288 580 276 680 M 355 420 C 352 520 346 620 340 690 M 500 330 C 504 450 512 580 524 680 M 448 430 C 450 520 456 620 462 690",
  },
  kurti: {
    body: "M 338 150 Q 400 226 462 150 L 524 174 C 532 250 514 310 512 360 L 590 680 Q 400 716 210 680 L 288 360 C 286 310 268 250 276 174 Z",
    left: "M 278 172 C 244 184 226 220 212 280 L 170 430 L 222 448 L 282 310 Z",
    right: "M 522 172 C 556 184 574 220 588 280 L 630 430 L 578 448 L 518 310 Z",
    folds:
      "M 310 370 C 296 480 270 590 250 680 M 360 390 C 354 500 340 610 328 696 M 490 370 C 504 480 530 590 550 680 M 440 390 C 446 500 460 610 472 696",
  },
  dress: {
    body: "M 346 196 Q 400 240 454 196 L 500 210 C 506 270 494 320 490 356 L 610 640 Q 400 690 190 640 L 310 356 C 306 320 294 270 300 210 Z",
    left: "M 302 208 C 262 206 236 240 238 284 Q 270 306 304 296 Z",
    right: "M 498 208 C 538 206 564 240 562 284 Q 530 306 496 296 Z",
    folds:
      "M 320 366 C 300 460 262 560 236 640 M 352 366 C 340 470 318 580 300 660 M 385 366 C 382 470 374 590 368 666 M 480 366 C 500 460 538 560 564 640 M 448 366 C 460 470 482 580 500 660 M 415 366 C 418 470 426 590 432 666",
  },
} satisfies Record<string, Cut>;

export function worn(pen: Pen, cut: Cut, fill: string, details: string): string {
  const round = pen.shade(0, "0 dark .36, 22 light .14, 42 light .2, 70 dark .04, 100 dark .38");
  const parts = [cut.left, cut.right]
    .map((sleeve) => path(sleeve, fill) + path(sleeve, pen.shade(20, "0 light .12, 100 dark .4")))
    .join("");
  const cast = group(path(cut.body + cut.left + cut.right, darker(pen.tones.wallShade, 0.75)), {
    opacity: 0.13,
    transform: "translate(22 20)",
  });
  return (
    cast +
    parts +
    path(cut.body, fill) +
    pen.clipped(cut.body, details) +
    path(cut.body, round) +
    stroke(cut.folds, "#1f0f0a", 11, { opacity: 0.09 }) +
    stroke(cut.folds, "#fff8e8", 4, { opacity: 0.16, transform: "translate(-9 0)" })
  );
}

const fabrics = (pen: Pen): Weave =>
  pen.random.pick([
    plain,
    plain,
    pinstripe,
    butis(pen.random.pick(figureNames), 58),
    checks(44, [[0.1, 0.06, "thread"]]),
  ]);

export const panjabi: Sketch = {
  scene: "wall",
  draw: (pen) => {
    const dye = dyeOf(pen);
    const trim = mix(dye.second, gold, pen.random.between(0.3, 0.9));
    const work = turnOf(pen, [
      rect(366, 150, 68, 250, 6, dye.second) +
        times(6, (index) => place(kalka(trim, dye.second, pen.tones.pale), 400, 206 + index * 36, 0, 0.3)),
      rect(374, 150, 52, 220, 5, darker(dye.ground, 0.18)) +
        stroke("M 374 160 V 370 M 426 160 V 370", trim, 3, { "stroke-dasharray": "8 5" }),
      group(vine(170, 400, -356, trim, trim, pen.tones.pale), { transform: "rotate(90)" }) +
        group(vine(170, 400, -444, trim, trim, pen.tones.pale), { transform: "rotate(90)" }),
      rect(
        362,
        150,
        76,
        230,
        4,
        stripes(34)(
          pen,
          { ...dye, ground: dye.ground, thread: trim, second: dye.second, zari: pen.tones.accent },
          "rotate(45)",
        ),
      ),
    ]);
    const placket =
      stroke("M 400 184 V 372", darker(dye.ground, 0.45), 2.5) +
      times(5, (index) =>
        circle(400, 212 + index * 36, 6.5, trim, { stroke: darker(trim, 0.4), "stroke-width": 1.5 }),
      );
    const collar =
      path("M 338 154 Q 400 214 462 154 L 452 132 Q 400 176 348 132 Z", darker(dye.ground, 0.08)) +
      stroke("M 340 150 Q 400 208 460 150", trim, 4) +
      path("M 350 134 Q 400 150 450 134 Q 400 186 350 134 Z", darker(dye.ground, 0.6));
    const cuffs = path(
      "M 150 520 L 204 536 L 210 512 L 156 497 Z M 650 520 L 596 536 L 590 512 L 644 497 Z",
      dye.second,
    );
    const slits = stroke("M 244 560 L 236 690 M 556 560 L 564 690", darker(dye.ground, 0.5), 3, {
      opacity: 0.6,
    });
    return (
      hanger(pen, 146) +
      worn(pen, cuts.panjabi, fabrics(pen)(pen, dye), work + placket + slits) +
      cuffs +
      collar
    );
  },
};

export const kurti: Sketch = {
  scene: "wall",
  draw: (pen) => {
    const dye = dyeOf(pen);
    const field = pen.random.pick([
      blockPrint(pen.random.whole(0, 4)),
      plain,
      butis("flower", 66),
      pinstripe,
    ]);
    const hem =
      rect(180, 620, 440, 100, 0, dye.second) +
      rect(180, 612, 440, 6, 0, gold) +
      times(9, (index) =>
        place(
          pen.variant % 2 ? lotus(gold, pen.tones.pale, dye.second) : kalka(gold, pen.tones.pale, dye.second),
          205 + index * 48,
          655 + Math.sin((index / 8) * Math.PI) * 20,
          0,
          0.4,
        ),
      );
    const yoke = turnOf(pen, [
      path(
        "M 338 150 Q 400 226 462 150 L 486 160 C 480 270 440 320 400 340 C 360 320 320 270 314 160 Z",
        dye.second,
      ) + place(lotus(gold, pen.tones.pale, dye.second), 400, 276, 0, 0.7),
      stroke("M 326 152 Q 400 262 474 152", dye.second, 18) +
        stroke("M 326 152 Q 400 262 474 152", gold, 4, { "stroke-dasharray": "3 9" }) +
        times(4, (index) => place(blossom(gold, pen.tones.pale, dye.second), 400, 250 + index * 34, 0, 0.3)),
      rect(352, 170, 96, 330, 8, mix(dye.second, dye.ground, 0.2)) +
        times(5, (index) =>
          place(leaf(gold, dye.second, gold), 400, 250 + index * 50, index % 2 ? 40 : -40, 0.4),
        ),
    ]);
    const neck = path("M 346 146 Q 400 220 454 146 Q 400 172 346 146 Z", darker(dye.ground, 0.6));
    const cuffs = path(
      "M 170 430 L 222 448 L 231 420 L 178 402 Z M 630 430 L 578 448 L 569 420 L 622 402 Z",
      dye.second,
    );
    return hanger(pen, 146) + neck + worn(pen, cuts.kurti, field(pen, dye), yoke + hem) + cuffs;
  },
};
