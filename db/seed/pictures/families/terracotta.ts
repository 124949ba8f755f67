import { bird, boat, elephant, tree } from "../blocks/creatures.ts";
import { type Ornament, lotus, sun } from "../blocks/ornaments.ts";
import { shadow } from "../blocks/shadow.ts";
import { darker, lighter } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, group, path, place, rect, stroke, times } from "../ink/svg.ts";
import { fired } from "./pots.ts";
import { type Sketch, turnOf } from "./sketch.ts";

/** The Bankura-like horse known from every fair: long neck, upright ears, beaded saddle. */
function horse(pen: Pen, colour: string): string {
  const body =
    "M 292 640 L 276 640 C 276 590 268 540 270 490 C 262 440 300 420 350 424 L 470 424 C 468 360 480 290 496 250 L 478 200 L 490 140 L 512 206 L 528 206 L 546 142 L 556 204 L 604 262 C 610 284 596 300 572 300 L 548 296 C 556 370 556 440 540 500 L 552 640 L 502 640 L 492 540 C 440 556 384 556 330 544 L 326 640 Z";
  const lightening = pen.shade(20, "0 dark .3, 30 light .25, 60 dark .02, 100 dark .42");
  const ink = lighter(colour, 0.6);
  const dark = darker(colour, 0.45);
  const beads = (data: string): string => stroke(data, ink, 8, { "stroke-dasharray": "0.1 13" });
  const far = path(
    "M 330 530 L 356 540 L 362 628 L 330 628 Z M 466 530 L 500 520 L 500 628 L 468 628 Z",
    dark,
  );
  const saddle =
    path(
      "M 340 420 L 456 420 C 462 470 454 500 444 514 C 412 524 380 524 352 514 C 340 490 336 450 340 420 Z",
      dark,
    ) +
    place(lotus(ink, colour, ink), 398, 466, 0, 0.72) +
    beads("M 346 428 L 352 506 Q 398 522 444 506 L 452 428");
  return (
    far +
    path(body, colour) +
    pen.clipped(
      body,
      saddle +
        beads("M 480 318 Q 516 344 556 318") +
        beads("M 476 354 Q 512 384 556 356") +
        beads("M 472 392 Q 508 424 554 396") +
        stroke("M 496 250 C 540 244 580 262 600 284", dark, 7) +
        circle(534, 240, 10, ink) +
        circle(535, 241, 5, dark) +
        beads("M 276 600 L 326 600 M 500 600 L 552 600") +
        stroke("M 470 424 C 468 360 480 290 498 246", dark, 14, { "stroke-dasharray": "9 7" }),
    ) +
    path(body, lightening) +
    stroke("M 270 470 C 230 480 214 520 222 570", darker(colour, 0.2), 18)
  );
}

function plaque(pen: Pen, colour: string): string {
  const picture = pen.random.pick<Ornament>([elephant, boat, tree, bird, sun, lotus]);
  const raised = lighter(colour, 0.24);
  const cut = darker(colour, 0.4);
  const relief = (x: number, y: number, scale: number, ornament: Ornament): string =>
    place(ornament(cut, cut, cut), x + 5, y + 6, 0, scale) +
    place(ornament(raised, colour, darker(colour, 0.2)), x, y, 0, scale);
  const studs =
    times(
      8,
      (index) =>
        circle(222 + index * 51, 196, 13, cut) +
        circle(220 + index * 51, 193, 12, raised) +
        circle(222 + index * 51, 560, 13, cut) +
        circle(220 + index * 51, 557, 12, raised),
    ) +
    times(
      6,
      (index) =>
        circle(222, 248 + index * 52, 13, cut) +
        circle(220, 245 + index * 52, 12, raised) +
        circle(580, 248 + index * 52, 13, cut) +
        circle(578, 245 + index * 52, 12, raised),
    );
  const stand = path("M 250 640 L 300 580 L 330 640 Z M 550 640 L 500 580 L 470 640 Z", "#5d3a1f");
  return (
    stand +
    rect(172, 142, 470, 470, 14, darker(colour, 0.45)) +
    rect(165, 135, 470, 470, 14, colour) +
    rect(165, 135, 470, 470, 14, pen.shade(45, "0 light .3, 50 light 0, 100 dark .3")) +
    rect(247, 222, 306, 306, 10, darker(colour, 0.22)) +
    rect(251, 228, 302, 300, 8, darker(colour, 0.1)) +
    studs +
    relief(400, 376, 2.5, picture) +
    rect(160, 606, 480, 36, 6, "#6e4526")
  );
}

export const terracotta: Sketch = {
  scene: "table",
  draw: (pen) => {
    const colour = fired(pen);
    const ways = [
      () => shadow(pen, 412, 640, 400, 60) + group(horse(pen, colour), { transform: "translate(0 4)" }),
      () => shadow(pen, 405, 644, 600, 60) + plaque(pen, colour),
      () =>
        shadow(pen, 270, 640, 300, 50) +
        shadow(pen, 540, 660, 320, 50) +
        place(group(horse(pen, colour)), 120, 120, 0, 0.8) +
        place(group(horse(pen, darker(colour, 0.15))), 700, 262, 0, [-0.62, 0.62]),
    ] as const;
    return turnOf(pen, ways)();
  },
};
