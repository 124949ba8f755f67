import { bird, elephant, fish, tree } from "../blocks/creatures.ts";
import { type Ornament, around, kalka, leaf, lotus, vine } from "../blocks/ornaments.ts";
import { blockPrint, stitched, stripes } from "../blocks/prints.ts";
import { floorY, shadow, under } from "../blocks/shadow.ts";
import { stacked } from "../blocks/stacked.ts";
import type { Dye } from "../blocks/weaves.ts";
import { darker, lighter, luminance, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, d, group, path, place, points, rect, times } from "../ink/svg.ts";
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
    second: threadsOn(pen, ground)[1],
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

/** Threads that show on this ground, strongest first. */
export function threadsOn(pen: Pen, ground: string): readonly [string, string, string, string] {
  const { tones } = pen;
  const all = [
    tones.main,
    tones.second,
    tones.accent,
    tones.deep,
    "#2f6a4b",
    "#b5432f",
    "#2b3f7e",
    tones.pale,
  ];
  const seen = all.filter((thread) => Math.abs(luminance(thread) - luminance(ground)) > 0.22);
  const [first = tones.deep, second = first, third = first, fourth = second] = seen;
  return [first, second, third, fourth];
}

const corners = points`-1 -1, 1 -1, 1 1, -1 1`;

/** Rows of triangles, a vine between two stitched lines: the quilt's four edges. */
function edges(half: number, threads: readonly [string, string, string, string]): string {
  const [first, second, third, fourth] = threads;
  const teeth = times(Math.round(half / 12), (index) =>
    path(d`M ${-half + 12 + index * 24} ${-half + 10} l 11 18 l 11 -18 Z`, index % 2 ? first : second),
  );
  const edge = teeth + vine(-half + 60, half - 60, -half + 52, fourth, first, third);
  const line = (inset: number, ink: string, dashes: string): string =>
    rect(-half + inset, -half + inset, (half - inset) * 2, (half - inset) * 2, 4, "none", {
      stroke: ink,
      "stroke-width": 4,
      "stroke-dasharray": dashes,
    });
  return (
    [0, 90, 180, 270].map((turn) => group(edge, { transform: `rotate(${turn})` })).join("") +
    line(33, second, "14 7") +
    line(74, first, "14 7") +
    line(84, third, "3 9")
  );
}

/** The quilt's face around 0,0: a great lotus or tree of life, four corner figures, echoes of stitches round each. */
function face(pen: Pen, dye: Dye, half: number, corner: Ornament): string {
  const threads = threadsOn(pen, dye.ground);
  const [first, second, third, fourth] = threads;
  const isTree = pen.random.chance(0.35);
  const centre = isTree
    ? place(tree(first, fourth, second), 0, 0, 0, 2.5)
    : place(
        around(16, () => path("M 0 -92 C -20 -112 -14 -132 0 -142 C 14 -132 20 -112 0 -92 Z", second)),
        0,
        0,
      ) + place(lotus(first, second, third), 0, 0, 0, 1.95);
  const upright = corner === elephant || corner === bird;
  const cornerFigures = corners
    .map(([x, y], index) => {
      const [left, top] = [x * half * 0.49, y * half * 0.49];
      const figure = corner(index % 2 ? second : first, index % 2 ? third : second, dye.ground);
      return (
        echo(left, top, 64, 2, first) +
        place(figure, left, top, upright ? 0 : index * 90, upright ? [-x, 1] : 1.05)
      );
    })
    .join("");
  const between = times(4, (index) =>
    group(
      place(leaf(fourth, dye.ground, third), 0, -half * 0.62, 0, 0.62) +
        circle(-30, -half * 0.62, 6, third) +
        circle(30, -half * 0.62, 6, third),
      {
        transform: `rotate(${index * 90})`,
      },
    ),
  );
  return (
    rect(
      -half,
      -half,
      half * 2,
      half * 2,
      18,
      stitched(pen, { ...dye, thread: mix(first, dye.ground, 0.35) }),
    ) +
    edges(half, threads) +
    echo(0, 0, isTree ? 134 : 150, 2, second) +
    centre +
    cornerFigures +
    between
  );
}

const corner = (pen: Pen): Ornament => pen.random.pick([kalka, fish, bird, elephant]);

function spread(pen: Pen): string {
  const dye = quiltDye(pen);
  const half = 290;
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
      embroidered(fish, pen, -150, 4, 0, 0.75, dye.second) +
      embroidered(fish, pen, 150, 4, 180, 0.75, dye.second),
    { transform: `translate(400 ${floorY - 268}) scale(1 .52)` },
  );
  return shadow(pen, 405, floorY + 6, 620, 74) + stacked(pen, [cloth, other], floorY) + onTop;
}

export const kantha: Sketch = {
  scene: (pen) => (turnOf(pen, [0, 0, 1]) === 1 ? "table" : "flat"),
  draw: (pen) => (turnOf(pen, [0, 0, 1]) === 1 ? quiltStack(pen) : spread(pen)),
};
