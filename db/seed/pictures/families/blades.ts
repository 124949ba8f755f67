import { shadow } from "../blocks/shadow.ts";
import { darker, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, d, group, path, place, rect, stroke, times } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";
import { woods } from "./wood-craft.ts";

const steel = (pen: Pen): string =>
  pen.linear(90, [
    [0, "#f4f3ee"],
    [0.45, "#b9bab8"],
    [0.5, "#8f9291"],
    [0.56, "#dcdcd6"],
    [1, "#9a9b98"],
  ]);

const board = (pen: Pen): string => {
  const wood = mix("#b98450", pen.tones.main, 0.06);
  return place(
    rect(-330, -160, 660, 350, 34, "#1f0f0a", { opacity: 0.16, transform: "translate(12 18)" }) +
      rect(-330, -160, 660, 350, 34, wood) +
      times(11, (index) =>
        stroke(
          `M -320 ${-140 + index * 30} C -120 ${-154 + index * 32} 120 ${-124 + index * 29} 320 ${-142 + index * 31}`,
          darker(wood, 0.4),
          3,
          { opacity: 0.25 },
        ),
      ) +
      rect(-330, -160, 660, 350, 34, pen.shade(50, "0 light .3, 60 light 0, 100 dark .2")) +
      circle(286, -118, 20, darker(wood, 0.6)),
    400,
    460,
    pen.random.between(-6, 6),
  );
};

export const knife: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const handle = mix(pen.random.pick(woods), pen.tones.main, 0.2);
    const one = (length: number, depth: number): string => {
      const blade = d`M 0 ${-depth / 2} L ${length * 0.72} ${-depth / 2} Q ${length * 0.95} ${-depth * 0.4} ${length} ${depth * 0.1} Q ${length * 0.8} ${depth / 2} ${length * 0.5} ${depth / 2} L 0 ${depth / 2} Z`;
      const grip = "M 8 -25 C -40 -32 -100 -30 -168 -26 Q -198 -2 -170 30 C -100 26 -40 38 8 25 Z";
      return (
        group(path(blade + grip, "#1f0f0a"), { opacity: 0.22, transform: "translate(8 14)" }) +
        path(blade, steel(pen)) +
        stroke(
          d`M ${length * 0.98} ${depth * 0.1} Q ${length * 0.8} ${depth * 0.46} ${length * 0.5} ${depth * 0.46} L 6 ${depth * 0.46}`,
          "#ffffff",
          4,
          { opacity: 0.8 },
        ) +
        path(grip, handle) +
        path(grip, pen.shade(90, "0 light .4, 50 light 0, 100 dark .4")) +
        rect(-6, -28, 22, 58, 4, "#c9a04a") +
        [-50, -95, -140].map((x) => circle(x, 2, 8, "#d9b45c") + circle(x - 2, 0, 3, "#fff3cc")).join("")
      );
    };
    const ways = [
      () => place(one(360, 92), 300, 420, -14),
      () =>
        place(one(340, 110), 310, 330, -8) +
        place(one(250, 62), 320, 480, -8) +
        place(one(190, 44), 330, 590, -8),
      () => place(one(370, 130), 290, 400, 12),
    ] as const;
    const greens = times(
      5,
      (index) =>
        circle(560 + index * 26, 610 - (index % 2) * 18, 20, index % 2 ? "#d94a2a" : "#e06a34") +
        circle(554 + index * 26, 604 - (index % 2) * 18, 6, "#ffd0b0", { opacity: 0.7 }),
    );
    return board(pen) + turnOf(pen, ways)() + (pen.variant % 3 === 1 ? "" : greens);
  },
};

/** The curved chopper of the village smith, and its kin that stands on a foot: the boti. */
export const dao: Sketch = {
  scene: (pen) => turnOf(pen, ["flat", "table"]),
  draw: (pen) => {
    const handle = mix(pen.random.pick(woods), pen.tones.main, 0.16);
    const iron = pen.linear(80, [
      [0, "#56534f"],
      [0.55, "#7f7c77"],
      [0.8, "#d9d7d0"],
      [1, "#f4f3ee"],
    ]);
    const chopper =
      "M 0 -34 L 220 -46 C 300 -52 350 -40 372 10 C 378 40 350 60 322 44 C 290 78 200 84 120 66 L 0 36 Z";
    const grip = "M 10 -26 C -50 -36 -130 -34 -190 -22 Q -214 4 -188 30 C -130 40 -50 38 10 28 Z";
    const lying = place(
      group(path(chopper + grip, "#1f0f0a"), { opacity: 0.22, transform: "translate(10 16)" }) +
        path(chopper, iron) +
        stroke("M 318 46 C 288 76 200 82 120 64 L 10 37", "#ffffff", 5, { opacity: 0.75 }) +
        times(6, (index) => circle(60 + index * 44, -18 + (index % 2) * 10, 5, "#3d3a37", { opacity: 0.5 })) +
        path(grip, handle) +
        path(grip, pen.shade(90, "0 light .4, 50 light 0, 100 dark .4")) +
        rect(-14, -34, 30, 70, 6, "#a07a34") +
        times(5, (index) => stroke(d`M ${-54 - index * 24} -32 q 8 34 0 66`, darker(handle, 0.4), 3)),
      310,
      400,
      pen.random.between(-24, -10),
      1.05,
    );
    const boti =
      shadow(pen, 390, 662, 560, 70) +
      path("M 150 628 L 640 628 L 656 664 L 136 664 Z", handle) +
      path("M 150 628 L 640 628 L 656 664 L 136 664 Z", pen.shade(90, "0 light .3, 100 dark .4")) +
      path(
        "M 250 632 L 232 560 C 214 420 250 240 420 150 C 452 140 460 168 440 186 C 340 270 316 430 342 560 L 352 632 Z",
        iron,
      ) +
      stroke("M 440 186 C 340 270 316 430 342 560", "#ffffff", 6, { opacity: 0.85 }) +
      circle(300, 606, 12, "#3d3a37") +
      times(4, (index) =>
        place(
          circle(0, 0, 26, "#7a2f5a") + path("M -10 -24 C -6 -44 6 -44 10 -24 Z", "#5d8a3c"),
          520 + index * 40,
          606 - (index % 2) * 10,
          0,
          [1.2, 0.9],
        ),
      );
    return turnOf(pen, [() => board(pen) + lying, () => boti] as const)();
  },
};
