import { box, tint } from "../blocks/casing.ts";
import { darker, lighter, luminance, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, ellipse, path, place, rect, stroke, times } from "../ink/svg.ts";
import { hide } from "./footwear.ts";
import type { Sketch } from "./sketch.ts";

const shell = box(-152, -310, 304, 620, 46);
const gleam = "0 white .36, 20 white .06, 42 white .18, 43 white 0, 100 dark .22";

const lens = (pen: Pen, x: number, y: number): string => {
  const glass = pen.radial(0.35, 0.3, 0.8, [
    [0, "#5d7a94"],
    [0.5, "#22283a"],
    [1, "#0b0b10"],
  ]);
  return (
    circle(x, y, 27, "#1d1c20") + circle(x, y, 20, glass) + circle(x - 7, y - 8, 5, "#fff", { opacity: 0.8 })
  );
};

const cameras = (pen: Pen, ground: string): string =>
  path(box(-132, -290, 128, 136, 34), ground) +
  lens(pen, -100, -256) +
  lens(pen, -38, -192) +
  lens(pen, -100, -192) +
  circle(-38, -256, 10, "#fff3cf");

const cast = path(box(-158, -316, 316, 632, 50), "#1f0f0a", { opacity: 0.22, transform: "translate(12 20)" });

/** See-through, thick corners: the phone's own colour shows. */
export const clearCover: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const phone = mix(pen.tones.second, "#dfe6ea", 0.35);
    const corners = [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ]
      .map(([x = 0, y = 0]) => circle(x * 134, y * 292, 40, "#ffffff", { opacity: 0.35 }))
      .join("");
    return place(
      cast +
        path(box(-168, -326, 336, 652, 58), "#ffffff", { opacity: 0.5 }) +
        corners +
        path(box(-148, -306, 296, 612, 42), phone) +
        cameras(pen, darker(phone, 0.25)) +
        path(
          box(-168, -326, 336, 652, 58),
          pen.shade(28, "0 white .7, 20 white .1, 42 white .4, 43 white .04, 100 white .25"),
        ) +
        path(box(-168, -326, 336, 652, 58), "none", { stroke: "#ffffff", "stroke-width": 5, opacity: 0.9 }) +
        path(box(-148, -306, 296, 612, 42), "none", { stroke: "#9aa5aa", "stroke-width": 2, opacity: 0.6 }),
      400,
      404,
      pen.random.between(-13, 13),
      0.98,
    );
  },
};

const plainBack = (pen: Pen, more: string): string => {
  const colour = tint(pen);
  const grain = pen.tile(
    6,
    6,
    circle(1.5, 1.5, 0.9, luminance(colour) > 0.5 ? "#000" : "#fff", { opacity: 0.16 }),
  );
  return (
    cast +
    path(box(-158, -316, 316, 632, 50), darker(colour, 0.45)) +
    path(shell, colour) +
    path(shell, grain) +
    cameras(pen, darker(colour, 0.4)) +
    more +
    path(shell, pen.shade(28, gleam)) +
    path(shell, "none", { stroke: lighter(colour, 0.4), "stroke-width": 3, opacity: 0.6 })
  );
};

export const matteCover: Sketch = {
  scene: "flat",
  draw: (pen) => place(plainBack(pen, ""), 400, 404, pen.random.between(-13, 13), 1.08),
};

export const magnetCover: Sketch = {
  scene: "flat",
  draw: (pen) =>
    place(
      plainBack(
        pen,
        circle(0, 60, 96, "none", { stroke: "#f4f1e8", "stroke-width": 17 }) +
          rect(-9, 190, 18, 66, 8, "#f4f1e8") +
          circle(0, 60, 96, "none", { stroke: "#1f0f0a", "stroke-width": 2, opacity: 0.3 }),
      ),
      400,
      404,
      pen.random.between(-13, 13),
      1.08,
    ),
};

export const flipCover: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const leather = hide(pen);
    const stitch = (x: number): string =>
      rect(x, -300, 284, 600, 30, "none", {
        stroke: lighter(leather, 0.5),
        "stroke-width": 3,
        "stroke-dasharray": "11 8",
      });
    const inside =
      rect(-320, -316, 316, 632, 36, darker(leather, 0.1)) +
      stitch(-304) +
      ["#c9a04a", "#5a8fb8", "#b5432f"]
        .map(
          (card, index) =>
            rect(-284, -190 + index * 96, 244, 150, 12, card) +
            rect(-284, -150 + index * 96, 244, 130, 12, darker(leather, 0.2)),
        )
        .join("");
    const phone =
      rect(4, -316, 316, 632, 36, leather) +
      path(box(18, -302, 288, 604, 42), "#141318") +
      path(
        box(30, -290, 264, 580, 32),
        pen.linear(60, [
          [0, mix(pen.tones.accent, "#ffffff", 0.3)],
          [1, mix(pen.tones.second, "#1d1c20", 0.3)],
        ]),
      ) +
      circle(162, -272, 8, "#0b0b10");
    return place(
      rect(-320, -316, 640, 632, 36, "#1f0f0a", { opacity: 0.2, transform: "translate(12 20)" }) +
        inside +
        phone +
        rect(-6, -316, 12, 632, 0, darker(leather, 0.5)) +
        rect(-320, -316, 316, 632, 36, pen.shade(30, "0 white .25, 50 white 0, 100 dark .25")),
      400,
      404,
      pen.random.between(-6, 6),
      0.96,
    );
  },
};

/** A sealed pouch on a lanyard, drops of rain running off it. */
export const dryPouch: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const { tones } = pen;
    const body = box(-176, -250, 352, 600, 40);
    const drops = times(14, () =>
      ellipse(pen.random.between(-150, 150), pen.random.between(-200, 320), 7, 10, "#ffffff", {
        opacity: 0.6,
      }),
    );
    return (
      stroke("M 400 130 C 180 20 120 300 210 420 M 400 130 C 620 20 700 300 600 420", tones.second, 13) +
      place(
        path(body, "#1f0f0a", { opacity: 0.2, transform: "translate(12 18)" }) +
          path(body, tones.main) +
          path(box(-138, -170, 276, 480, 30), "#141318") +
          path(
            box(-126, -158, 252, 456, 22),
            pen.linear(60, [
              [0, mix(tones.accent, "#ffffff", 0.35)],
              [1, tones.second],
            ]),
          ) +
          rect(-190, -292, 380, 84, 18, darker(tones.main, 0.3)) +
          [-100, 100]
            .map(
              (x) =>
                circle(x, -250, 24, tones.accent) + rect(x - 5, -268, 10, 36, 4, darker(tones.accent, 0.4)),
            )
            .join("") +
          path(body, pen.shade(28, "0 white .5, 22 white .06, 44 white .3, 45 white .02, 100 dark .18")) +
          drops,
        400,
        420,
        pen.random.between(-6, 6),
      )
    );
  },
};
