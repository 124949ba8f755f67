import { marigolds } from "../blocks/bunches.ts";
import { bird, boat, elephant } from "../blocks/creatures.ts";
import { type Ornament, around, lotus } from "../blocks/ornaments.ts";
import { type Profile, belt } from "../blocks/profile.ts";
import { shadow } from "../blocks/shadow.ts";
import { turned } from "../blocks/turned.ts";
import { darker, lighter } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, ellipse, group, path, place, points, rect, stroke, times } from "../ink/svg.ts";
import { brassOf } from "./brass.ts";
import type { Sketch } from "./sketch.ts";

const plinth = (pen: Pen, colour: string): string => {
  const profile: Profile = points`150 580, 176 600, 168 620, 196 646`;
  return turned(pen, 400, profile, colour, {
    surface: "metal",
    mouth: colour,
    paint: belt(400, profile, 612, 15, () =>
      place(lotus(darker(colour, 0.4), colour, colour), 0, 0, 0, 0.26),
    ),
  });
};

/** An ornament cast in brass: a dark back for thickness, the figure, a bright edge where the light falls. */
const castFigure = (colour: string, figure: Ornament, x: number, y: number, scale: number): string =>
  place(figure(darker(colour, 0.55), darker(colour, 0.55), colour), x + 12, y + 8, 0, scale) +
  place(figure(lighter(colour, 0.5), colour, colour), x - 4, y - 4, 0, scale) +
  place(figure(colour, darker(colour, 0.3), lighter(colour, 0.6)), x, y, 0, scale);

const statue = (figure: Ornament, y: number, scale: number): Sketch => ({
  scene: "table",
  draw: (pen) => {
    const colour = brassOf(pen);
    return (
      shadow(pen, 405, 652, 480, 70) +
      plinth(pen, colour) +
      castFigure(colour, figure, 400, y, scale) +
      place(marigolds(pen), 640, 668, 0, 0.95)
    );
  },
});

const tailed: Ornament = (main, second, accent) =>
  times(9, (index) =>
    group(
      path("M 0 0 C -9 -36 -8 -62 0 -76 C 8 -62 9 -36 0 0 Z", index % 2 ? main : second) +
        circle(0, -62, 6, accent),
      { transform: `translate(8 10) rotate(${-8 + index * 13})` },
    ),
  ) + bird(main, second, accent);

export const brassElephant = statue(elephant, 400, 3.8);
export const brassPeacock = statue(tailed, 430, 3.3);
export const brassBoat = statue(boat, 430, 3.8);

/** Dhupdani: coals in a footed bowl, resin smoke above. */
export const incenseBurner: Sketch = {
  scene: "table",
  draw: (pen) => {
    const colour = brassOf(pen);
    const bowl: Profile = points`130 380, 140 410, 110 470, 40 510, 28 560, 60 600, 120 640`;
    const coals = times(12, (index) =>
      circle(310 + index * 17, 382 + (index % 3) * 5, 15, index % 2 ? "#3a2a24" : "#c9481f"),
    );
    const smoke = stroke(
      "M 370 350 C 330 290 420 250 380 180 C 360 140 390 110 400 80 M 440 350 C 470 290 400 260 440 200",
      "#fffaf0",
      16,
      { opacity: 0.4 },
    );
    const handle =
      stroke("M 530 430 C 610 440 640 470 690 470", darker(colour, 0.25), 26) +
      stroke("M 530 424 C 610 434 640 464 686 464", lighter(colour, 0.45), 8);
    return (
      shadow(pen, 410, 650, 420, 66) +
      handle +
      turned(pen, 400, bowl, colour, {
        surface: "metal",
        mouth: "#3d1f12",
        paint: belt(400, bowl, 436, 11, () =>
          place(lotus(darker(colour, 0.45), colour, colour), 0, 0, 0, 0.4),
        ),
      }) +
      coals +
      smoke
    );
  },
};

const ladle = (colour: string, x: number, turn: number, head: string): string =>
  place(
    rect(-9, -330, 18, 330, 8, colour) +
      rect(-6, -330, 5, 330, 2, lighter(colour, 0.6)) +
      circle(0, -336, 20, "none", { stroke: colour, "stroke-width": 9 }) +
      head,
    x,
    520,
    turn,
  );

/** Hata and khunti, the two ladles of every kitchen. */
export const ladles: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const colour = brassOf(pen);
    const bright = pen.shade(30, "0 white .5, 40 white .05, 100 dark .4");
    const bowl =
      circle(0, 60, 84, darker(colour, 0.15)) +
      circle(0, 66, 66, darker(colour, 0.4)) +
      circle(0, 60, 84, bright);
    const blade =
      path("M -12 0 L -66 60 L -66 150 Q 0 176 66 150 L 66 60 L 12 0 Z", colour) +
      path("M -12 0 L -66 60 L -66 150 Q 0 176 66 150 L 66 60 L 12 0 Z", bright);
    return (
      group(ladle("#1f0f0a", 292, -8, bowl) + ladle("#1f0f0a", 512, 10, blade), {
        opacity: 0.16,
        transform: "translate(12 20)",
      }) +
      ladle(colour, 292, -8, bowl) +
      ladle(colour, 512, 10, blade)
    );
  },
};

/** A hand-beaten tumbler: kasa holds the cold. */
export const tumbler: Sketch = {
  scene: "table",
  draw: (pen) => {
    const colour = brassOf(pen);
    const glass: Profile = points`130 250, 124 300, 104 480, 92 600, 112 646`;
    const dents = times(5, (row) =>
      belt(400, glass, 320 + row * 62, 13, () =>
        ellipse(0, 0, 11, 15, darker(colour, 0.35), { opacity: 0.3 }),
      ),
    );
    return (
      shadow(pen, 400, 652, 340, 60) +
      turned(pen, 400, glass, colour, { surface: "metal", mouth: darker(colour, 0.35), paint: dents }) +
      place(marigolds(pen), 600, 672)
    );
  },
};

/** Katoris inside a ring of light: three bowls, one filled. */
export const bowls: Sketch = {
  scene: "table",
  draw: (pen) => {
    const colour = brassOf(pen);
    const bowl = (x: number, y: number, size: number, inside: string): string => {
      const profile: Profile = [
        [120 * size, y - 130 * size],
        [116 * size, y - 90 * size],
        [70 * size, y - 14 * size],
        [58 * size, y],
      ];
      return (
        shadow(pen, x, y + 4, 300 * size, 46 * size) +
        turned(pen, x, profile, colour, {
          surface: "metal",
          mouth: inside,
          paint: belt(x, profile, y - 76 * size, 13, () =>
            place(
              around(4, () => ellipse(0, -9, 5, 9, darker(colour, 0.4))),
              0,
              0,
            ),
          ),
        })
      );
    };
    return (
      bowl(250, 560, 0.95, darker(colour, 0.3)) +
      bowl(556, 566, 1, darker(colour, 0.3)) +
      bowl(400, 670, 1.35, "#c9751f")
    );
  },
};
