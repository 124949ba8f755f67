import { metalOf, pearl, shine, stone } from "../blocks/gems.ts";
import { around, lotus } from "../blocks/ornaments.ts";
import { darker, lighter } from "../ink/colour.ts";
import { circle, ellipse, path, place, rect, stroke, times } from "../ink/svg.ts";
import { bust } from "./necklace.ts";
import type { Sketch } from "./sketch.ts";

/** Hasuli: one rigid crescent of metal at the throat. */
export const torque: Sketch = {
  scene: "table",
  draw: (pen) => {
    const metal = metalOf(pen);
    const crescent =
      "M 322 214 C 268 330 300 470 400 480 C 500 470 532 330 478 214 C 500 330 470 396 400 398 C 330 396 300 330 322 214 Z";
    const beads = times(11, (index) => {
      const angle = Math.PI * (0.14 + index * 0.072);
      return stone(
        pen,
        400 + 106 * Math.cos(angle),
        316 + 122 * Math.sin(angle),
        10,
        index % 2 ? pen.tones.main : pen.tones.accent,
      );
    });
    return (
      bust(pen) +
      path(crescent, "#1f0f0a", { opacity: 0.3, transform: "translate(6 12)" }) +
      path(crescent, shine(pen, metal)) +
      stroke("M 316 260 C 300 350 330 436 400 444 C 470 436 500 350 484 260", darker(metal, 0.45), 3, {
        "stroke-dasharray": "7 6",
      }) +
      beads +
      circle(322, 212, 15, lighter(metal, 0.2)) +
      circle(478, 212, 15, lighter(metal, 0.2)) +
      times(9, (index) => pearl(pen, 328 + index * 18, 488 - Math.abs(index - 4) ** 2 * 2.2 + 12, 8))
    );
  },
};

/** Kanpasha: studs as wide as the ear lobe allows. */
export const earStuds: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const metal = metalOf(pen);
    const stud =
      circle(8, 14, 132, "#1f0f0a", { opacity: 0.22 }) +
      circle(0, 0, 130, shine(pen, metal)) +
      around(18, () => pearl(pen, 0, -116, 11)) +
      circle(0, 0, 96, pen.tones.main) +
      place(lotus(metal, lighter(metal, 0.5), pen.tones.accent), 0, 0, 0, 1.7) +
      stone(pen, 0, 0, 24, pen.tones.second);
    const card =
      rect(110, 170, 580, 470, 24, "#1f0f0a", { opacity: 0.16, transform: "translate(10 18)" }) +
      rect(110, 170, 580, 470, 24, "#fbf3df") +
      rect(130, 190, 540, 430, 16, "none", {
        stroke: pen.tones.second,
        "stroke-width": 3,
        "stroke-dasharray": "12 8",
      });
    return card + place(stud, 260, 410) + place(stud, 540, 410);
  },
};

/** Single large pearls on gold hooks. */
export const pearlDrops: Sketch = {
  scene: "wall",
  draw: (pen) => {
    const metal = metalOf(pen);
    const drop =
      stroke("M 0 -22 C -20 -30 -16 -54 4 -50", metal, 6) +
      circle(0, 12, 34, shine(pen, metal)) +
      stone(pen, 0, 12, 19, pen.tones.second) +
      rect(-3, 44, 6, 40, 3, metal) +
      path("M -40 106 C -30 76 30 76 40 106 Z", shine(pen, metal)) +
      pearl(pen, 0, 156, 68) +
      ellipse(-22, 130, 16, 11, "#ffffff", { opacity: 0.9 });
    return (
      rect(150, 196, 500, 18, 9, "#7a4a2a") +
      rect(150, 198, 500, 5, 2, "#b98450") +
      place(drop, 270, 262, 0, 1.35) +
      place(drop, 530, 262, 0, [-1.35, 1.35])
    );
  },
};
