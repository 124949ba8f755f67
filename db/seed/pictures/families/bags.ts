import type { Dye } from "../blocks/weaves.ts";
import type { Pen } from "../ink/pen.ts";
import { bird, elephant, fish } from "../blocks/creatures.ts";
import { dyeOf, gold } from "../blocks/dyeing.ts";
import { type Ornament, kalka, lotus, rose, sun } from "../blocks/ornaments.ts";
import { blockPrint, checks, stitched } from "../blocks/prints.ts";
import { shadow } from "../blocks/shadow.ts";
import { figure, figureNames } from "../blocks/weaves.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import { circle, path, place, rect, stroke, times } from "../ink/svg.ts";
import { hide } from "./footwear.ts";
import { type Sketch, turnOf } from "./sketch.ts";

function tote(pen: Pen, leather: string, dye: Dye, art: Ornament): string {
  const { tones } = pen;
  const body = "M 200 310 C 190 430 180 540 184 640 Q 400 672 616 640 C 620 540 610 430 600 310 Z";
  return (
    stroke("M 296 320 C 280 90 520 90 504 320", darker(leather, 0.2), 24) +
    stroke("M 296 320 C 280 86 520 86 504 320", lighter(leather, 0.4), 6, {
      "stroke-dasharray": "11 8",
    }) +
    path(
      body,
      pen.random.pick([
        blockPrint(pen.random.whole(0, 4)),
        stitched,
        checks(60, [
          [0, 0.3, "thread"],
          [0.5, 0.06, "second"],
        ]),
      ])(pen, dye),
    ) +
    pen.clipped(
      body,
      rect(180, 540, 440, 130, 0, leather) +
        stroke("M 180 552 H 620", lighter(leather, 0.5), 3, { "stroke-dasharray": "10 7" }),
    ) +
    circle(400, 448, 92, mix(tones.pale, dye.ground, 0.1)) +
    place(art(tones.second, tones.main, tones.accent), 400, 448, 0, 1.4) +
    path(body, pen.shade(0, "0 dark .36, 25 light .2, 60 dark 0, 100 dark .4")) +
    rect(196, 304, 408, 24, 6, leather) +
    rect(278, 300, 36, 66, 8, leather) +
    rect(486, 300, 36, 66, 8, leather)
  );
}

function satchel(pen: Pen, leather: string): string {
  const { tones } = pen;
  const flap =
    "M 176 320 Q 176 284 212 284 L 588 284 Q 624 284 624 320 L 630 470 Q 560 536 400 540 Q 240 536 170 470 Z";
  return (
    stroke("M 190 320 C 120 60 680 60 610 320", darker(leather, 0.3), 20) +
    stroke("M 190 320 C 120 56 680 56 610 320", lighter(leather, 0.3), 5, {
      "stroke-dasharray": "12 8",
    }) +
    rect(168, 300, 464, 350, 40, darker(leather, 0.2)) +
    rect(168, 300, 464, 350, 40, pen.shade(0, "0 dark .36, 30 light .2, 100 dark .4")) +
    path(flap, leather) +
    pen.clipped(
      flap,
      times(9, (index) =>
        place(
          figure(figureNames[pen.variant % 4] ?? "star", 70, index % 2 ? tones.accent : tones.pale),
          200 + (index % 5) * 100,
          344 + Math.floor(index / 5) * 84,
        ),
      ),
    ) +
    stroke("M 184 330 L 188 462 Q 260 520 400 524 Q 540 520 612 462 L 616 330", lighter(leather, 0.5), 3, {
      "stroke-dasharray": "10 7",
    }) +
    path(flap, pen.shade(60, "0 light .36, 50 light 0, 100 dark .26")) +
    rect(368, 506, 64, 72, 10, "#c9a04a") +
    rect(380, 524, 40, 34, 6, darker("#c9a04a", 0.4)) +
    circle(400, 541, 8, "#f4dfa0")
  );
}

function potli(pen: Pen, dye: Dye, art: Ornament): string {
  const { tones } = pen;
  const body = "M 320 330 C 180 400 160 560 240 630 Q 400 690 560 630 C 640 560 620 400 480 330 Z";
  return (
    path(
      "M 300 250 Q 330 290 320 340 L 480 340 Q 470 290 500 250 Q 450 280 430 246 Q 400 280 370 246 Q 350 280 300 250 Z",
      dye.second,
    ) +
    path(body, dye.ground) +
    pen.clipped(
      body,
      rect(150, 320, 500, 360, 0, blockPrint(0)(pen, dye)) +
        rect(150, 590, 500, 90, 0, dye.second) +
        rect(150, 584, 500, 7, 0, gold),
    ) +
    place(art(gold, tones.pale, dye.second), 400, 480, 0, 1.1) +
    path(body, pen.bulge(0.36, 0.32, 0.8, "0 light .35, 50 light 0, 100 dark .5")) +
    rect(308, 322, 184, 26, 12, gold) +
    stroke("M 330 336 C 260 160 540 160 470 336", gold, 9) +
    [300, 500]
      .map(
        (x) =>
          stroke(`M ${x === 300 ? 320 : 480} 346 Q ${x} 400 ${x} 430`, gold, 6) +
          circle(x, 438, 14, tones.accent) +
          stroke(`M ${x} 450 v 40 M ${x - 8} 450 l -5 38 M ${x + 8} 450 l 5 38`, dye.second, 5),
      )
      .join("")
  );
}

export const bag: Sketch = {
  scene: "table",
  draw: (pen) => {
    const dye = dyeOf(pen);
    const leather = hide(pen);
    const art = pen.random.pick<Ornament>([lotus, elephant, bird, fish, sun, rose]);
    return (
      shadow(pen, 400, 652, 560, 70) +
      turnOf(pen, [
        () => tote(pen, leather, dye, art),
        () => satchel(pen, leather),
        () => potli(pen, dye, art),
      ])()
    );
  },
};

export const wallet: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const { tones } = pen;
    const leather = hide(pen);
    const shut = (stamp: string): string =>
      rect(-220, -150, 440, 310, 26, "#1f0f0a", { opacity: 0.22, transform: "translate(12 20)" }) +
      rect(-220, -146, 440, 310, 26, darker(leather, 0.4)) +
      rect(-220, -156, 440, 310, 26, leather) +
      rect(-204, -140, 408, 278, 18, "none", {
        stroke: lighter(leather, 0.5),
        "stroke-width": 3.5,
        "stroke-dasharray": "12 8",
      }) +
      stamp +
      rect(-220, -156, 440, 310, 26, pen.bulge(0.32, 0.28, 0.9, "0 light .34, 50 light 0, 100 dark .3"));
    const art = pen.random.pick<Ornament>([lotus, sun, kalka, elephant]);
    const pressed = place(art(darker(leather, 0.35), leather, lighter(leather, 0.3)), 90, 50, 0, 1);
    const open =
      rect(-300, -170, 600, 350, 22, "#1f0f0a", { opacity: 0.22, transform: "translate(12 20)" }) +
      rect(-300, -176, 600, 350, 22, leather) +
      ["#c9a04a", "#5a8fb8", "#b5432f"]
        .map(
          (dye, index) =>
            rect(30, -130 + index * 56, 236, 120, 10, dye) +
            rect(30, -130 + index * 56, 236, 24, 8, lighter(dye, 0.4), { opacity: 0.5 }),
        )
        .join("") +
      rect(20, 10, 262, 150, 12, lighter(leather, 0.12)) +
      rect(-282, -150, 262, 310, 12, darker(leather, 0.15)) +
      rect(-262, -200, 232, 150, 4, "#9ab58a") +
      circle(-146, -130, 30, "#c9d8b4") +
      rect(-282, -60, 262, 220, 12, lighter(leather, 0.06)) +
      place(art(darker(leather, 0.3), leather, tones.accent), -150, 52, 0, 1) +
      stroke("M 0 -170 V 170", "#1f0f0a", 7, { opacity: 0.35 }) +
      rect(-300, -176, 600, 350, 22, pen.shade(30, "0 light .25, 50 light 0, 100 dark .22"));
    const cloth = rect(-220, -40, 440, 130, 0, blockPrint(1)(pen, dyeOf(pen), "scale(.7)"));
    return turnOf(pen, [
      () => place(shut(pressed), 400, 410, pen.random.between(-16, 12), 1.28),
      () => place(open, 400, 410, pen.random.between(-10, 10), 1.05),
      () =>
        place(
          shut(cloth + place(circle(0, 0, 26, "#d9b45c") + circle(-4, -5, 10, "#fff3cc"), 0, 104)),
          400,
          410,
          pen.random.between(-14, 14),
          1.24,
        ),
    ] as const)();
  },
};
