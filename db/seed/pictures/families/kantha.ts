import { bird, elephant, fish, tree } from "../blocks/creatures.ts";
import { type Ornament, kalka, leaf, lotus, vine } from "../blocks/ornaments.ts";
import { blockPrint, stitched, stripes } from "../blocks/prints.ts";
import { floorY, shadow, under } from "../blocks/shadow.ts";
import { stacked } from "../blocks/stacked.ts";
import type { Dye } from "../blocks/weaves.ts";
import { darker, lighter, luminance, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, d, group, path, place, rect, times } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

/** A filled figure with its outline in running stitch. */
export const embroidered = (
  ornament: Ornament,
  pen: Pen,
  x: number,
  y: number,
  turn: number,
  scale: number,
  ink: string,
): string => place(ornament(ink, mix(ink, pen.tones.accent, 0.55), pen.tones.pale), x, y, turn, scale);

export const quiltDye = (pen: Pen): Dye => {
  const isPale = luminance(pen.tones.main) > 0.6 || pen.random.chance(0.45);
  const ground = isPale ? lighter(mix(pen.tones.pale, pen.tones.main, 0.05), 0.2) : pen.tones.main;
  return {
    ground,
    thread: isPale ? pen.tones.main : pen.tones.pale,
    second: pen.tones.second,
    zari: pen.tones.accent,
  };
};

export const echo = (x: number, y: number, radius: number, rings: number, ink: string): string =>
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

export const kantha: Sketch = {
  scene: (pen) => (turnOf(pen, [0, 0, 1]) === 1 ? "table" : "flat"),
  draw: (pen) => (turnOf(pen, [0, 0, 1]) === 1 ? quiltStack(pen) : spread(pen)),
};

/** Appliqué for a cradle: squares with animals. */
export const babyQuilt: Sketch = {
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
