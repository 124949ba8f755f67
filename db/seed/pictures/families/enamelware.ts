import { peacocks } from "../blocks/folk.ts";
import { around, leaf, rose } from "../blocks/ornaments.ts";
import { type Profile, belt, ring } from "../blocks/profile.ts";
import { shadow } from "../blocks/shadow.ts";
import { turned } from "../blocks/turned.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, ellipse, place, points, rect, stroke, times } from "../ink/svg.ts";
import type { Sketch } from "./sketch.ts";

/** Rickshaw painters' enamel: roses and leaves round a kettle, a tiffin carrier, a tray. */
const pink = rose("#e85a7a", "#b3204a", "#f6d24a");
const amber = rose("#f2b632", "#d9661a", "#fff3cf");
const green = leaf("#2f8a4a", "#f2e14a", "#fff");

const enamel = (pen: Pen): string => mix(pen.tones.main, "#c2203a", 0.2);

const roses = (x: number, profile: Profile, y: number, size: number): string =>
  belt(
    x,
    profile,
    y,
    7,
    (index) =>
      place(green, 30 * size, 6, 80, 0.5 * size) +
      place(index % 2 ? pink : amber, 0, 0, index * 30, 0.8 * size),
  ) +
  ring(x, profile, y - 52 * size, "#f2b632", 6) +
  ring(x, profile, y + 52 * size, "#f2b632", 6) +
  belt(x, profile, y - 66 * size, 26, () => circle(0, 0, 4, "#fff3cf"));

export const kettle: Sketch = {
  scene: "table",
  draw: (pen) => {
    const colour = enamel(pen);
    const body: Profile = points`84 330, 150 370, 196 450, 200 540, 170 620, 140 646`;
    const lid: Profile = points`12 262, 18 284, 70 304, 92 330`;
    const spout =
      stroke("M 560 520 C 660 500 620 400 690 350", darker(colour, 0.3), 46) +
      stroke("M 556 512 C 650 492 612 394 680 344", lighter(colour, 0.4), 12);
    const handle =
      stroke("M 290 350 C 240 150 560 150 510 350", "#3d2a1f", 22) +
      stroke("M 292 340 C 246 150 554 150 508 340", "#b27d48", 7);
    return (
      shadow(pen, 410, 652, 520, 74) +
      spout +
      handle +
      turned(pen, 400, body, colour, { surface: "glazed", paint: roses(400, body, 510, 1.05) }) +
      turned(pen, 400, lid, "#f2b632", { surface: "glazed" }) +
      circle(400, 258, 20, "#1f7a5a")
    );
  },
};

export const tiffin: Sketch = {
  scene: "table",
  draw: (pen) => {
    const colours = [enamel(pen), "#1f7a6d", "#f2b632"] as const;
    const tier = (y: number, colour: string): string => {
      const body: Profile = [
        [150, y],
        [156, y + 20],
        [156, y + 100],
        [146, y + 116],
      ];
      return turned(pen, 400, body, colour, {
        surface: "glazed",
        paint: roses(400, body, y + 58, 0.62),
        mouth: darker(colour, 0.3),
      });
    };
    const frame = [236, 552]
      .map((x) => rect(x, 236, 14, 400, 6, "#a9a6a0") + rect(x + 2, 236, 4, 400, 2, "#f4f1e8"))
      .join("");
    const lid: Profile = points`16 196, 90 208, 150 236, 152 262`;
    return (
      shadow(pen, 400, 652, 420, 66) +
      tier(524, colours[0]) +
      tier(402, colours[1]) +
      tier(280, colours[2]) +
      turned(pen, 400, lid, colours[0], { surface: "glazed" }) +
      frame +
      stroke("M 243 250 C 243 110 559 110 559 250", "#a9a6a0", 14) +
      stroke("M 245 240 C 250 116 552 116 557 240", "#f4f1e8", 4) +
      rect(340, 128, 120, 26, 12, "#3d2a1f")
    );
  },
};

export const paintedTray: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const colour = enamel(pen);
    const rim = place(
      around(
        16,
        (index) => place(index % 2 ? pink : amber, 0, -248, 0, 0.78) + place(green, 50, -244, 100, 0.5),
      ),
      400,
      400,
    );
    return (
      circle(412, 420, 310, "#1f0f0a", { opacity: 0.18 }) +
      circle(400, 400, 308, "#f2b632") +
      circle(400, 400, 296, colour) +
      rim +
      circle(400, 400, 190, "#f2b632") +
      circle(400, 400, 182, mix("#2f9ab0", pen.tones.second, 0.2)) +
      peacocks(pen, 400, 424, 1.15) +
      place(pink, 400, 492, 0, 0.8) +
      circle(400, 400, 308, pen.bulge(0.36, 0.3, 0.75, "0 white .4, 45 white .02, 100 dark .32"))
    );
  },
};

/** The storm lantern that every boat and tea stall owns. */
export const hurricane: Sketch = {
  scene: "table",
  draw: (pen) => {
    const tin = mix(pen.tones.main, "#3d5a5c", 0.2);
    const tank: Profile = points`110 540, 150 560, 156 600, 150 640`;
    const cap: Profile = points`34 190, 40 214, 84 236, 92 262, 70 272`;
    const glass: Profile = points`66 280, 112 350, 118 430, 84 524, 92 556`;
    const glow = pen.radial(0.5, 0.5, 0.5, [
      [0, "#ffe3a0", 0.75],
      [1, "#ffe3a0", 0],
    ]);
    const wires =
      stroke("M 256 590 C 226 500 226 330 320 250 M 544 590 C 574 500 574 330 480 250", tin, 15) +
      stroke("M 250 590 C 222 500 222 330 314 250", lighter(tin, 0.5), 4);
    const flame =
      ellipse(400, 420, 60, 84, "#ffdf8a", { opacity: 0.5 }) +
      stroke("M 400 470 C 376 440 388 410 400 372 C 412 410 424 440 400 470 Z", "#f29a1e", 8) +
      ellipse(400, 436, 15, 34, "#fff0b8");
    return (
      ellipse(400, 420, 340, 330, glow) +
      shadow(pen, 400, 652, 420, 66) +
      stroke("M 320 250 C 300 80 500 80 480 250", "#6b6864", 8) +
      wires +
      turned(pen, 400, tank, tin, {
        surface: "glazed",
        paint: roses(400, tank, 600, 0.5),
        mouth: tin,
      }) +
      turned(pen, 400, glass, "#fff6dc", { surface: "glass", paint: flame }) +
      turned(pen, 400, cap, tin, { surface: "glazed", mouth: darker(tin, 0.5) }) +
      times(2, (index) => rect(330, 500 + index * 22, 140, 8, 4, tin))
    );
  },
};
