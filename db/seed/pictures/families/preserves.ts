import { type Bunch, comb, dipper, leaves, marigolds } from "../blocks/bunches.ts";
import { tree } from "../blocks/creatures.ts";
import { type Emblem, type Vessel, beside, glassware } from "../blocks/glassware.ts";
import { mango } from "../blocks/heaps.ts";
import { leaf, lotus, marigold, sun } from "../blocks/ornaments.ts";
import type { Profile } from "../blocks/profile.ts";
import { shadow } from "../blocks/shadow.ts";
import { mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, ellipse, path, place, points, rect, stroke, times } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

const squat: Profile = points`112 268, 114 292, 112 300, 172 340, 178 400, 178 560, 172 620, 150 640`;

const tall: Profile = points`92 216, 94 240, 92 250, 142 292, 146 350, 146 570, 140 626, 122 640`;

const hexed: Profile = points`128 250, 130 276, 150 300, 168 340, 168 420, 190 520, 180 610, 140 640`;

function jarOf(pick: {
  fill: (pen: Pen) => string;
  emblems: readonly [Emblem, ...Emblem[]];
  beside: readonly [Bunch, ...Bunch[]];
  inside?: (pen: Pen) => string;
  lids: readonly [Vessel["lid"], ...Vessel["lid"][]];
}): Sketch {
  return {
    scene: "table",
    draw: (pen) => {
      const profile = turnOf(pen, [squat, tall, hexed]);
      const top = (profile[0]?.[1] ?? 250) + 84;
      const vessel: Vessel = {
        profile,
        fill: pick.fill(pen),
        level: top,
        label: [430, 580],
        emblem: pen.random.pick(pick.emblems),
        lid: turnOf(pen, pick.lids),
        ...(pick.inside ? { inside: pick.inside(pen) } : {}),
      };
      const side = pen.random.chance(0.5) ? 1 : -1;
      return (
        shadow(pen, 400, 646, 460, 78) +
        glassware(pen, 400 - side * 30, vessel) +
        beside(pen, pen.random.pick(pick.beside), 400 + side * 215, 640, 1.15)
      );
    },
  };
}

const bee: Emblem = (main, second, accent) =>
  ellipse(-16, -18, 22, 12, accent, { transform: "rotate(35)", opacity: 0.8 }) +
  ellipse(16, -18, 22, 12, accent, { transform: "rotate(-35)", opacity: 0.8 }) +
  ellipse(0, 10, 20, 30, second) +
  rect(-19, 0, 38, 8, 3, main) +
  rect(-18, 16, 36, 8, 3, main) +
  circle(0, -22, 12, main);

/** A churning pot with its stick. */
const churn: Emblem = (main, second, accent) =>
  rect(-3, -50, 6, 60, 2, accent) +
  path("M -24 -24 L 24 -24 L 18 -12 C 44 2 44 40 16 46 L -16 46 C -44 40 -44 2 -18 -12 Z", main) +
  stroke("M -33 10 Q 0 22 33 10 M -34 22 Q 0 34 34 22", second, 5) +
  ellipse(0, -24, 24, 6, accent);

export const honeyJar: Sketch = jarOf({
  fill: (pen) => mix("#cf7d0e", pen.tones.main, 0.14),
  emblems: [bee, bee, marigold, tree],
  beside: [dipper, comb, comb],
  lids: ["cloth", "metal", "cork"],
  inside: () =>
    circle(330, 400, 6, "#fff2c8", { opacity: 0.5 }) + circle(450, 380, 4, "#fff2c8", { opacity: 0.5 }),
});

export const gheeJar: Sketch = jarOf({
  fill: (pen) => mix("#eeb22e", pen.tones.main, 0.08),
  emblems: [churn, churn, lotus],
  beside: [marigolds, (pen) => leaves("#6d9a3f")(pen)],
  lids: ["metal", "cloth"],
  inside: (pen) =>
    times(40, () =>
      circle(
        400 + pen.random.between(-180, 180),
        pen.random.between(350, 640),
        pen.random.between(2, 5),
        "#fff3c0",
        { opacity: 0.6 },
      ),
    ),
});

export const pickleJar: Sketch = jarOf({
  fill: (pen) => mix("#a8470f", pen.tones.main, 0.22),
  emblems: [sun, leaf, () => place(mango("#e0a32a"), 0, 0, 0, 0.9)],
  lids: ["cloth", "metal", "cork"],
  beside: [
    () => place(mango("#8fae3c"), -20, 0, 0, 1) + place(mango("#a9bd46"), 46, 14, 60, 0.85),
    (pen) => leaves("#5d8a34")(pen),
  ],
  inside: (pen) =>
    times(34, () =>
      place(
        rect(
          -22,
          -12,
          44,
          24,
          9,
          mix(pen.random.pick(["#d98a24", "#a8471a", "#8a9a34", "#c9641d"]), pen.tones.main, 0.2),
        ),
        400 + pen.random.between(-190, 190),
        pen.random.between(350, 630),
        pen.random.between(0, 180),
        pen.random.between(0.8, 1.3),
      ),
    ),
});
