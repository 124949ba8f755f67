import type { Pen } from "../ink/pen.ts";
import { type Bunch, leaves, marigolds, petals } from "../blocks/bunches.ts";
import { type Ornament, leaf, lotus, rose, sun } from "../blocks/ornaments.ts";
import { shadow } from "../blocks/shadow.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import { circle, d, ellipse, group, path, place, rect, stroke, times } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

function bar(pen: Pen, x: number, y: number, colour: string, emblem: Ornament): string {
  const top = path(
    d`M ${x - 150} ${y} Q ${x - 146} ${y - 66} ${x - 100} ${y - 70} L ${x + 104} ${y - 70} Q ${x + 150} ${y - 66} ${x + 152} ${y} Q ${x} ${y + 24} ${x - 150} ${y} Z`,
    lighter(colour, 0.3),
  );
  const side = path(
    d`M ${x - 150} ${y} Q ${x} ${y + 26} ${x + 152} ${y} L ${x + 150} ${y + 62} Q ${x} ${y + 100} ${x - 148} ${y + 62} Z`,
    colour,
  );
  const flecks = times(26, () =>
    ellipse(
      x + pen.random.between(-130, 130),
      y + pen.random.between(-56, 74),
      5,
      3,
      pen.random.chance(0.5) ? pen.tones.second : darker(colour, 0.3),
      { opacity: 0.5 },
    ),
  );
  const stamp = group(place(emblem(darker(colour, 0.25), colour, lighter(colour, 0.5)), 0, 0, 0, 0.72), {
    transform: `translate(${x} ${y - 32}) scale(1 .55)`,
  });
  return (
    side +
    top +
    stamp +
    flecks +
    path(
      d`M ${x - 150} ${y} Q ${x} ${y + 26} ${x + 152} ${y} L ${x + 150} ${y + 62} Q ${x} ${y + 100} ${x - 148} ${y + 62} Z`,
      pen.shade(0, "0 dark .25, 30 light .15, 100 dark .35"),
    )
  );
}

function band(pen: Pen, emblem: Ornament, x: number, y: number): string {
  return (
    path(
      d`M ${x - 56} ${y - 71} L ${x + 50} ${y - 71} L ${x + 60} ${y + 15} L ${x + 60} ${y + 84} L ${x - 62} ${y + 84} L ${x - 62} ${y + 14} Z`,
      mix(pen.tones.pale, "#fffaf0", 0.4),
    ) +
    place(emblem(pen.tones.second, pen.tones.main, pen.tones.accent), x, y + 46, 0, 0.52) +
    stroke(d`M ${x - 60} ${y + 16} Q ${x} ${y + 24} ${x + 60} ${y + 16}`, pen.tones.second, 3)
  );
}

export const soap: Sketch = {
  scene: "table",
  zoom: 1.24,
  draw: (pen) => {
    const emblem = pen.random.pick<Ornament>([lotus, leaf, rose, sun]);
    const colour = mix(pen.tones.main, pen.tones.pale, 0.3);
    const other = mix(pen.tones.accent, pen.tones.pale, 0.45);
    const dish =
      shadow(pen, 400, 690, 620, 76) +
      path("M 150 620 Q 400 680 650 620 L 622 672 Q 400 716 178 672 Z", "#8d5c36") +
      times(5, (index) => rect(172, 612 + index * 9, 456, 4, 2, "#6e4426"));
    const foam = times(9, () =>
      circle(
        pen.random.between(560, 680),
        pen.random.between(640, 700),
        pen.random.between(8, 22),
        "#fffdf6",
        { opacity: 0.6, stroke: "#ffffff", "stroke-width": 2 },
      ),
    );
    const ways = [
      () => dish + bar(pen, 400, 560, colour, emblem),
      () =>
        dish +
        bar(pen, 410, 560, other, emblem) +
        bar(pen, 390, 420, colour, emblem) +
        band(pen, emblem, 390, 420),
      () =>
        shadow(pen, 400, 668, 600, 76) +
        bar(pen, 280, 580, colour, emblem) +
        bar(pen, 530, 570, other, emblem) +
        bar(pen, 400, 440, mix(colour, pen.tones.second, 0.3), emblem) +
        band(pen, emblem, 400, 440),
    ] as const;
    return (
      turnOf(pen, ways)() +
      foam +
      place(pen.random.pick<Bunch>([petals, leaves("#6d9a3f"), marigolds])(pen), 190, 690)
    );
  },
};
