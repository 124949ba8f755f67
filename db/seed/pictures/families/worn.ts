import { bird, elephant, fish, kalka, leaf, lotus, rose, sun, type Ornament } from "../blocks/ornaments.ts";
import { shadow } from "../blocks/stage.ts";
import { blockPrint, checks, figure, figureNames, stitched } from "../blocks/weaves.ts";
import { darker, lighter, luminance, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, d, ellipse, path, place, rect, stroke, times } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";
import { dyeOf, gold } from "./woven.ts";

const hide = (pen: Pen): string =>
  luminance(pen.tones.main) > 0.7
    ? mix("#b07a48", pen.tones.main, 0.25)
    : mix(pen.tones.main, "#6b4229", 0.3);

/** A nagra or mojari from the side, toe to the right and turned up. */
function nagra(pen: Pen, colour: string): string {
  const { tones } = pen;
  const upper =
    "M -250 -70 C -262 -20 -262 30 -246 54 L 190 54 C 250 54 300 36 316 -30 C 322 -62 292 -78 280 -56 C 262 -30 210 -30 160 -62 C 120 -86 84 -104 48 -104 C 10 -60 -60 -40 -120 -56 C -170 -66 -210 -100 -232 -104 C -246 -104 -248 -86 -250 -70 Z";
  const inside =
    "M -238 -98 C -200 -70 -150 -30 -90 -34 C -30 -36 20 -60 48 -104 C 20 -118 -20 -84 -90 -82 C -150 -82 -190 -108 -238 -98 Z";
  return (
    rect(-256, 50, 470, 20, 10, "#4a2c18") +
    path("M 190 70 C 250 68 296 50 314 4 L 318 -20 C 324 20 290 66 200 70 Z", "#4a2c18") +
    path(upper, colour) +
    pen.clipped(
      upper,
      times(7, (index) =>
        place(kalka(gold, tones.pale, tones.second), 80 + index * 26, -34 + Math.abs(index - 3) * 8, 60, 0.4),
      ) +
        place(lotus(gold, tones.pale, tones.second), 150, 0, 0, 0.8) +
        times(16, (index) => place(leaf(gold, tones.second, gold), -232 + index * 32, 36, 90, 0.26)) +
        stroke("M -250 14 C -100 22 100 22 300 6", gold, 4, { "stroke-dasharray": "2 9" }),
    ) +
    path(inside, darker(colour, 0.65)) +
    stroke("M -238 -98 C -200 -70 -150 -30 -90 -34 C -30 -36 20 -60 48 -104", gold, 7) +
    path(upper, pen.shade(90, "0 light .3, 40 light 0, 100 dark .4")) +
    circle(302, -58, 15, gold)
  );
}

function loafer(pen: Pen, colour: string): string {
  const upper =
    "M -246 -104 C -262 -40 -262 20 -250 52 L 280 52 C 306 40 302 -6 268 -30 C 220 -62 150 -62 96 -106 C 60 -126 30 -100 0 -70 C -60 -40 -160 -40 -214 -112 C -226 -122 -242 -118 -246 -104 Z";
  return (
    rect(-258, 48, 560, 26, 10, "#2b1a10") +
    rect(-258, 48, 110, 36, 6, "#2b1a10") +
    path(upper, colour) +
    path(
      "M -232 -104 C -180 -50 -60 -40 0 -70 C 30 -100 60 -126 96 -106 C 60 -130 -10 -110 -60 -90 C -120 -74 -180 -80 -232 -104 Z",
      darker(colour, 0.65),
    ) +
    stroke("M 40 -96 C 90 -30 160 -10 262 -20", darker(colour, 0.4), 4) +
    path("M 20 -84 L 92 -44 L 70 -6 L -10 -50 Z", darker(colour, 0.2)) +
    rect(20, -58, 44, 12, 4, "#d3b36a", { transform: "rotate(30 40 -50)" }) +
    stroke("M -240 30 L 280 30", lighter(colour, 0.4), 3, { "stroke-dasharray": "9 6" }) +
    path(upper, pen.shade(80, "0 light .42, 35 light .02, 100 dark .42"))
  );
}

const shoes: Sketch = {
  scene: "table",
  draw: (pen) => {
    const colour = pen.variant % 2 ? hide(pen) : pen.tones.main;
    const one = turnOf(pen, [nagra, loafer])(pen, colour);
    return (
      shadow(pen, 440, 560, 620, 60) +
      place(one, 450, 470, -3, 0.84) +
      shadow(pen, 370, 668, 680, 70) +
      place(one, 370, 590, pen.random.between(0, 4), 1.02)
    );
  },
};

/** One sandal from above, toe up. */
function sandal(pen: Pen, colour: string, kind: number): string {
  const { tones } = pen;
  const sole =
    "M 0 -270 C 74 -270 100 -190 92 -110 C 86 -40 66 20 74 100 C 84 200 60 270 0 270 C -60 270 -84 200 -74 100 C -66 20 -86 -40 -92 -110 C -100 -190 -74 -270 0 -270 Z";
  const edge =
    "M -96 -96 C -60 -150 -10 -190 0 -200 C 10 -190 60 -150 96 -96 L 88 -46 C 50 -100 10 -130 0 -140 C -10 -130 -50 -100 -88 -46 Z";
  const cross = "M -98 -150 L 88 -30 L 82 30 L -96 -90 Z";
  const other = "M 98 -150 L -88 -30 L -82 30 L 96 -90 Z";
  const strap = darker(colour, 0.1);
  const upper =
    kind === 0
      ? path(edge, strap) +
        stroke("M -86 -70 C -50 -120 -8 -156 0 -166 C 8 -156 50 -120 86 -70", gold, 5, {
          "stroke-dasharray": "3 10",
        }) +
        circle(0, -186, 24, gold) +
        place(lotus(tones.main, tones.pale, tones.accent), 0, -186, 0, 0.44)
      : kind === 1
        ? path(other, strap) +
          path(cross, lighter(strap, 0.12)) +
          stroke("M -92 -120 L 82 0", tones.pale, 4, { "stroke-dasharray": "9 7" }) +
          rect(-90, 100, 180, 44, 10, strap) +
          rect(60, 104, 34, 36, 6, "#d3b36a")
        : rect(-106, -160, 212, 110, 30, strap) +
          times(3, (index) =>
            place(figure(figureNames[index] ?? "star", 60, tones.pale), -62 + index * 62, -104),
          ) +
          rect(-104, -160, 208, 9, 4, gold) +
          rect(-104, -60, 208, 9, 4, gold);
  return (
    path(sole, "#1f0f0a", { opacity: 0.24, transform: "translate(14 20)" }) +
    path(sole, "#5d3a1f", { transform: "translate(4 7)" }) +
    path(sole, mix("#c9965f", colour, 0.2)) +
    path(
      "M 0 -252 C 62 -252 84 -186 78 -110 C 72 -40 54 20 60 100 C 68 190 48 252 0 252 C -48 252 -68 190 -60 100 C -54 20 -72 -40 -78 -110 C -84 -186 -62 -252 0 -252 Z",
      "none",
      { stroke: "#7d5228", "stroke-width": 3, "stroke-dasharray": "8 6" },
    ) +
    ellipse(0, 190, 46, 54, "#1f0f0a", { opacity: 0.08 }) +
    path(sole, pen.shade(20, "0 light .3, 50 light 0, 100 dark .24")) +
    upper
  );
}

const sandals: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const one = sandal(pen, hide(pen), turnOf(pen, [0, 1, 2]));
    return (
      place(one, 268, 410, pen.random.between(-16, -8), 1.06) +
      place(one, 530, 400, pen.random.between(8, 18), [-1.06, 1.06])
    );
  },
};

const bag: Sketch = {
  scene: "table",
  draw: (pen) => {
    const { tones } = pen;
    const dye = dyeOf(pen);
    const leather = hide(pen);
    const art = pen.random.pick<Ornament>([lotus, elephant, bird, fish, sun, rose]);
    const tote = (): string => {
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
    };
    const satchel = (): string => {
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
        stroke(
          "M 184 330 L 188 462 Q 260 520 400 524 Q 540 520 612 462 L 616 330",
          lighter(leather, 0.5),
          3,
          { "stroke-dasharray": "10 7" },
        ) +
        path(flap, pen.shade(60, "0 light .36, 50 light 0, 100 dark .26")) +
        rect(368, 506, 64, 72, 10, "#c9a04a") +
        rect(380, 524, 40, 34, 6, darker("#c9a04a", 0.4)) +
        circle(400, 541, 8, "#f4dfa0")
      );
    };
    const potli = (): string => {
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
    };
    return shadow(pen, 400, 652, 560, 70) + turnOf(pen, [tote, satchel, potli])();
  },
};

const wallet: Sketch = {
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

const umbrella: Sketch = {
  scene: "table",
  draw: (pen) => {
    const { tones } = pen;
    const ribs = 8;
    const dome = (y: number): string => {
      const point = (index: number): number => 400 - 290 * Math.cos((index / ribs) * Math.PI);
      return times(ribs, (index) => {
        const [from, to] = [point(index), point(index + 1)];
        const middle = (from + to) / 2;
        const gore = d`M 400 ${y - 230} Q ${400 + (from - 400) * 0.98} ${y - 190} ${from} ${y} Q ${middle} ${y - 30} ${to} ${y} Q ${400 + (to - 400) * 0.98} ${y - 190} 400 ${y - 230} Z`;
        const dye =
          index % 2 ? tones.main : turnOf(pen, [tones.second, tones.accent, lighter(tones.main, 0.2)]);
        return (
          path(gore, dye) +
          pen.clipped(
            gore,
            stroke(d`M ${from} ${y - 26} Q ${middle} ${y - 56} ${to} ${y - 26}`, tones.pale, 7) +
              stroke(d`M ${from} ${y - 12} Q ${middle} ${y - 42} ${to} ${y - 12}`, tones.accent, 4, {
                "stroke-dasharray": "8 6",
              }) +
              place(
                pen.variant % 2
                  ? rose("#e85a7a", "#b3204a", "#f6d24a")
                  : lotus(tones.pale, tones.accent, tones.deep),
                middle,
                y - 88,
                0,
                [Math.abs(to - from) / 190, 0.6],
              ),
          ) +
          stroke(d`M 400 ${y - 230} Q ${400 + (from - 400) * 0.98} ${y - 190} ${from} ${y}`, "#1f0f0a", 3, {
            opacity: 0.25,
          })
        );
      });
    };
    const outline = "M 400 170 Q 116 210 110 400 Q 400 340 690 400 Q 684 210 400 170 Z";
    const handle =
      rect(394, 150, 12, 450, 5, "#6b6864") +
      rect(396, 150, 4, 450, 2, "#d9d6cf") +
      stroke("M 400 590 V 630 C 400 690 480 690 478 628", "#6e4024", 22) +
      stroke("M 396 592 V 630 C 396 684 474 690 474 628", "#b27d48", 6) +
      rect(393, 132, 14, 46, 6, "#6e4024");
    return (
      shadow(pen, 430, 690, 340, 46, 0.3) +
      path("M 118 398 Q 400 350 682 398 Q 400 440 118 398 Z", darker(tones.main, 0.6)) +
      handle +
      dome(400) +
      path(outline, pen.bulge(0.34, 0.25, 0.85, "0 light .42, 50 light 0, 100 dark .42"))
    );
  },
};

export const carried = { shoes, sandals, bag, wallet, umbrella } satisfies Record<string, Sketch>;
