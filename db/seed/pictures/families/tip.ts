import { stone } from "../blocks/gems.ts";
import { around, leaf, lotus } from "../blocks/ornaments.ts";
import { mix } from "../ink/colour.ts";
import { circle, ellipse, path, place, rect, times } from "../ink/svg.ts";
import type { Sketch } from "./sketch.ts";

/** Forehead dots on their card: the sticker sheet every corner shop hangs by the till. */
export const tip: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const { tones, random } = pen;
    const dyes = [tones.main, tones.second, "#b3202a", "#2b2426", tones.accent, "#7a1f4a"];
    const kind = pen.variant % 3;
    const dot = (index: number): string => {
      const colour = dyes[(index + (kind === 0 ? 0 : index >> 2)) % dyes.length] ?? tones.main;
      const body =
        kind === 1
          ? path("M 0 -34 C 20 -8 22 14 0 32 C -22 14 -20 -8 0 -34 Z", colour) +
            stone(pen, 0, 12, 7, tones.accent)
          : circle(0, 0, kind === 0 ? 27 : 20, colour) +
            (index % 3 === 0 ? around(10, () => circle(0, kind === 0 ? -34 : -28, 3.4, "#d9ac4c")) : "") +
            (kind === 2 ? stone(pen, 0, 0, 8, tones.pale) : "");
      return (
        ellipse(3, 6, 25, 25, "#1f0f0a", { opacity: 0.2 }) +
        body +
        ellipse(-8, -10, 8, 5, "#fff", { opacity: 0.45 })
      );
    };
    const card =
      rect(-190, -270, 380, 540, 22, "#1f0f0a", { opacity: 0.18, transform: "translate(10 16)" }) +
      rect(-190, -270, 380, 540, 22, mix(tones.pale, "#fffaf0", 0.5)) +
      rect(-190, -270, 380, 112, 22, tones.main) +
      rect(-190, -190, 380, 32, 0, tones.main) +
      place(lotus(tones.pale, tones.accent, tones.second), 0, -214, 0, 0.86) +
      place(leaf(tones.accent, tones.pale, tones.pale), -84, -214, 90, 0.62) +
      place(leaf(tones.accent, tones.pale, tones.pale), 84, -214, -90, 0.62) +
      circle(0, -252, 11, tones.wallShade);
    const sheet =
      rect(-166, -136, 332, 380, 12, "#fffdf6", {
        stroke: mix(tones.main, "#ffffff", 0.5),
        "stroke-width": 3,
      }) +
      times(16, (index) =>
        place(
          dot(index),
          (index % 4) * 78 - 117,
          Math.floor(index / 4) * 90 - 84,
          0,
          random.between(0.92, 1.02),
        ),
      );
    const second = place(card + sheet, 510, 420, 15, 0.92);
    return (random.chance(0.5) ? second : "") + place(card + sheet, 370, 400, random.between(-9, 2), 1.06);
  },
};
