import { bird } from "../blocks/creatures.ts";
import { metalOf, pearl, shine, stone } from "../blocks/gems.ts";
import { type Ornament, around, kalka, leaf, lotus, rose, sun } from "../blocks/ornaments.ts";
import { turned } from "../blocks/turned.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, d, ellipse, group, path, place, points, rect, stroke, times } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

/** A bell earring, hanging from 0,0. */
function jhumka(pen: Pen, metal: string, size: number): string {
  const { tones } = pen;
  const top =
    circle(0, 40, 46, shine(pen, metal)) +
    circle(0, 40, 34, tones.main) +
    place(
      pen.variant % 2
        ? sun(metal, lighter(metal, 0.5), tones.accent)
        : lotus(metal, lighter(metal, 0.5), tones.accent),
      0,
      40,
      0,
      0.6,
    ) +
    place(
      around(14, () => pearl(pen, 0, -46, 6)),
      0,
      40,
    );
  const bell = turned(pen, 0, points`12 104, 46 128, 82 178, 92 218`, metal, {
    surface: "metal",
    paint:
      times(7, (index) =>
        circle(
          -72 + index * 24,
          192 + Math.cos((index - 3) / 2) * 10,
          8,
          index % 2 ? tones.second : tones.main,
        ),
      ) +
      stroke("M -60 154 Q 0 178 60 154", darker(metal, 0.5), 3) +
      times(9, (index) =>
        stroke(`M 0 110 L ${-80 + index * 20} 176`, darker(metal, 0.4), 2, { opacity: 0.6 }),
      ),
  });
  const drops = times(9, (index) => {
    const x = -80 + index * 20;
    const y = 222 + Math.sqrt(Math.max(0, 1 - (x / 92) ** 2)) * 14;
    return stroke(d`M ${x} ${y} v 14`, metal, 3) + pearl(pen, x, y + 22, 9);
  });
  return group(
    stroke("M 0 -22 C -20 -30 -16 -54 4 -50", metal, 5) + top + rect(-4, 84, 8, 24, 3, metal) + bell + drops,
    { transform: `scale(${size})` },
  );
}

/** A flat drop earring cut from brass sheet or wood. */
export function drop(pen: Pen, metal: string): string {
  const { tones } = pen;
  const inner: Ornament = pen.random.pick([kalka, leaf, bird, rose]);
  return (
    stroke("M 0 -22 C -20 -30 -16 -54 4 -50", metal, 5) +
    circle(0, 10, 30, shine(pen, metal)) +
    stone(pen, 0, 10, 16, tones.main) +
    path("M 0 46 C 74 90 94 160 70 216 C 46 264 -46 264 -70 216 C -94 160 -74 90 0 46 Z", shine(pen, metal)) +
    path(
      "M 0 68 C 58 104 74 160 54 206 C 36 242 -36 242 -54 206 C -74 160 -58 104 0 68 Z",
      mix(tones.main, tones.deep, 0.2),
    ) +
    place(inner(tones.accent, tones.pale, tones.second), 0, 164, 0, 0.86) +
    times(7, (index) => pearl(pen, -54 + index * 18, 262 - Math.abs(index - 3) * 9, 8))
  );
}

export const earrings: Sketch = {
  scene: "wall",
  draw: (pen) => {
    const metal = metalOf(pen);
    const hoop = (): string =>
      stroke("M 0 -22 C -20 -30 -16 -54 4 -50", metal, 5) +
      circle(0, 110, 108, "none", { stroke: darker(metal, 0.4), "stroke-width": 26 }) +
      circle(0, 108, 108, "none", { stroke: metal, "stroke-width": 20 }) +
      stroke("M -100 70 A 108 108 0 0 1 -20 4", "#fffaf0", 7, { opacity: 0.8 }) +
      times(9, (index) => {
        const angle = Math.PI * (0.15 + index * 0.0875);
        return (
          stone(
            pen,
            108 * Math.cos(angle),
            108 + 108 * Math.sin(angle),
            15,
            index % 2 ? pen.tones.main : pen.tones.second,
          ) + pearl(pen, 140 * Math.cos(angle), 108 + 140 * Math.sin(angle), 8)
        );
      });
    const one = turnOf(pen, [() => jhumka(pen, metal, 1.3), () => drop(pen, metal), hoop])();
    const bar = mix("#7a4a2a", pen.tones.deep, 0.2);
    const cast = (x: number): string =>
      group(place(ellipse(0, 190, 110, 150, darker(pen.tones.wallShade, 0.7)), x + 26, 260), {
        opacity: 0.09,
      });
    const scale = turnOf(pen, [1, 1.25, 0.98]);
    return (
      rect(150, 196, 500, 18, 9, bar) +
      rect(150, 198, 500, 5, 2, lighter(bar, 0.4)) +
      cast(256) +
      cast(544) +
      place(one, 256, 262, 0, scale) +
      place(one, 544, 262, 0, [-scale, scale])
    );
  },
};
