import { lotus, rose } from "../blocks/ornaments.ts";
import { shadow } from "../blocks/shadow.ts";
import { darker, lighter } from "../ink/colour.ts";
import { d, path, place, rect, stroke, times } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

export const umbrella: Sketch = {
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
