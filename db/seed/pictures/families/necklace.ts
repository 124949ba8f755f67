import { metalOf, pearl, shine, stone } from "../blocks/gems.ts";
import { type Ornament, blossom, kalka, lotus, rose, sun } from "../blocks/ornaments.ts";
import { shadow } from "../blocks/shadow.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, d, ellipse, path, place, stroke, times } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

/** A neck of dark velvet to show a necklace or a pair of earrings on. */
export const bust = (pen: Pen): string => {
  const velvet = mix(pen.tones.deep, pen.tones.second, 0.25);
  const shape =
    "M 330 110 C 336 190 330 250 250 300 C 170 340 140 420 150 640 Q 400 700 650 640 C 660 420 630 340 550 300 C 470 250 464 190 470 110 Q 400 80 330 110 Z";
  return (
    shadow(pen, 400, 656, 640, 80) +
    path(shape, velvet) +
    path(shape, pen.shade(10, "0 dark .4, 30 light .2, 55 dark 0, 100 dark .5")) +
    ellipse(400, 108, 70, 16, darker(velvet, 0.4))
  );
};

function pendant(pen: Pen, metal: string, y: number): string {
  const { tones } = pen;
  const shapes: readonly Ornament[] = [lotus, sun, rose, kalka];
  const shape = pen.random.pick(shapes);
  return (
    circle(400, y, 62, shine(pen, metal)) +
    circle(400, y, 50, mix(tones.main, tones.deep, 0.2)) +
    place(shape(metal, lighter(metal, 0.4), tones.accent), 400, y, 0, 0.86) +
    times(7, (index) => {
      const x = 346 + index * 18;
      const drop = y + 62 - Math.abs(index - 3) * 9;
      return stroke(d`M ${x} ${drop - 8} v 22`, metal, 3) + pearl(pen, x, drop + 22, 8);
    })
  );
}

export const necklace: Sketch = {
  scene: "table",
  draw: (pen) => {
    const { tones } = pen;
    const metal = metalOf(pen);
    const strands = turnOf(pen, [3, 1, 2]);
    const arcs = times(strands, (strand) => {
      const depth = 270 + strand * 58;
      const beads = 41;
      return times(beads, (index) => {
        const t = index / (beads - 1);
        const x = 400 + (t - 0.5) * (134 + strand * 34 + Math.sin(t * Math.PI) ** 0.5 * (104 + strand * 30));
        const y = 196 + strand * 30 + Math.sin(t * Math.PI) ** 0.9 * (depth - 60);
        return index % 5 === 2
          ? stone(pen, x, y, 11, strand % 2 ? tones.second : tones.main)
          : strand % 2
            ? pearl(pen, x, y, 8.5)
            : circle(x, y, 8.5, shine(pen, metal));
      });
    });
    const plates =
      strands === 1
        ? times(9, (index) => {
            const t = (index + 3) / 14;
            const angle = (t - 0.5) * 90;
            return place(
              path("M -20 -26 Q 0 -36 20 -26 L 24 20 Q 0 46 -24 20 Z", shine(pen, metal)) +
                place(blossom(tones.main, tones.pale, tones.accent), 0, 2, 0, 0.52) +
                pearl(pen, 0, 42, 8),
              400 + (t - 0.5) * 300,
              250 + Math.sin(t * Math.PI) * 200,
              -angle * 0.7,
            );
          })
        : "";
    return bust(pen) + arcs + plates + (strands === 1 ? "" : pendant(pen, metal, strands === 2 ? 506 : 566));
  },
};
