import {
  around,
  bird,
  fish,
  kalka,
  leaf,
  lotus,
  marigold,
  rose,
  sun,
  tree,
  vine,
} from "../blocks/ornaments.ts";
import { figure, figureNames } from "../blocks/weaves.ts";
import { shadow } from "../blocks/stage.ts";
import { darker, lighter, luminance, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import {
  type Point,
  circle,
  d,
  ellipse,
  group,
  path,
  place,
  rect,
  smooth,
  stroke,
  times,
  points,
} from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";
import { peacocks } from "./painted.ts";

const box = (x: number, y: number, width: number, height: number, corner: number): string =>
  d`M ${x + corner} ${y} h ${width - corner * 2} q ${corner} 0 ${corner} ${corner} v ${height - corner * 2} q 0 ${corner} ${-corner} ${corner} h ${corner * 2 - width} q ${-corner} 0 ${-corner} ${-corner} v ${corner * 2 - height} q 0 ${-corner} ${corner} ${-corner} Z`;

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

const phoneCover: Sketch = {
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

const tint = (pen: Pen): string =>
  luminance(pen.tones.main) > 0.7 ? "#efece6" : mix(pen.tones.main, "#26252a", 0.12);

const wire = (points: readonly Point[], colour: string, width: number): string =>
  stroke(smooth(points), "#1f0f0a", width, { opacity: 0.18, transform: "translate(6 10)" }) +
  stroke(smooth(points), darker(colour, 0.35), width) +
  stroke(smooth(points), lighter(colour, 0.35), width * 0.36, { transform: "translate(-1 -1.5)" });

const earphones: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const { tones } = pen;
    const colour = tint(pen);
    const round = pen.radial(0.35, 0.3, 0.85, [
      [0, lighter(colour, 0.6)],
      [0.45, colour],
      [1, darker(colour, 0.5)],
    ]);
    const bud = (x: number, y: number, turn: number, flip: number): string =>
      place(
        ellipse(8, 22, 62, 70, "#1f0f0a", { opacity: 0.18 }) +
          path(
            "M -16 30 L -10 150 Q 8 166 26 150 L 30 30 Z",
            pen.linear(0, [
              [0, lighter(colour, 0.4)],
              [0.5, colour],
              [1, darker(colour, 0.4)],
            ]),
          ) +
          circle(0, 0, 58, round) +
          ellipse(-34, 6, 28, 40, darker(colour, 0.6)) +
          ellipse(-40, 6, 20, 32, "#2b2a2e") +
          ellipse(-44, 2, 9, 16, "#5d5a58") +
          circle(14, -6, 15, tones.accent, { opacity: 0.9 }),
        x,
        y,
        turn,
        [flip, 1],
      );
    const pods = (): string => {
      const body = box(-170, -120, 340, 250, 110);
      return (
        place(
          path(body, "#1f0f0a", { opacity: 0.2, transform: "translate(10 20)" }) +
            path(body, colour) +
            path(body, pen.bulge(0.35, 0.25, 0.85, "0 white .5, 50 white 0, 100 dark .4")) +
            stroke("M -168 -26 Q 0 -10 168 -26", darker(colour, 0.5), 5) +
            circle(0, 30, 9, "#7fd08a") +
            place(lotus(tones.accent, lighter(colour, 0.3), tones.pale), 0, 78, 0, 0.44),
          400,
          560,
        ) +
        bud(292, 240, -14, 1.2) +
        bud(508, 240, 14, -1.2)
      );
    };
    const band = (): string => {
      const cup = (x: number, flip: number): string =>
        place(
          ellipse(10, 16, 92, 116, "#1f0f0a", { opacity: 0.16 }) +
            ellipse(-24, 0, 70, 112, "#2b2a2e") +
            ellipse(10, 0, 76, 104, round) +
            ellipse(16, 0, 46, 66, darker(colour, 0.2)) +
            place(lotus(tones.accent, lighter(colour, 0.4), tones.pale), 16, 0, 0, [0.7, 0.95]),
          x,
          500,
          0,
          [flip, 1],
        );
      return (
        stroke("M 210 440 C 180 130 620 130 590 440", "#1f0f0a", 50, {
          opacity: 0.14,
          transform: "translate(8 16)",
        }) +
        stroke("M 210 440 C 180 130 620 130 590 440", darker(colour, 0.3), 48) +
        stroke("M 210 436 C 182 124 618 124 590 436", lighter(colour, 0.3), 15) +
        stroke("M 252 300 C 300 190 500 190 548 300", tones.second, 24, { opacity: 0.8 }) +
        cup(205, -1) +
        cup(595, 1)
      );
    };
    const wired = (): string =>
      wire(points`300 250, 270 380, 360 470, 400 540`, colour, 11) +
      wire(points`500 250, 540 380, 440 470, 400 540`, colour, 11) +
      wire(points`400 540, 420 640, 280 690, 200 620, 260 560, 330 640, 420 720, 600 690`, colour, 13) +
      place(
        rect(-16, -34, 32, 76, 12, darker(colour, 0.2)) + rect(-10, -8, 20, 26, 6, tones.accent),
        400,
        540,
      ) +
      place(
        rect(-10, -12, 70, 24, 8, darker(colour, 0.2)) +
          rect(60, -6, 46, 12, 4, "#d3b36a") +
          rect(74, -6, 4, 12, 0, "#3a2c12"),
        600,
        690,
        -8,
      ) +
      bud(300, 190, -20, 1) +
      bud(500, 190, 20, -1);
    return turnOf(pen, [pods, wired, band])();
  },
};

const prong = (x: number, y: number): string =>
  rect(x - 9, y, 18, 62, 7, "#b9b6ae") + rect(x - 6, y, 5, 62, 2, "#f4f1e8");

const charger: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const colour = luminance(pen.tones.main) > 0.5 ? "#f1eee8" : tint(pen);
    const body = box(-110, -130, 220, 270, 50);
    const plug =
      prong(-46, -190) +
      prong(46, -190) +
      path(body, "#1f0f0a", { opacity: 0.2, transform: "translate(12 18)" }) +
      path(body, colour) +
      path(body, pen.shade(25, "0 white .6, 35 white .05, 100 dark .32")) +
      path(
        "M 4 -74 L -40 10 L -6 10 L -14 74 L 42 -14 L 4 -14 L 20 -74 Z",
        mix(pen.tones.main, pen.tones.accent, 0.3),
        { opacity: 0.85 },
      ) +
      rect(-34, 112, 68, 20, 9, darker(colour, 0.5)) +
      rect(-24, 117, 48, 10, 4, "#1d1c20");
    const lead: Point[] = turnOf<Point[]>(pen, [
      points`400 450, 400 600, 560 660, 650 560, 560 480, 500 580, 600 720`,
      points`330 470, 330 620, 480 690, 620 640, 640 480, 600 360`,
      points`400 450, 380 640, 220 700, 150 590, 240 540, 320 640, 520 700, 650 620`,
    ]);
    const last = lead.at(-1) ?? [600, 600];
    const tipEnd = place(
      rect(-20, -14, 52, 70, 12, colour) +
        rect(-12, 54, 36, 40, 5, "#b9b6ae") +
        rect(-6, 54, 8, 40, 2, "#f4f1e8"),
      last[0],
      last[1],
      turnOf(pen, [-20, 196, -60]),
    );
    return (
      wire(lead, colour, 15) +
      tipEnd +
      place(plug, turnOf(pen, [400, 330, 400]), turnOf(pen, [320, 330, 310]), turnOf(pen, [-6, 0, 8]), 1.12)
    );
  },
};

const powerBank: Sketch = {
  scene: "table",
  draw: (pen) => {
    const { tones } = pen;
    const colour = tint(pen);
    const lights = times(4, (index) =>
      circle(400 - 48 + index * 32, 250, 8, index < 3 ? "#7fd08a" : darker(colour, 0.4)),
    );
    const standing = (): string => {
      const body = box(280, 200, 250, 446, 46);
      const side = box(296, 200, 270, 446, 46);
      return (
        shadow(pen, 430, 652, 400, 60) +
        path(side, darker(colour, 0.5)) +
        path(body, colour) +
        pen.clipped(
          body,
          place(
            pen.random.pick([lotus, sun, kalka])(
              mix(colour, tones.accent, 0.5),
              mix(colour, tones.pale, 0.3),
              tones.accent,
            ),
            405,
            450,
            0,
            1.9,
          ),
        ) +
        path(body, pen.shade(20, "0 white .4, 30 white .02, 100 dark .36")) +
        lights +
        rect(330, 196, 56, 14, 6, "#1d1c20") +
        rect(412, 196, 70, 14, 6, "#1d1c20")
      );
    };
    const lying = (): string => {
      const top =
        "M 190 420 L 570 400 Q 610 398 630 424 L 690 540 Q 700 570 660 574 L 190 596 Q 150 598 142 570 L 130 470 Q 126 424 190 420 Z";
      return (
        shadow(pen, 410, 640, 660, 80) +
        path(top, darker(colour, 0.55), { transform: "translate(0 52)" }) +
        path(top, darker(colour, 0.4), { transform: "translate(0 26)" }) +
        path(top, colour) +
        path(top, pen.shade(50, "0 white .45, 40 white .03, 100 dark .3")) +
        group(
          place(
            pen.random.pick([lotus, sun])(
              mix(colour, tones.accent, 0.6),
              mix(colour, tones.pale, 0.4),
              tones.accent,
            ),
            0,
            0,
            0,
            1.5,
          ),
          { transform: "translate(430 496) scale(1 .52)" },
        ) +
        times(4, (index) =>
          ellipse(200 + index * 30, 470, 9, 6, index < 3 ? "#7fd08a" : darker(colour, 0.4)),
        ) +
        wire(points`150 600, 60 640, 120 720, 300 700, 420 740`, "#efece6", 13)
      );
    };
    const withPhone = (): string =>
      group(standing(), { transform: "translate(-110 0)" }) +
      shadow(pen, 600, 652, 260, 44) +
      path(box(500, 330, 190, 316, 28), "#1d1c20") +
      path(
        box(510, 342, 170, 292, 18),
        pen.linear(60, [
          [0, tones.accent],
          [1, tones.second],
        ]),
      ) +
      path("M 604 430 L 566 500 L 594 500 L 586 552 L 632 480 L 602 480 L 618 430 Z", "#fffaf0") +
      wire(points`340 200, 380 130, 520 150, 560 260, 596 330`, "#efece6", 12);
    return turnOf(pen, [standing, lying, withPhone])();
  },
};

const cable: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const { tones } = pen;
    const colour = tint(pen);
    const coil = times(
      pen.variant % 2 ? 6 : 5,
      (index) =>
        circle(400, 390, 200 - index * 20, "none", { stroke: darker(colour, 0.45), "stroke-width": 18 }) +
        circle(398, 387, 200 - index * 20, "none", { stroke: colour, "stroke-width": 14 }) +
        circle(398, 387, 200 - index * 20, "none", {
          stroke: lighter(colour, 0.5),
          "stroke-width": 12,
          "stroke-dasharray": "5 7",
          opacity: 0.55,
        }),
    );
    const plug = (x: number, y: number, turn: number, wide: number): string =>
      place(
        rect(-30, -20, 60, 100, 16, "#1f0f0a", { opacity: 0.2, transform: "translate(8 12)" }) +
          rect(-wide * 0.36, 66, wide * 0.72, 66, 6, "#b9b6ae") +
          rect(-wide * 0.26, 66, 9, 66, 2, "#f4f1e8") +
          rect(-32, -20, 64, 96, 16, colour) +
          rect(-32, -20, 64, 96, 16, pen.shade(0, "0 white .5, 40 white 0, 100 dark .36")) +
          times(3, (index) => rect(-16, -44 + index * 9, 32, 5, 2, darker(colour, 0.4))) +
          circle(0, 28, 11, tones.accent),
        x,
        y,
        turn,
      );
    const strap = place(
      rect(-26, -84, 52, 190, 16, tones.second) +
        rect(-26, -84, 52, 190, 16, pen.shade(0, "0 light .3, 100 dark .3")) +
        stroke("M -16 -70 V 92 M 16 -70 V 92", tones.pale, 3, { "stroke-dasharray": "9 6" }),
      400,
      558,
    );
    return (
      circle(412, 408, 190, "none", { stroke: "#1f0f0a", "stroke-width": 110, opacity: 0.1 }) +
      wire(points`230 470, 220 600, 250 640`, colour, 16) +
      wire(points`570 470, 590 580, 560 640`, colour, 16) +
      coil +
      strap +
      plug(250, 640, turnOf(pen, [12, 30, -16]), 56) +
      plug(560, 640, turnOf(pen, [-12, -30, 20]), turnOf(pen, [72, 40, 84])) +
      (pen.variant % 3 === 2 ? plug(400, 250, 0, 56) : "")
    );
  },
};

export const gadgets = {
  "phone-cover": phoneCover,
  earphones,
  charger,
  "power-bank": powerBank,
  cable,
} satisfies Record<string, Sketch>;
