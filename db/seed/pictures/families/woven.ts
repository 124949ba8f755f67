import { fanned, hung } from "../blocks/drape.ts";
import { dyeOf, gold } from "../blocks/dyeing.ts";
import { banded, batik, blockPrint, checks, temple } from "../blocks/prints.ts";
import { floorY, shadow } from "../blocks/shadow.ts";
import { stacked } from "../blocks/stacked.ts";
import { type Cloth, type Dye, butis, figureNames, jaal, pinstripe, plain, tersa } from "../blocks/weaves.ts";
import { darker, lighter, luminance, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { type Sketch, turnOf } from "./sketch.ts";

const standing = (pen: Pen, drawing: string, width = 520): string =>
  shadow(pen, 405, floorY + 6, width * 1.2, 74) + drawing;

type Show = "stack" | "hung" | "fan";

function show(pen: Pen, cloth: Cloth, way: Show, others: readonly Cloth[] = []): string {
  if (way === "hung") return hung(pen, cloth, 140);
  if (way === "fan") return standing(pen, fanned(pen, cloth), 300);
  return standing(pen, stacked(pen, [cloth, ...others], floorY));
}

const sceneOf = (way: Show): "wall" | "table" => (way === "hung" ? "wall" : "table");

function textile(
  ways: readonly [Show, ...Show[]],
  make: (pen: Pen) => Cloth,
  pair?: (pen: Pen, cloth: Cloth) => readonly Cloth[],
): Sketch {
  return {
    zoom: 1.18,
    scene: (pen) => sceneOf(turnOf(pen, ways)),
    draw: (pen) => {
      const cloth = make(pen);
      return show(pen, cloth, turnOf(pen, ways), pair?.(pen, cloth) ?? []);
    },
  };
}

const redyed = (cloth: Cloth, dye: Partial<Dye>): Cloth => ({ ...cloth, dye: { ...cloth.dye, ...dye } });

export const jamdani = textile(["fan", "hung", "stack"], (pen) => {
  const muslin = pen.random.chance(0.4)
    ? lighter(pen.tones.main, 0.72)
    : mix(pen.tones.main, "#fffaf0", 0.12);
  const name = pen.random.pick(figureNames);
  const field = pen.random.pick([butis(name), tersa(name), jaal(name), butis(name, 60)]);
  const dye = dyeOf(pen, muslin);
  return {
    dye,
    field,
    border: temple(pen.random.pick(figureNames)),
    borderDepth: 120,
    sheen: 0.9,
    fringe: false,
  };
});

export const sari = textile(
  ["fan", "stack", "hung"],
  (pen) => {
    const field = pen.random.pick([
      checks(52, [
        [0.1, 0.05, "thread"],
        [0.6, 0.03, "second"],
      ]),
      plain,
      pinstripe,
      butis(pen.random.pick(figureNames), 92),
    ]);
    return {
      dye: dyeOf(pen),
      field,
      border: pen.random.pick([banded, temple(pen.random.pick(figureNames))]),
      borderDepth: pen.random.between(110, 160),
      sheen: 0.8,
      fringe: false,
    };
  },
  (pen, cloth) => [redyed(cloth, { ground: pen.tones.second, second: pen.tones.main })],
);

export const silk = textile(
  ["stack", "fan", "hung"],
  (pen) => {
    const field = pen.random.pick([plain, butis("star", 104), butis("lamp", 96), pinstripe]);
    return {
      dye: { ...dyeOf(pen, mix(pen.tones.main, pen.tones.accent, 0.12)), thread: gold },
      field,
      border: banded,
      borderDepth: pen.random.between(120, 170),
      sheen: 1.6,
      fringe: false,
    };
  },
  (pen, cloth) => [
    redyed(cloth, { ground: pen.tones.second, second: pen.tones.deep }),
    redyed(cloth, { ground: mix(pen.tones.accent, pen.tones.main, 0.2) }),
  ],
);

export const khadi = textile(
  ["stack", "hung"],
  (pen) => {
    const ground = mix(pen.tones.main, "#d8c6a2", 0.45);
    return {
      dye: {
        ground,
        thread: darker(ground, 0.4),
        second: mix(ground, pen.tones.second, 0.6),
        zari: pen.tones.pale,
      },
      field: pen.random.pick([plain, pinstripe]),
      border: undefined,
      borderDepth: 0,
      sheen: 0.35,
      fringe: pen.random.chance(0.4),
    };
  },
  (pen, cloth) => [
    redyed(cloth, { ground: mix(pen.tones.second, "#d8c6a2", 0.5) }),
    redyed(cloth, { ground: mix(pen.tones.accent, "#e8dabb", 0.6) }),
  ],
);

export const gamcha = textile(
  ["hung", "stack"],
  (pen) => {
    const red = luminance(pen.tones.main) > 0.6 ? "#b92b27" : pen.tones.main;
    const field = checks(pen.random.pick([64, 76, 88]), [
      [0, 0.36, "thread"],
      [0.44, 0.05, "second"],
      [0.62, 0.22, "thread"],
      [0.92, 0.04, "zari"],
    ]);
    return {
      dye: {
        ground: mix(pen.tones.pale, "#ffffff", 0.2),
        thread: red,
        second: pen.tones.second,
        zari: pen.tones.accent,
      },
      field,
      border: undefined,
      borderDepth: 0,
      sheen: 0.4,
      fringe: true,
    };
  },
  (_pen, cloth) => [redyed(cloth, { thread: cloth.dye.second, second: cloth.dye.thread })],
);

export const lungi = textile(
  ["stack", "hung"],
  (pen) => {
    const ground = darker(pen.tones.main, 0.12);
    const field = checks(pen.random.pick([92, 110]), [
      [0.02, 0.26, "second"],
      [0.34, 0.025, "thread"],
      [0.5, 0.1, "zari"],
      [0.66, 0.025, "thread"],
      [0.82, 0.025, "thread"],
    ]);
    return {
      dye: {
        ground,
        thread: pen.tones.pale,
        second: mix(ground, pen.tones.deep, 0.7),
        zari: mix(pen.tones.accent, ground, 0.35),
      },
      field,
      border: undefined,
      borderDepth: 0,
      sheen: 0.5,
      fringe: false,
    };
  },
  (pen, cloth) => [
    redyed(cloth, { ground: pen.tones.second }),
    redyed(cloth, { ground: mix(pen.tones.accent, pen.tones.deep, 0.3) }),
  ],
);

export const shawl = textile(
  ["hung", "stack"],
  (pen) => {
    const field = pen.random.pick([blockPrint(0), batik, blockPrint(3), pinstripe]);
    return {
      dye: dyeOf(pen, mix(pen.tones.main, pen.tones.deep, 0.15)),
      field,
      border: temple("fan"),
      borderDepth: 150,
      sheen: 0.5,
      fringe: true,
    };
  },
  (_pen, cloth) => [redyed(cloth, { ground: cloth.dye.second, second: cloth.dye.ground })],
);
