import { marigolds } from "../blocks/bunches.ts";
import { leaf } from "../blocks/ornaments.ts";
import { type Profile, belt, ring } from "../blocks/profile.ts";
import { shadow } from "../blocks/shadow.ts";
import { turned } from "../blocks/turned.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { place, points, stroke } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

export const brassOf = (pen: Pen): string =>
  mix(pen.random.pick(["#c99a3a", "#bf8c2e", "#d3a848"]), pen.tones.main, 0.06);

const engraved = (x: number, profile: Profile, y: number, colour: string, count: number): string =>
  ring(x, profile, y - 26, darker(colour, 0.5), 3) +
  belt(
    x,
    profile,
    y,
    count,
    () =>
      place(leaf("none", darker(colour, 0.55), "none"), 0, 0, 0, 0.44) +
      stroke("M 0 22 C -15 10 -13 -10 0 -22 C 13 -10 15 10 0 22 Z", darker(colour, 0.55), 3),
  ) +
  ring(x, profile, y + 26, darker(colour, 0.5), 3);

export const brass: Sketch = {
  scene: "table",
  draw: (pen) => {
    const colour = brassOf(pen);
    const kolshi: Profile = points`92 240, 86 256, 62 284, 70 320, 176 410, 196 490, 160 570, 96 612, 120 648`;
    const ghoti: Profile = points`110 300, 104 316, 74 346, 128 420, 160 500, 136 590, 84 622, 104 648`;
    const pitcher: Profile = points`60 190, 54 206, 42 250, 54 320, 120 420, 136 500, 104 590, 60 618, 92 648`;
    const profile = turnOf(pen, [kolshi, ghoti, pitcher]);
    const spout =
      profile === pitcher
        ? stroke("M 506 440 C 590 430 560 320 610 270", darker(colour, 0.2), 34) +
          stroke("M 502 436 C 584 424 552 318 604 266", lighter(colour, 0.4), 11) +
          stroke("M 336 300 C 230 300 220 460 290 470", darker(colour, 0.2), 22) +
          stroke("M 334 297 C 234 296 222 452 288 464", lighter(colour, 0.4), 7)
        : "";
    return (
      shadow(pen, 405, 652, 420, 70) +
      spout +
      turned(pen, 400, profile, colour, {
        surface: "metal",
        paint:
          engraved(400, profile, 480, colour, 12) +
          ring(400, profile, 424, darker(colour, 0.45), 3) +
          ring(400, profile, 548, darker(colour, 0.45), 3),
        mouth: darker(colour, 0.4),
      }) +
      place(marigolds(pen), pen.variant % 2 ? 190 : 620, 668, 0, 1.1)
    );
  },
};
