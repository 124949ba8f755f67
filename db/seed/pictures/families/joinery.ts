import { leaf, lotus } from "../blocks/ornaments.ts";
import { type Profile, belt } from "../blocks/profile.ts";
import { shadow } from "../blocks/shadow.ts";
import { turned } from "../blocks/turned.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, d, ellipse, group, path, place, rect, stroke, times } from "../ink/svg.ts";
import type { Sketch } from "./sketch.ts";
import { woods } from "./wood-craft.ts";

export const woodOf = (pen: Pen): string => mix(pen.random.pick(woods), pen.tones.main, 0.08);

export const wallClock: Sketch = {
  scene: "wall",
  draw: (pen) => {
    const wood = woodOf(pen);
    const grain = times(7, (index) =>
      circle(400, 400, 250 - index * 9, "none", {
        stroke: darker(wood, 0.3),
        "stroke-width": 2,
        opacity: 0.4,
      }),
    );
    const hours = times(12, (index) =>
      group(rect(-6, -196, 12, index % 3 ? 20 : 40, 4, darker(wood, 0.55)), {
        transform: `translate(400 400) rotate(${index * 30})`,
      }),
    );
    const hand = (length: number, turn: number, wide: number): string =>
      group(path(`M ${-wide} 20 L 0 ${-length} L ${wide} 20 Z`, darker(wood, 0.6)), {
        transform: `translate(400 400) rotate(${turn})`,
      });
    return (
      circle(414, 424, 262, "#1f0f0a", { opacity: 0.15 }) +
      circle(400, 400, 260, wood) +
      grain +
      circle(400, 400, 260, pen.bulge(0.36, 0.3, 0.75, "0 white .3, 50 white 0, 100 dark .4")) +
      circle(400, 400, 208, mix(pen.tones.pale, "#fffaf0", 0.3)) +
      place(
        lotus(
          mix(pen.tones.pale, pen.tones.main, 0.25),
          mix(pen.tones.pale, pen.tones.second, 0.2),
          pen.tones.pale,
        ),
        400,
        400,
        0,
        2,
      ) +
      hours +
      hand(116, 304, 11) +
      hand(164, 62, 8) +
      circle(400, 400, 18, "#cf9f3a")
    );
  },
};

/** Belun and piri: the pin and the round board. */
export const rollingSet: Sketch = {
  scene: "table",
  draw: (pen) => {
    const wood = woodOf(pen);
    const board =
      ellipse(400, 640, 270, 62, darker(wood, 0.45)) +
      ellipse(400, 612, 270, 62, wood) +
      times(6, (index) =>
        ellipse(400, 612, 250 - index * 42, 56 - index * 9, "none", {
          stroke: darker(wood, 0.35),
          "stroke-width": 2.5,
          opacity: 0.4,
        }),
      ) +
      ellipse(400, 612, 270, 62, pen.shade(30, "0 light .35, 50 light 0, 100 dark .3"));
    const ruti =
      ellipse(420, 606, 150, 32, "#ecd9ae") +
      times(9, () =>
        circle(
          420 + pen.random.between(-110, 110),
          606 + pen.random.between(-18, 18),
          pen.random.between(4, 9),
          "#c99a5a",
          { opacity: 0.5 },
        ),
      );
    const dark = darker(wood, 0.15);
    const body =
      "M -250 -14 C -150 -44 150 -44 250 -14 C 256 -6 256 6 250 14 C 150 44 -150 44 -250 14 C -256 6 -256 -6 -250 -14 Z";
    const pin =
      rect(-330, -15, 660, 30, 14, darker(wood, 0.35)) +
      path(body, dark) +
      path(body, pen.shade(90, "0 light .5, 40 light .04, 100 dark .5")) +
      times(4, (index) =>
        stroke(d`M ${-170 + index * 113} -36 q 12 36 0 72`, pen.tones.main, 7, { opacity: 0.8 }),
      );
    return (
      shadow(pen, 400, 664, 660, 80) +
      board +
      ruti +
      ellipse(390, 560, 230, 14, "#1f0f0a", { opacity: 0.16 }) +
      place(pin, 396, 520, -11)
    );
  },
};

export const candleStand: Sketch = {
  scene: "table",
  draw: (pen) => {
    const wood = woodOf(pen);
    const stand = (x: number, top: number): string => {
      const base: Profile = [
        [70, top],
        [74, top + 20],
        [30, top + 44],
        [44, top + 90],
        [24, top + 140],
        [34, 590],
        [100, 620],
        [116, 646],
      ];
      const wax = [
        [34, top - 110],
        [36, top + 6],
      ] as const;
      return (
        ellipse(
          x,
          top - 150,
          150,
          160,
          pen.radial(0.5, 0.5, 0.5, [
            [0, "#ffe3a0", 0.7],
            [1, "#ffe3a0", 0],
          ]),
        ) +
        shadow(pen, x, 652, 280, 52) +
        turned(pen, x, base, wood, {
          surface: "glazed",
          mouth: darker(wood, 0.3),
          paint: belt(x, base, 626, 9, () => place(leaf(lighter(wood, 0.3), wood, wood), 0, 0, 0, 0.2)),
        }) +
        turned(pen, x, wax, "#f6ead0", { surface: "matt", mouth: "#f9e2a8" }) +
        path(
          d`M ${x} ${top - 112} C ${x - 22} ${top - 130} ${x - 14} ${top - 154} ${x} ${top - 180} C ${x + 14} ${top - 154} ${x + 22} ${top - 130} ${x} ${top - 112} Z`,
          "#f29a1e",
        ) +
        ellipse(x, top - 130, 7, 17, "#fff0b8")
      );
    };
    return stand(290, 400) + stand(520, 330);
  },
};

/** Rehal, the folding stand that holds a book open. */
export const bookStand: Sketch = {
  scene: "table",
  draw: (pen) => {
    const wood = woodOf(pen);
    const leafOf = (flip: number): string => {
      const board = "M 0 440 L 250 250 L 290 290 L 40 500 L 170 640 L 120 650 L -30 500 Z";
      return place(
        path(board, wood) +
          pen.clipped(
            board,
            place(lotus(lighter(wood, 0.3), darker(wood, 0.3), wood), 170, 360, 40, [1.1, 0.7]),
          ) +
          path(board, pen.shade(40, "0 light .3, 50 light 0, 100 dark .35")),
        400,
        0,
        0,
        [flip, 1],
      );
    };
    const page = (flip: number): string =>
      place(
        path("M 0 424 C 64 336 170 284 262 236 L 238 186 C 140 220 50 286 0 372 Z", pen.tones.main) +
          path("M 0 408 C 60 326 164 274 250 230 L 232 192 C 140 226 50 290 0 378 Z", "#f6ecd2") +
          times(6, (index) =>
            stroke(
              d`M ${20 + index * 3} ${372 - index * 10} C ${70 + index * 4} ${316 - index * 8} ${140 + index * 4} ${270 - index * 6} ${206 + index * 3} ${238 - index * 5}`,
              "#b9a07a",
              2.5,
              { opacity: 0.6 },
            ),
          ),
        400,
        0,
        0,
        [flip, 1],
      );
    return (
      shadow(pen, 400, 652, 520, 66) +
      leafOf(-1) +
      leafOf(1) +
      page(-1) +
      page(1) +
      circle(400, 470, 20, "#cf9f3a")
    );
  },
};
