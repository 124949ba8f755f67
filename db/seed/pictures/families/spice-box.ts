import { darker, lighter } from "../ink/colour.ts";
import { circle, d, path, place, points, rect, times } from "../ink/svg.ts";
import { type Profile } from "../blocks/profile.ts";
import { shadow } from "../blocks/shadow.ts";
import { turned } from "../blocks/turned.ts";
import { woodOf } from "./joinery.ts";
import type { Sketch } from "./sketch.ts";

/** Masala dani: a round box with seven cups. */
export const spiceBox: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const wood = woodOf(pen);
    const spices = ["#d98f16", "#b5301c", "#8a5a2c", "#e3c887", "#5d3418", "#c9a04a", "#7d8f3c"];
    const cup = (index: number): string => {
      const angle = (index * Math.PI) / 3;
      const [x, y] = index === 6 ? [400, 400] : [400 + 176 * Math.cos(angle), 400 + 176 * Math.sin(angle)];
      const colour = spices[index] ?? "#b5301c";
      return (
        circle(x, y, 82, darker(wood, 0.45)) +
        circle(x, y + 3, 74, colour) +
        times(26, () =>
          circle(
            x + pen.random.between(-48, 48),
            y + pen.random.between(-48, 48),
            pen.random.between(2, 5),
            pen.random.chance(0.5) ? lighter(colour, 0.4) : darker(colour, 0.4),
            { opacity: 0.6 },
          ),
        ) +
        circle(x, y, 78, pen.bulge(0.36, 0.3, 0.75, "0 white .25, 50 white 0, 100 dark .4"))
      );
    };
    return (
      circle(414, 422, 310, "#1f0f0a", { opacity: 0.2 }) +
      circle(400, 400, 306, wood) +
      circle(400, 400, 306, pen.bulge(0.36, 0.3, 0.75, "0 white .3, 50 white 0, 100 dark .35")) +
      circle(400, 400, 282, darker(wood, 0.25)) +
      times(7, cup)
    );
  },
};

/** Turned and dyed: a stacking of points kept for small things. */
export const owlStand: Sketch = {
  scene: "table",
  draw: (pen) => {
    const wood = woodOf(pen);
    const body: Profile = points`120 300, 156 360, 160 480, 140 590, 120 646`;
    const eye = (x: number): string =>
      circle(x, 400, 54, pen.tones.pale) +
      circle(x, 400, 54, "none", { stroke: pen.tones.second, "stroke-width": 9 }) +
      circle(x, 400, 24, "#2b2426") +
      circle(x - 8, 391, 8, "#fff");
    const pens = times(5, (index) =>
      place(
        rect(
          -11,
          -190,
          22,
          200,
          6,
          [pen.tones.second, pen.tones.accent, "#2b3f7e", "#3f7a43", "#b92b27"][index] ?? wood,
        ) + path("M -11 -190 L 0 -226 L 11 -190 Z", "#e6c594"),
        336 + index * 32,
        312,
        -16 + index * 8,
      ),
    );
    const belly = times(9, (index) =>
      path(d`M ${326 + (index % 3) * 56} ${500 + Math.floor(index / 3) * 40} q 18 30 36 0`, "none", {
        stroke: pen.tones.accent,
        "stroke-width": 7,
      }),
    );
    return (
      shadow(pen, 400, 652, 400, 64) +
      pens +
      path("M 270 330 L 262 236 L 340 300 Z M 530 330 L 538 236 L 460 300 Z", darker(wood, 0.2)) +
      turned(pen, 400, body, wood, { surface: "glazed", mouth: darker(wood, 0.5) }) +
      belly +
      eye(340) +
      eye(460) +
      path("M 386 432 L 414 432 L 400 470 Z", pen.tones.accent)
    );
  },
};
