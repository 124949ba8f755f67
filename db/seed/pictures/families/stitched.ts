import { batik, blockPrint, stitched, stripes, type Dye } from "../blocks/weaves.ts";
import { pleated, stacked } from "../blocks/drape.ts";
import { type Ornament, bird, elephant, fish, kalka, leaf, lotus, tree, vine } from "../blocks/ornaments.ts";
import { floorY, shadow, under } from "../blocks/stage.ts";
import { darker, lighter, luminance, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, d, ellipse, group, path, place, rect, stroke, times } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";
import { dyeOf } from "./woven.ts";

/** A filled figure with its outline in running stitch. */
const embroidered = (
  ornament: Ornament,
  pen: Pen,
  x: number,
  y: number,
  turn: number,
  scale: number,
  ink: string,
): string => place(ornament(ink, mix(ink, pen.tones.accent, 0.55), pen.tones.pale), x, y, turn, scale);

const quiltDye = (pen: Pen): Dye => {
  const isPale = luminance(pen.tones.main) > 0.6 || pen.random.chance(0.45);
  const ground = isPale ? lighter(mix(pen.tones.pale, pen.tones.main, 0.05), 0.2) : pen.tones.main;
  return {
    ground,
    thread: isPale ? pen.tones.main : pen.tones.pale,
    second: pen.tones.second,
    zari: pen.tones.accent,
  };
};

const echo = (x: number, y: number, radius: number, rings: number, ink: string): string =>
  times(rings, (index) =>
    circle(x, y, radius + index * 15, "none", {
      stroke: ink,
      "stroke-width": 2,
      "stroke-dasharray": "11 7",
      opacity: 0.6,
    }),
  );

/** The quilt's face, 560 square around 0,0: centre medallion, four corners, a vine along each edge. */
function face(pen: Pen, dye: Dye, half: number, corner: Ornament): string {
  const inks = [dye.thread, dye.second, dye.zari];
  const centre = pen.random.pick([lotus, lotus, tree]);
  const edge = (turn: number): string =>
    group(
      vine(
        -half + 66,
        half - 66,
        -half + 34,
        mix(pen.tones.second, "#2f6a4b", 0.5),
        inks[1] ?? dye.second,
        dye.zari,
      ),
      { transform: `rotate(${turn})` },
    );
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const;
  return (
    rect(-half, -half, half * 2, half * 2, 18, stitched(pen, dye)) +
    rect(-half + 10, -half + 10, half * 2 - 20, half * 2 - 20, 12, "none", {
      stroke: dye.second,
      "stroke-width": 7,
    }) +
    rect(-half + 58, -half + 58, half * 2 - 116, half * 2 - 116, 4, "none", {
      stroke: dye.second,
      "stroke-width": 4,
      "stroke-dasharray": "16 8",
    }) +
    [0, 90, 180, 270].map(edge).join("") +
    echo(0, 0, 112, 3, dye.thread) +
    embroidered(centre, pen, 0, 0, 0, 1.9, dye.second) +
    corners
      .map(([x, y], index) =>
        embroidered(
          corner,
          pen,
          x * half * 0.56,
          y * half * 0.56,
          index * 90 + (corner === elephant || corner === bird ? -index * 90 : 0),
          half / 330,
          index % 2 ? dye.second : mix(dye.second, dye.zari, 0.45),
        ),
      )
      .join("") +
    corners
      .map(
        ([x, y]) =>
          embroidered(leaf, pen, x * half * 0.6, 0, 90, 0.5, "#4a7a4c") +
          embroidered(leaf, pen, 0, y * half * 0.62, 0, 0.5, "#4a7a4c"),
      )
      .join("")
  );
}

const corner = (pen: Pen): Ornament => pen.random.pick([kalka, fish, bird, elephant]);

function spread(pen: Pen): string {
  const dye = quiltDye(pen);
  const half = 285;
  const turn = pen.random.between(-9, 9);
  const outline = d`M ${-half} ${-half} h ${half * 2} v ${half * 2} h ${-half * 2} Z`;
  const flap =
    path(
      d`M ${half} ${half - 170} L ${half} ${half} L ${half - 170} ${half} Z`,
      darker(pen.tones.floor, 0.1),
    ) +
    path(
      d`M ${half + 3} ${half - 170} L ${half - 170} ${half + 3} Q ${half - 176} ${half - 150} ${half + 3} ${half - 170} Z`,
      stripes(38)(pen, {
        ...dye,
        ground: dye.second,
        thread: mix(dye.second, dye.zari, 0.5),
        second: dye.ground,
        zari: dye.second,
      }),
    ) +
    path(
      d`M ${half + 3} ${half - 170} L ${half - 170} ${half + 3} Q ${half - 176} ${half - 150} ${half + 3} ${half - 170} Z`,
      pen.shade(45, "0 dark .05, 70 light .25, 100 dark .25"),
    );
  return place(
    under(outline, pen, 9) +
      face(pen, dye, half, corner(pen)) +
      path(outline, pen.shade(50, "0 light .26, 50 light 0, 100 dark .16")) +
      flap,
    400,
    405,
    turn,
  );
}

function quiltStack(pen: Pen): string {
  const dye = quiltDye(pen);
  const cloth = { dye, field: stitched, border: blockPrint(0), borderDepth: 100, sheen: 0.5, fringe: false };
  const other = {
    ...cloth,
    dye: { ...dye, ground: dye.second, thread: pen.tones.pale, second: pen.tones.main },
  };
  const onTop = group(
    embroidered(lotus, pen, 0, 0, 0, 1.1, dye.second) +
      echo(0, 0, 66, 2, dye.thread) +
      embroidered(fish, pen, -150, 4, 0, 0.75, dye.zari) +
      embroidered(fish, pen, 150, 4, 180, 0.75, dye.zari),
    { transform: `translate(400 ${floorY - 268}) scale(1 .52)` },
  );
  return shadow(pen, 405, floorY + 6, 620, 74) + stacked(pen, [cloth, other], floorY) + onTop;
}

const kantha: Sketch = {
  scene: (pen) => (turnOf(pen, [0, 0, 1]) === 1 ? "table" : "flat"),
  draw: (pen) => (turnOf(pen, [0, 0, 1]) === 1 ? quiltStack(pen) : spread(pen)),
};

/** Appliqué for a cradle: squares with animals. */
const babyQuilt: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const soft = [
      lighter(pen.tones.main, 0.55),
      lighter(pen.tones.accent, 0.5),
      lighter(pen.tones.second, 0.6),
      lighter(pen.tones.pale, 0.3),
    ];
    const animals = [elephant, bird, fish, lotus, leaf];
    const half = 270;
    const start = pen.random.whole(0, 4);
    const squares = times(9, (index) => {
      const [x, y] = [(index % 3) * 172 - 172, Math.floor(index / 3) * 172 - 172];
      const animal = animals[(index + start) % animals.length] ?? lotus;
      const ink = index % 2 ? pen.tones.main : pen.tones.second;
      return (
        rect(x - 86, y - 86, 172, 172, 0, soft[(index + start) % 4] ?? pen.tones.pale) +
        rect(x - 78, y - 78, 156, 156, 8, "none", {
          stroke: ink,
          "stroke-width": 2.5,
          "stroke-dasharray": "10 7",
          opacity: 0.6,
        }) +
        place(animal(ink, lighter(ink, 0.55), pen.tones.accent), x, y, 0, 1.15)
      );
    });
    const outline = d`M ${-half} ${-half} h ${half * 2} v ${half * 2} h ${-half * 2} Z`;
    return place(
      under(outline, pen, 10) +
        rect(-half - 12, -half - 12, half * 2 + 24, half * 2 + 24, 34, pen.tones.main) +
        squares +
        rect(
          -half - 12,
          -half - 12,
          half * 2 + 24,
          half * 2 + 24,
          34,
          pen.shade(50, "0 light .3, 50 light 0, 100 dark .18"),
        ),
      400,
      400,
      pen.random.between(-12, 12),
    );
  },
};

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

const cushion: Sketch = {
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

const bedSheet: Sketch = {
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

const curtain: Sketch = {
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

export const quilted = {
  kantha,
  "baby-quilt": babyQuilt,
  cushion,
  "bed-sheet": bedSheet,
  curtain,
} satisfies Record<string, Sketch>;
