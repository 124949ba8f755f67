import { box } from "../blocks/casing.ts";
import { bird, fish, tree } from "../blocks/creatures.ts";
import { peacocks } from "../blocks/folk.ts";
import { around, kalka, leaf, lotus, marigold, rose, sun, vine } from "../blocks/ornaments.ts";
import { figure, figureNames } from "../blocks/weaves.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, d, group, path, place, rect, stroke, times } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

/** What a cover is printed with: rickshaw flowers, jamdani, kantha, alpana. */
function print(pen: Pen): string {
  const { tones, random } = pen;
  const ground = (colour: string): string => rect(-180, -340, 360, 680, 0, colour);
  const ways = [
    () =>
      ground(tones.main) +
      peacocks(pen, 0, 40, 1) +
      place(rose("#e85a7a", "#b3204a", "#f6d24a"), 0, 190, 0, 1.5) +
      place(rose("#f2b632", "#c9661a", "#b3204a"), -96, 236, 20, 0.95) +
      place(rose("#f2b632", "#c9661a", "#b3204a"), 96, 236, 40, 0.95) +
      [-70, 0, 70]
        .map((x, index) => place(leaf("#2f8a4a", "#f2e14a", "#fff"), x, 284, (index - 1) * 40, 0.8))
        .join("") +
      [-290, 310].map((y) => group(vine(-150, 150, y, tones.accent, tones.pale, tones.second))).join(""),
    () =>
      ground(tones.main) +
      times(28, (index) =>
        place(
          figure(figureNames[(index + pen.variant) % 4] ?? "star", 56, index % 2 ? tones.pale : tones.accent),
          (index % 4) * 78 - 117,
          Math.floor(index / 4) * 92 - 280,
        ),
      ),
    () =>
      ground(tones.pale) +
      times(14, (row) => rect(-180, -330 + row * 48, 360, 2, 0, tones.main, { opacity: 0.3 })) +
      place(tree(tones.second, mix(tones.second, "#2f6a3b", 0.6), tones.main), 0, 40, 0, 2.9) +
      place(bird(tones.main, tones.accent, tones.pale), 80, -190, 0, 1) +
      place(fish(tones.main, tones.accent, tones.pale), -40, 280, 0, 1.1),
    () =>
      ground(tones.main) +
      place(
        around(12, () => stroke("M 0 -40 C -24 -80 -16 -120 0 -140 C 16 -120 24 -80 0 -40", tones.pale, 5)) +
          around(24, () => circle(0, -156, 6, tones.accent)) +
          place(lotus(tones.pale, tones.accent, tones.second), 0, 0, 0, 0.9),
        0,
        90,
        random.between(0, 30),
        1.1,
      ) +
      times(9, (index) => place(leaf(tones.accent, tones.pale, tones.pale), -140 + index * 35, 308, 0, 0.42)),
    () =>
      ground(tones.second) +
      times(18, (index) =>
        place(
          random.pick([kalka, marigold, rose])(index % 2 ? tones.main : tones.accent, tones.pale, tones.deep),
          (index % 3) * 108 - 108,
          Math.floor(index / 3) * 112 - 270,
          random.between(-30, 30),
          0.82,
        ),
      ),
    () =>
      ground(lighter(tones.main, 0.1)) +
      times(7, (index) =>
        stroke(
          d`M -180 ${-280 + index * 96} q 45 -50 90 0 t 90 0 t 90 0 t 90 0`,
          index % 2 ? tones.pale : tones.accent,
          9,
        ),
      ) +
      place(sun(tones.accent, tones.second, tones.pale), 20, 60, 0, 2.1),
  ] as const;
  return turnOf(pen, ways)();
}

export const phoneCover: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const { tones } = pen;
    const outline = box(-152, -310, 304, 620, 46);
    const lens = (x: number, y: number): string =>
      circle(x, y, 27, "#1d1c20") +
      circle(
        x,
        y,
        20,
        pen.radial(0.35, 0.3, 0.8, [
          [0, "#5d7a94"],
          [0.5, "#22283a"],
          [1, "#0b0b10"],
        ]),
      ) +
      circle(x - 7, y - 8, 5, "#fff", { opacity: 0.8 });
    const island =
      path(box(-132, -290, 128, 136, 34), mix(tones.deep, "#1d1c20", 0.6)) +
      lens(-100, -256) +
      lens(-38, -192) +
      lens(-100, -192) +
      circle(-38, -256, 10, "#fff3cf");
    const phone = (art: string): string =>
      path(outline, "#1f0f0a", { opacity: 0.22, transform: "translate(12 20)" }) +
      path(box(-158, -316, 316, 632, 50), darker(tones.main, 0.45)) +
      path(box(-156, -180, 4, 90, 2), "#1d1c20") +
      pen.clipped(outline, art) +
      island +
      path(outline, pen.shade(28, "0 white .36, 20 white .08, 42 white .2, 43 white 0, 100 dark .22")) +
      path(outline, "none", { stroke: lighter(tones.main, 0.4), "stroke-width": 3, opacity: 0.7 });
    const art = print(pen);
    const side =
      path(outline, "#1f0f0a", { opacity: 0.2, transform: "translate(8 16)" }) +
      path(box(-158, -316, 316, 632, 50), darker(tones.second, 0.4)) +
      path(box(-148, -306, 296, 612, 42), "#141318") +
      path(
        box(-136, -294, 272, 588, 32),
        pen.linear(60, [
          [0, mix(tones.second, "#ffffff", 0.3)],
          [1, mix(tones.main, "#1d1c20", 0.3)],
        ]),
      ) +
      circle(0, -276, 8, "#0b0b10");
    return pen.random.chance(0.5)
      ? place(side, 530, 420, 17, 0.9) + place(phone(art), 320, 404, pen.random.between(-12, -4), 0.98)
      : place(phone(art), 400, 404, pen.random.between(-13, 13), 1.08);
  },
};
