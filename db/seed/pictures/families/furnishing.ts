import { bird, elephant, fish } from "../blocks/creatures.ts";
import { pleated } from "../blocks/drape.ts";
import { dyeOf } from "../blocks/dyeing.ts";
import { lotus } from "../blocks/ornaments.ts";
import { batik, blockPrint, stitched, stripes } from "../blocks/prints.ts";
import { floorY, shadow } from "../blocks/shadow.ts";
import type { Dye } from "../blocks/weaves.ts";
import { darker, lighter, luminance, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, d, ellipse, group, path, place, rect, stroke, times } from "../ink/svg.ts";
import { echo, embroidered, quiltDye } from "./kantha.ts";
import { type Sketch, turnOf } from "./sketch.ts";

function pillow(pen: Pen, dye: Dye, content: string): string {
  const outline =
    "M -215 -205 C -120 -178 120 -178 215 -205 C 190 -110 190 110 215 205 C 120 178 -120 178 -215 205 C -190 110 -190 -110 -215 -205 Z";
  const shade = pen.bulge(0.38, 0.32, 0.75, "0 light .42, 45 light .02, 100 dark .5");
  return (
    path(outline, dye.ground) +
    pen.clipped(outline, content) +
    path(outline, shade) +
    stroke(outline, mix(dye.second, dye.zari, 0.4), 6) +
    stroke(
      "M -190 -178 C -168 -150 -160 -130 -158 -100 M 190 -178 C 168 -150 160 -130 158 -100 M -190 178 C -168 150 -160 130 -158 104 M 190 178 C 168 150 160 130 158 104",
      "#1f0f0a",
      5,
      { opacity: 0.14 },
    )
  );
}

export const cushion: Sketch = {
  scene: "table",
  draw: (pen) => {
    const dye = quiltDye(pen);
    const back = { ...dye, ground: dye.second, thread: pen.tones.pale, second: pen.tones.accent };
    const fronts = [
      rect(-240, -240, 480, 480, 0, stitched(pen, dye)) +
        echo(0, 0, 130, 4, dye.thread) +
        embroidered(lotus, pen, 0, 0, 0, 2.3, dye.second),
      rect(
        -240,
        -240,
        480,
        480,
        0,
        blockPrint(pen.random.whole(0, 4))(pen, { ...dye, thread: dye.second }, "scale(1.25)"),
      ),
      rect(-240, -240, 480, 480, 0, stitched(pen, dye)) +
        embroidered(pen.random.pick([elephant, bird, fish]), pen, 0, 0, 0, 2.8, dye.second) +
        rect(-165, -165, 330, 330, 10, "none", {
          stroke: dye.zari,
          "stroke-width": 8,
          "stroke-dasharray": "18 10",
        }),
      rect(
        -240,
        -240,
        480,
        480,
        0,
        stripes(86)(pen, { ...dye, thread: dye.second, second: dye.thread }, "rotate(90)"),
      ),
    ] as const;
    return (
      shadow(pen, 410, floorY + 8, 640, 84) +
      place(
        pillow(pen, back, rect(-240, -240, 480, 480, 0, batik(pen, back, "scale(.8)"))),
        520,
        420,
        13,
        0.86,
      ) +
      place(pillow(pen, dye, turnOf(pen, fronts)), 350, 442, pen.random.between(-8, -2), 0.98)
    );
  },
};

export const bedSheet: Sketch = {
  scene: "table",
  draw: (pen) => {
    const dye = dyeOf(
      pen,
      luminance(pen.tones.main) > 0.6
        ? pen.tones.main
        : pen.random.pick([pen.tones.main, lighter(pen.tones.main, 0.7)]),
    );
    const field = pen.random.pick([blockPrint(pen.random.whole(0, 4)), batik, stripes(64)]);
    const top = "M 165 400 L 635 400 L 720 575 L 80 575 Z";
    const front =
      "M 80 573 L 720 573 L 720 668 C 640 680 560 664 480 676 C 400 686 320 664 240 676 C 180 684 120 672 80 678 Z";
    const headboard = mix("#7a4a2a", pen.tones.deep, 0.3);
    const head =
      path("M 130 440 L 130 250 Q 400 170 670 250 L 670 440 Z", headboard) +
      path(
        "M 160 440 L 160 272 Q 400 202 640 272 L 640 440 Z",
        pen.linear(60, [
          [0, lighter(headboard, 0.28)],
          [1, darker(headboard, 0.2)],
        ]),
      ) +
      place(lotus(darker(headboard, 0.25), lighter(headboard, 0.18), headboard), 400, 282, 0, 0.9);
    const cushionAt = (x: number): string =>
      place(
        path(
          "M -105 -50 C -60 -66 60 -66 105 -50 C 116 -20 116 26 105 50 C 60 62 -60 62 -105 50 C -116 20 -116 -24 -105 -50 Z",
          field(pen, dye, "scale(.6)"),
        ) +
          path(
            "M -105 -50 C -60 -66 60 -66 105 -50 C 116 -20 116 26 105 50 C 60 62 -60 62 -105 50 C -116 20 -116 -24 -105 -50 Z",
            pen.bulge(0.4, 0.25, 0.8, "0 light .5, 100 dark .34"),
          ),
        x,
        376,
      );
    const folds = times(6, (index) =>
      path(d`M ${110 + index * 105} 576 q 20 50 4 96 l 26 0 q 12 -46 -4 -96 Z`, "#1f0f0a", {
        opacity: 0.1,
      }),
    );
    return (
      shadow(pen, 405, 680, 760, 70) +
      head +
      path(top, field(pen, dye, "translate(400 0) skewX(-8) scale(1 .55)")) +
      path(top, pen.shade(75, "0 light .35, 100 dark .1")) +
      cushionAt(278) +
      cushionAt(522) +
      path(front, field(pen, dye, "scale(1 .9)")) +
      pen.clipped(front, rect(60, 642, 680, 14, 0, dye.second)) +
      path(front, pen.shade(90, "0 dark .12, 100 dark .4")) +
      folds
    );
  },
};

export const curtain: Sketch = {
  scene: "wall",
  draw: (pen) => {
    const { random, tones } = pen;
    const dye = dyeOf(pen);
    const field = random.pick([blockPrint(random.whole(0, 4)), stripes(120), batik]);
    const cloth = { dye, field, border: undefined, borderDepth: 0, sheen: 0.7, fringe: false };
    const glass =
      rect(235, 130, 330, 400, 4, mix("#7a4a2a", tones.deep, 0.2)) +
      rect(
        250,
        145,
        300,
        370,
        0,
        pen.linear(90, [
          [0, "#cfe3e6"],
          [0.6, "#f3efd9"],
          [1, "#bcd0a0"],
        ]),
      ) +
      path(
        "M 250 515 L 250 430 Q 300 380 340 430 Q 400 370 450 425 Q 510 390 550 440 L 550 515 Z",
        "#6f9a5a",
      ) +
      rect(394, 145, 12, 370, 0, "#7a4a2a") +
      rect(250, 320, 300, 10, 0, "#7a4a2a");
    const rail = mix(tones.accent, "#8a5a34", 0.4);
    const rings = times(12, (index) =>
      ellipse(index < 6 ? 112 + index * 34 : 518 + (index - 6) * 34, 112, 8, 13, "none", {
        stroke: rail,
        "stroke-width": 5,
      }),
    );
    const tie = (x: number): string =>
      path(
        d`M ${x - 98} 424 Q ${x} 456 ${x + 98} 424 L ${x + 98} 450 Q ${x} 482 ${x - 98} 450 Z`,
        dye.second,
      ) + circle(x, 452, 17, dye.zari);
    return (
      glass +
      group(
        pleated(pen, cloth, { x: 100, y: 124, width: 190, height: 570, pleats: 8, depth: 9 }) +
          pleated(pen, cloth, { x: 510, y: 124, width: 190, height: 570, pleats: 8, depth: 9 }),
      ) +
      tie(195) +
      tie(605) +
      rings +
      rect(60, 96, 680, 15, 7, rail) +
      rect(60, 98, 680, 4, 2, lighter(rail, 0.5)) +
      circle(56, 103, 19, rail) +
      circle(744, 103, 19, darker(rail, 0.2))
    );
  },
};
