import { gold } from "../blocks/dyeing.ts";
import { kalka, leaf, lotus } from "../blocks/ornaments.ts";
import { shadow } from "../blocks/shadow.ts";
import { figure, figureNames } from "../blocks/weaves.ts";
import { darker, lighter, luminance, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, ellipse, path, place, rect, stroke, times } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

export const hide = (pen: Pen): string =>
  luminance(pen.tones.main) > 0.7
    ? mix("#b07a48", pen.tones.main, 0.25)
    : mix(pen.tones.main, "#6b4229", 0.3);

/** A nagra or mojari from the side, toe to the right and turned up. */
function nagra(pen: Pen, colour: string): string {
  const { tones } = pen;
  const upper =
    "M -250 -70 C -262 -20 -262 30 -246 54 L 190 54 C 250 54 300 36 316 -30 C 322 -62 292 -78 280 -56 C 262 -30 210 -30 160 -62 C 120 -86 84 -104 48 -104 C 10 -60 -60 -40 -120 -56 C -170 -66 -210 -100 -232 -104 C -246 -104 -248 -86 -250 -70 Z";
  const inside =
    "M -238 -98 C -200 -70 -150 -30 -90 -34 C -30 -36 20 -60 48 -104 C 20 -118 -20 -84 -90 -82 C -150 -82 -190 -108 -238 -98 Z";
  return (
    rect(-256, 50, 470, 20, 10, "#4a2c18") +
    path("M 190 70 C 250 68 296 50 314 4 L 318 -20 C 324 20 290 66 200 70 Z", "#4a2c18") +
    path(upper, colour) +
    pen.clipped(
      upper,
      times(7, (index) =>
        place(kalka(gold, tones.pale, tones.second), 80 + index * 26, -34 + Math.abs(index - 3) * 8, 60, 0.4),
      ) +
        place(lotus(gold, tones.pale, tones.second), 150, 0, 0, 0.8) +
        times(16, (index) => place(leaf(gold, tones.second, gold), -232 + index * 32, 36, 90, 0.26)) +
        stroke("M -250 14 C -100 22 100 22 300 6", gold, 4, { "stroke-dasharray": "2 9" }),
    ) +
    path(inside, darker(colour, 0.65)) +
    stroke("M -238 -98 C -200 -70 -150 -30 -90 -34 C -30 -36 20 -60 48 -104", gold, 7) +
    path(upper, pen.shade(90, "0 light .3, 40 light 0, 100 dark .4")) +
    circle(302, -58, 15, gold)
  );
}

function loafer(pen: Pen, colour: string): string {
  const upper =
    "M -246 -104 C -262 -40 -262 20 -250 52 L 280 52 C 306 40 302 -6 268 -30 C 220 -62 150 -62 96 -106 C 60 -126 30 -100 0 -70 C -60 -40 -160 -40 -214 -112 C -226 -122 -242 -118 -246 -104 Z";
  return (
    rect(-258, 48, 560, 26, 10, "#2b1a10") +
    rect(-258, 48, 110, 36, 6, "#2b1a10") +
    path(upper, colour) +
    path(
      "M -232 -104 C -180 -50 -60 -40 0 -70 C 30 -100 60 -126 96 -106 C 60 -130 -10 -110 -60 -90 C -120 -74 -180 -80 -232 -104 Z",
      darker(colour, 0.65),
    ) +
    stroke("M 40 -96 C 90 -30 160 -10 262 -20", darker(colour, 0.4), 4) +
    path("M 20 -84 L 92 -44 L 70 -6 L -10 -50 Z", darker(colour, 0.2)) +
    rect(20, -58, 44, 12, 4, "#d3b36a", { transform: "rotate(30 40 -50)" }) +
    stroke("M -240 30 L 280 30", lighter(colour, 0.4), 3, { "stroke-dasharray": "9 6" }) +
    path(upper, pen.shade(80, "0 light .42, 35 light .02, 100 dark .42"))
  );
}

export const shoes: Sketch = {
  scene: "table",
  draw: (pen) => {
    const colour = pen.variant % 2 ? hide(pen) : pen.tones.main;
    const one = turnOf(pen, [nagra, loafer])(pen, colour);
    return (
      shadow(pen, 440, 560, 620, 60) +
      place(one, 450, 470, -3, 0.84) +
      shadow(pen, 370, 668, 680, 70) +
      place(one, 370, 590, pen.random.between(0, 4), 1.02)
    );
  },
};

/** One sandal from above, toe up. */
function sandal(pen: Pen, colour: string, kind: number): string {
  const { tones } = pen;
  const sole =
    "M 0 -270 C 74 -270 100 -190 92 -110 C 86 -40 66 20 74 100 C 84 200 60 270 0 270 C -60 270 -84 200 -74 100 C -66 20 -86 -40 -92 -110 C -100 -190 -74 -270 0 -270 Z";
  const edge =
    "M -96 -96 C -60 -150 -10 -190 0 -200 C 10 -190 60 -150 96 -96 L 88 -46 C 50 -100 10 -130 0 -140 C -10 -130 -50 -100 -88 -46 Z";
  const cross = "M -98 -150 L 88 -30 L 82 30 L -96 -90 Z";
  const other = "M 98 -150 L -88 -30 L -82 30 L 96 -90 Z";
  const strap = darker(colour, 0.1);
  const upper =
    kind === 0
      ? path(edge, strap) +
        stroke("M -86 -70 C -50 -120 -8 -156 0 -166 C 8 -156 50 -120 86 -70", gold, 5, {
          "stroke-dasharray": "3 10",
        }) +
        circle(0, -186, 24, gold) +
        place(lotus(tones.main, tones.pale, tones.accent), 0, -186, 0, 0.44)
      : kind === 1
        ? path(other, strap) +
          path(cross, lighter(strap, 0.12)) +
          stroke("M -92 -120 L 82 0", tones.pale, 4, { "stroke-dasharray": "9 7" }) +
          rect(-90, 100, 180, 44, 10, strap) +
          rect(60, 104, 34, 36, 6, "#d3b36a")
        : rect(-106, -160, 212, 110, 30, strap) +
          times(3, (index) =>
            place(figure(figureNames[index] ?? "star", 60, tones.pale), -62 + index * 62, -104),
          ) +
          rect(-104, -160, 208, 9, 4, gold) +
          rect(-104, -60, 208, 9, 4, gold);
  return (
    path(sole, "#1f0f0a", { opacity: 0.24, transform: "translate(14 20)" }) +
    path(sole, "#5d3a1f", { transform: "translate(4 7)" }) +
    path(sole, mix("#c9965f", colour, 0.2)) +
    path(
      "M 0 -252 C 62 -252 84 -186 78 -110 C 72 -40 54 20 60 100 C 68 190 48 252 0 252 C -48 252 -68 190 -60 100 C -54 20 -72 -40 -78 -110 C -84 -186 -62 -252 0 -252 Z",
      "none",
      { stroke: "#7d5228", "stroke-width": 3, "stroke-dasharray": "8 6" },
    ) +
    ellipse(0, 190, 46, 54, "#1f0f0a", { opacity: 0.08 }) +
    path(sole, pen.shade(20, "0 light .3, 50 light 0, 100 dark .24")) +
    upper
  );
}

export const sandals: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const one = sandal(pen, hide(pen), turnOf(pen, [0, 1, 2]));
    return (
      place(one, 268, 410, pen.random.between(-16, -8), 1.06) +
      place(one, 530, 400, pen.random.between(8, 18), [-1.06, 1.06])
    );
  },
};
