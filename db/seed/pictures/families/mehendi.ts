import type { Pen } from "../ink/pen.ts";
import { type Ornament, leaf, lotus, rose, sun, vine } from "../blocks/ornaments.ts";
import { circle, group, path, place, points, rect, stroke, times } from "../ink/svg.ts";
import type { Sketch } from "./sketch.ts";

function coneAt(pen: Pen, cone: string, x: number, y: number, turn: number): string {
  return place(
    path("M 0 -170 L 56 -150 L 4 150 L -52 -130 Z", "#1f0f0a", {
      opacity: 0.16,
      transform: "translate(14 18)",
    }) + cone,
    x,
    y,
    turn,
  );
}

/** A henna-painted palm, the cone beside it. */
export const mehendi: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const skin = pen.random.pick(["#d8a67c", "#c98f63", "#e3b68e"]);
    const ink = pen.random.pick(["#6b2a12", "#7d3216", "#5a2410"]);
    const hand =
      "M 262 800 C 268 700 236 640 230 560 C 214 520 168 470 152 424 C 150 396 178 392 192 412 L 250 486 C 246 400 236 310 232 226 C 234 196 268 194 272 226 L 290 396 C 292 320 290 240 294 162 C 298 134 332 134 334 164 L 338 392 C 344 320 350 250 362 186 C 370 160 400 166 398 194 L 386 406 C 398 350 410 300 426 252 C 438 230 462 242 456 268 C 446 350 432 430 428 500 C 430 600 400 660 410 800 Z";
    const motif =
      place(pen.random.pick<Ornament>([lotus, rose, sun])(ink, skin, ink), 330, 532, 0, 1.25) +
      circle(330, 532, 74, "none", {
        stroke: ink,
        "stroke-width": 4,
        "stroke-dasharray": "3 8",
        "stroke-linecap": "round",
      }) +
      circle(330, 532, 86, "none", { stroke: ink, "stroke-width": 2.5 });
    const tips = points`252 222, 314 160, 382 190, 440 260, 172 420`
      .map(([x, y], index) =>
        group(
          path("M -18 26 L -18 -22 Q 0 -40 18 -22 L 18 26 Z", ink, { opacity: 0.85 }) +
            stroke("M -18 38 H 18 M -18 48 H 18", ink, 3) +
            place(leaf(ink, skin, ink), 0, 92, 0, 0.5) +
            place(leaf(ink, skin, ink), 0, 150, 0, index === 4 ? 0.01 : 0.42),
          { transform: `translate(${x} ${y}) rotate(${[-3, 0, 8, 14, -40][index] ?? 0})` },
        ),
      )
      .join("");
    const wrist =
      times(5, (index) =>
        stroke(
          `M 240 ${664 + index * 26} Q 330 ${690 + index * 26} 430 ${664 + index * 26}`,
          ink,
          index % 2 ? 3 : 7,
          index % 2 ? { "stroke-dasharray": "2 9" } : {},
        ),
      ) + group(vine(230, 430, 648, ink, ink, skin));
    const cone =
      path(
        "M 0 -170 C 56 -176 60 -150 52 -130 L 4 150 L -4 150 L -52 -130 C -60 -150 -56 -176 0 -170 Z",
        pen.tones.main,
      ) +
      path(
        "M 0 -170 C 56 -176 60 -150 52 -130 L 4 150 L -4 150 L -52 -130 C -60 -150 -56 -176 0 -170 Z",
        pen.shade(0, "0 dark .4, 30 light .5, 60 dark 0, 100 dark .4"),
      ) +
      place(lotus(pen.tones.pale, pen.tones.second, pen.tones.accent), 0, -84, 0, 0.66) +
      rect(-56, -178, 112, 22, 6, pen.tones.second);
    return (
      path(hand, "#1f0f0a", { opacity: 0.15, transform: "translate(16 14)" }) +
      path(hand, skin) +
      pen.clipped(hand, tips + motif + wrist) +
      path(hand, pen.shade(10, "0 light .25, 60 dark 0, 100 dark .25")) +
      coneAt(pen, cone, 596, 360, pen.random.between(14, 34)) +
      (pen.variant % 2
        ? coneAt(pen, cone, 640, 560, 70)
        : place(leaf("#5d8a34", "#3d5f22", "#fff"), 600, 620, 50) +
          place(leaf("#6d9a3f", "#47692a", "#fff"), 660, 580, 20, 0.8))
    );
  },
};
