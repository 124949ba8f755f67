import type { Pen } from "../ink/pen.ts";
import { lotus } from "../blocks/ornaments.ts";
import { shadow } from "../blocks/shadow.ts";
import { darker, mix } from "../ink/colour.ts";
import { circle, ellipse, path, place, rect, stroke, times } from "../ink/svg.ts";
import type { Sketch } from "./sketch.ts";

function lidOf(pen: Pen): string {
  const { tones } = pen;
  return (
    path("M 190 250 L 610 250 L 640 420 L 160 420 Z", tones.main) +
    path("M 190 250 L 610 250 L 640 420 L 160 420 Z", pen.shade(60, "0 light .25, 100 dark .3")) +
    place(lotus(tones.accent, tones.second, tones.pale), 400, 336, 0, [1.4, 0.96]) +
    stroke("M 206 264 L 594 264 L 618 406 L 182 406 Z", tones.accent, 4)
  );
}

function wallOf(pen: Pen): string {
  const { tones } = pen;
  return (
    path("M 110 560 L 690 560 L 672 650 L 128 650 Z", tones.main) +
    path("M 110 560 L 690 560 L 672 650 L 128 650 Z", pen.shade(90, "0 light .2, 100 dark .34")) +
    rect(118, 592, 564, 7, 0, tones.accent) +
    rect(124, 628, 552, 4, 0, tones.accent) +
    times(12, (index) => place(lotus(tones.accent, tones.pale, tones.second), 152 + index * 45, 614, 0, 0.22))
  );
}

function rowsOf(pen: Pen, kinds: readonly (() => string)[], start: number): string {
  return [0, 1, 2]
    .map((row) =>
      times(5, (column) =>
        place(
          ellipse(2, 28, 44, 14, "#1f0f0a", { opacity: 0.2 }) +
            (kinds[(start + (pen.variant % 2 ? column : row)) % kinds.length] ?? kinds[0])?.(),
          400 + (column - 2) * (88 + row * 8),
          452 + row * 46,
          0,
          0.96 + row * 0.06,
        ),
      ),
    )
    .join("");
}

export const sweetsBox: Sketch = {
  scene: "table",
  draw: (pen) => {
    const { tones } = pen;
    const lid = lidOf(pen);
    const tray = "M 160 424 L 640 424 L 690 560 L 110 560 Z";
    const kinds: readonly (() => string)[] = [
      () =>
        circle(
          0,
          0,
          40,
          pen.radial(0.35, 0.3, 0.8, [
            [0, "#fffdf6"],
            [0.6, "#f3e6cf"],
            [1, "#c9ac82"],
          ]),
        ),
      () =>
        circle(
          0,
          0,
          40,
          pen.radial(0.35, 0.3, 0.8, [
            [0, "#c9662a"],
            [0.6, "#8a3512"],
            [1, "#4a1807"],
          ]),
        ) + ellipse(-12, -16, 10, 6, "#ffd9a8", { opacity: 0.6 }),
      () =>
        path("M -38 -14 L 0 -36 L 38 -14 L 38 18 L 0 38 L -38 18 Z", "#e8c98a") +
        path("M -38 -14 L 0 -36 L 38 -14 L 0 8 Z", "#f6e2b4") +
        path("M -38 -14 L 0 8 L 38 -14 L 0 -36 Z M -14 -14 L 0 -20 L 14 -14 L 0 -8 Z", "#dbe2e0", {
          "fill-rule": "evenodd",
          opacity: 0.7,
        }) +
        circle(0, -14, 6, "#7da04a"),
      () =>
        circle(
          0,
          0,
          39,
          pen.radial(0.35, 0.3, 0.8, [
            [0, "#ffd27a"],
            [0.7, "#e29a1e"],
            [1, "#a6640c"],
          ]),
        ) +
        times(14, () =>
          circle(pen.random.between(-24, 24), pen.random.between(-24, 24), 4, "#ffdf95", { opacity: 0.8 }),
        ) +
        circle(0, -8, 6, "#7da04a"),
      () =>
        ellipse(
          0,
          0,
          44,
          27,
          pen.radial(0.35, 0.3, 0.8, [
            [0, "#fff6e6"],
            [0.6, "#f0d9b4"],
            [1, "#b98d58"],
          ]),
        ) + stroke("M -30 0 Q 0 12 30 0", "#b4443a", 5),
    ];
    const start = pen.variant + pen.random.whole(0, 4);
    const sweets = rowsOf(pen, kinds, start);
    const wall = wallOf(pen);
    return (
      shadow(pen, 400, 652, 680, 70) +
      lid +
      path("M 160 420 L 640 420 L 640 430 L 160 430 Z", darker(tones.main, 0.4)) +
      path(tray, mix(tones.pale, "#ffffff", 0.2)) +
      path(tray, pen.shade(90, "0 dark .34, 100 dark .06")) +
      sweets +
      wall
    );
  },
};
