import { bird, elephant, fish } from "../blocks/creatures.ts";
import { peacocks, river } from "../blocks/folk.ts";
import { type Ornament, leaf, lotus, rose, sun } from "../blocks/ornaments.ts";
import { mix } from "../ink/colour.ts";
import { circle, path, place, rect, times } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

const rosesBand = (left: number, width: number, y: number, size: number): string =>
  times(
    Math.round(width / (size * 62)),
    (index) =>
      place(
        index % 2 ? rose("#f2b632", "#d9661a", "#fff3cf") : rose("#e85a7a", "#b3204a", "#f6d24a"),
        left + (index + 0.5) * (width / Math.round(width / (size * 62))),
        y,
        index * 25,
        size * 0.62,
      ) +
      place(
        leaf("#2f8a4a", "#f2e14a", "#fff"),
        left + (index + 1) * (width / Math.round(width / (size * 62))),
        y + 4,
        70 - index * 40,
        size * 0.36,
      ),
  );

/** Enamel on tin: a loud frame of roses, stars and scallops round the painting. */
export const rickshawArt: Sketch = {
  scene: "wall",
  draw: (pen) => {
    const { tones } = pen;
    const scene = { left: 204, top: 240, width: 392, height: 290 };
    const animal = pen.random.pick<Ornament>([elephant, bird, fish, lotus]);
    const pictures = turnOf(pen, [
      () => river(pen, scene),
      () =>
        rect(204, 240, 392, 290, 0, "#f7d23c") +
        circle(400, 400, 170, "#f2892c") +
        peacocks(pen, 400, 420, 1.35) +
        place(rose("#e85a7a", "#b3204a", "#f6d24a"), 400, 488, 0, 0.95),
      () =>
        rect(204, 240, 392, 290, 0, "#2f9ab0") +
        place(sun("#f7d23c", "#f2892c", "#fff3cf"), 400, 385, 0, 2.8) +
        place(animal("#b3204a", "#1f6a5a", "#f7e14a"), 400, 392, 0, 2.3),
    ])();
    const board =
      "M 130 230 Q 130 150 220 150 Q 300 150 330 116 Q 400 70 470 116 Q 500 150 580 150 Q 670 150 670 230 L 670 600 Q 670 660 610 660 L 190 660 Q 130 660 130 600 Z";
    const scallops = times(
      19,
      (index) =>
        circle(148 + index * 28, 668, 17, index % 2 ? "#f2b632" : "#e2452f") +
        circle(148 + index * 28, 668, 7, index % 2 ? "#1f7a5a" : "#fff3cf"),
    );
    const stars = times(
      11,
      (index) =>
        circle(161, 236 + index * 32, 9, index % 2 ? "#fff3cf" : "#f2b632") +
        circle(639, 236 + index * 32, 9, index % 2 ? "#fff3cf" : "#f2b632"),
    );
    const frame = mix(tones.main, "#c2203a", 0.35);
    return (
      path(board, "#1f0f0a", { opacity: 0.16, transform: "translate(14 20)" }) +
      scallops +
      path(board, frame) +
      path(board, "none", { stroke: "#f2b632", "stroke-width": 12 }) +
      path(board, "none", { stroke: "#1f7a5a", "stroke-width": 4 }) +
      rosesBand(190, 420, 586, 1.05) +
      place(rose("#e85a7a", "#b3204a", "#f6d24a"), 400, 168, 0, 1) +
      place(leaf("#2f8a4a", "#f2e14a", "#fff"), 322, 194, 66, 0.8) +
      place(leaf("#2f8a4a", "#f2e14a", "#fff"), 478, 194, -66, 0.8) +
      rect(192, 228, 416, 314, 10, "#f2b632") +
      rect(199, 235, 402, 300, 6, "#1f7a5a") +
      pictures +
      stars +
      path(board, pen.shade(30, "0 white .34, 30 white .04, 45 white .16, 46 white 0, 100 dark .2"))
    );
  },
};
