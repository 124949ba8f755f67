import {
  type Ornament,
  alpana,
  around,
  bird,
  boat,
  elephant,
  fish,
  leaf,
  lotus,
  rose,
  sun,
  tree,
} from "../blocks/ornaments.ts";
import { shadow } from "../blocks/stage.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, d, ellipse, group, path, place, polygon, rect, stroke, times } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

const peacock = (body: string, tail: string, eye: string): string =>
  times(9, (index) =>
    group(
      path(
        "M 0 0 C -18 -70 -16 -120 0 -150 C 16 -120 18 -70 0 0 Z",
        index % 2 ? tail : mix(tail, "#f2e14a", 0.25),
      ) +
        circle(0, -124, 14, eye) +
        circle(0, -124, 7, body),
      { transform: `translate(20 30) rotate(${10 + index * 13})` },
    ),
  ) +
  path(
    "M 20 60 C -30 60 -46 10 -34 -40 C -30 -80 -60 -84 -58 -110 C -56 -132 -24 -136 -16 -112 C -6 -70 10 -20 44 10 C 56 40 44 60 20 60 Z",
    body,
  ) +
  path("M -58 -112 L -82 -102 L -56 -98 Z", "#f2b632") +
  circle(-40, -114, 5, "#fffaf0") +
  circle(-40, -114, 2.5, "#1d1c20") +
  stroke("M -34 -132 L -40 -154 M -28 -133 L -28 -157 M -22 -131 L -14 -152", body, 3.5) +
  circle(-40, -156, 4, eye) +
  circle(-28, -160, 4, eye) +
  circle(-14, -155, 4, eye);

/** Two peacocks face to face, as on the back of every rickshaw. */
export function peacocks(pen: Pen, x: number, y: number, scale: number): string {
  const one = peacock("#1f6fb0", "#1f8a5a", pen.tones.accent);
  return place(place(one, -78, -40, 0, 0.72) + place(one, 78, -40, 0, [-0.72, 0.72]), x, y, 0, scale);
}

type Canvas = Readonly<{ left: number; top: number; width: number; height: number }>;

/** Boats on the river at dusk with a village behind: the painted plate's favourite. */
function river(pen: Pen, { left, top, width, height }: Canvas): string {
  const sky = pen.linear(
    90,
    pen.random.pick([
      [
        [0, "#f2b632"],
        [0.5, "#e8703c"],
        [1, "#f7d98a"],
      ],
      [
        [0, "#3f8fc4"],
        [0.6, "#a9d3dc"],
        [1, "#f7e6b0"],
      ],
      [
        [0, "#6a4a94"],
        [0.5, "#d8698b"],
        [1, "#f9c98a"],
      ],
    ] as const),
  );
  const water = top + height * 0.58;
  const palm = (x: number, size: number): string =>
    place(
      stroke("M 0 0 C 6 -50 -6 -90 4 -140", "#5d3a1f", 9) +
        times(7, (index) =>
          group(path("M 0 0 C 20 -22 56 -20 74 8 C 50 -4 24 0 0 0 Z", "#2f7a3f"), {
            transform: `translate(4 -140) rotate(${-200 + index * 34})`,
          }),
        ),
      x,
      water + 10,
      0,
      size,
    );
  const hut = (x: number, size: number): string =>
    place(
      rect(-36, -44, 72, 44, 0, "#c98a4a") +
        path("M -52 -42 Q 0 -104 52 -42 Z", "#8a5a2c") +
        rect(-10, -30, 20, 30, 0, "#5d3418"),
      x,
      water + 6,
      0,
      size,
    );
  return (
    rect(left, top, width, height, 0, sky) +
    circle(left + width * 0.7, top + height * 0.3, height * 0.11, "#fff3b8") +
    path(
      d`M ${left} ${water} Q ${left + width * 0.3} ${water - 60} ${left + width * 0.6} ${water - 20} T ${left + width} ${water - 40} L ${left + width} ${water + 10} L ${left} ${water + 10} Z`,
      "#3f8a4a",
    ) +
    palm(left + width * 0.13, 1) +
    palm(left + width * 0.22, 0.8) +
    palm(left + width * 0.88, 1.05) +
    hut(left + width * 0.32, 1) +
    hut(left + width * 0.44, 0.8) +
    rect(
      left,
      water,
      width,
      height * 0.42,
      0,
      pen.linear(90, [
        [0, "#5aa9c4"],
        [1, "#1f4f7a"],
      ]),
    ) +
    times(12, (index) =>
      stroke(
        d`M ${left + pen.random.between(10, width - 90)} ${water + 14 + index * height * 0.032} q 20 -8 40 0 t 40 0`,
        "#dff2f2",
        3,
        { opacity: 0.6 },
      ),
    ) +
    place(boat("#7a3a1c", "#e2452f", "#f2b632"), left + width * 0.42, water + height * 0.14, 0, width / 280) +
    place(boat("#5d2a14", "#f7e6c0", "#c2476a"), left + width * 0.76, water + height * 0.06, 0, width / 560)
  );
}

const rosesBand = (left: number, width: number, y: number, size: number): string =>
  times(
    Math.round(width / (size * 62)),
    (index) =>
      place(
        index % 2 ? rose("#f2b632", "#d9661a", "#fff3cf") : rose("#e85a7a", "#b3204a", "#f6d24a"),
        left + (index + 0.5) * (width / Math.round(width / (size * 62))),
        y,
        index * 25,
        size * 0.62,
      ) +
      place(
        leaf("#2f8a4a", "#f2e14a", "#fff"),
        left + (index + 1) * (width / Math.round(width / (size * 62))),
        y + 4,
        70 - index * 40,
        size * 0.36,
      ),
  );

/** Enamel on tin: a loud frame of roses, stars and scallops round the painting. */
const rickshawArt: Sketch = {
  scene: "wall",
  draw: (pen) => {
    const { tones } = pen;
    const scene = { left: 204, top: 240, width: 392, height: 290 };
    const animal = pen.random.pick<Ornament>([elephant, bird, fish, lotus]);
    const pictures = turnOf(pen, [
      () => river(pen, scene),
      () =>
        rect(204, 240, 392, 290, 0, "#f7d23c") +
        circle(400, 400, 170, "#f2892c") +
        peacocks(pen, 400, 420, 1.35) +
        place(rose("#e85a7a", "#b3204a", "#f6d24a"), 400, 488, 0, 0.95),
      () =>
        rect(204, 240, 392, 290, 0, "#2f9ab0") +
        place(sun("#f7d23c", "#f2892c", "#fff3cf"), 400, 385, 0, 2.8) +
        place(animal("#b3204a", "#1f6a5a", "#f7e14a"), 400, 392, 0, 2.3),
    ])();
    const board =
      "M 130 230 Q 130 150 220 150 Q 300 150 330 116 Q 400 70 470 116 Q 500 150 580 150 Q 670 150 670 230 L 670 600 Q 670 660 610 660 L 190 660 Q 130 660 130 600 Z";
    const scallops = times(
      19,
      (index) =>
        circle(148 + index * 28, 668, 17, index % 2 ? "#f2b632" : "#e2452f") +
        circle(148 + index * 28, 668, 7, index % 2 ? "#1f7a5a" : "#fff3cf"),
    );
    const stars = times(
      11,
      (index) =>
        circle(161, 236 + index * 32, 9, index % 2 ? "#fff3cf" : "#f2b632") +
        circle(639, 236 + index * 32, 9, index % 2 ? "#fff3cf" : "#f2b632"),
    );
    const frame = mix(tones.main, "#c2203a", 0.35);
    return (
      path(board, "#1f0f0a", { opacity: 0.16, transform: "translate(14 20)" }) +
      scallops +
      path(board, frame) +
      path(board, "none", { stroke: "#f2b632", "stroke-width": 12 }) +
      path(board, "none", { stroke: "#1f7a5a", "stroke-width": 4 }) +
      rosesBand(190, 420, 586, 1.05) +
      place(rose("#e85a7a", "#b3204a", "#f6d24a"), 400, 168, 0, 1) +
      place(leaf("#2f8a4a", "#f2e14a", "#fff"), 322, 194, 66, 0.8) +
      place(leaf("#2f8a4a", "#f2e14a", "#fff"), 478, 194, -66, 0.8) +
      rect(192, 228, 416, 314, 10, "#f2b632") +
      rect(199, 235, 402, 300, 6, "#1f7a5a") +
      pictures +
      stars +
      path(board, pen.shade(30, "0 white .34, 30 white .04, 45 white .16, 46 white 0, 100 dark .2"))
    );
  },
};

const wallArt: Sketch = {
  scene: "wall",
  draw: (pen) => {
    const { tones } = pen;
    const frame = pen.random.pick(["#7a4a2a", "#3d2a1f", "#b98450", mix(tones.second, "#3d2a1f", 0.3)]);
    const framed = (left: number, top: number, width: number, height: number, art: string): string =>
      rect(left + 12, top + 20, width, height, 4, "#1f0f0a", { opacity: 0.16 }) +
      rect(left, top, width, height, 4, frame) +
      rect(left, top, width, height, 4, pen.shade(45, "0 light .4, 50 light 0, 100 dark .4")) +
      rect(left + 20, top + 20, width - 40, height - 40, 0, mix(tones.pale, "#fffaf0", 0.5)) +
      art +
      path(d`M ${left + 20} ${top + 20} h ${width * 0.5} L ${left + 20} ${top + height * 0.8} Z`, "#fff", {
        opacity: 0.1,
      });
    const tale = (left: number, top: number, width: number, height: number, ornament: Ornament): string =>
      rect(left, top, width, height, 0, tones.main) +
      place(
        around(24, () => stroke("M 0 -70 L 0 -92", tones.accent, 5)),
        left + width / 2,
        top + height / 2,
        0,
        width / 260,
      ) +
      place(
        ornament(tones.pale, tones.accent, tones.second),
        left + width / 2,
        top + height / 2,
        0,
        width / 150,
      ) +
      times(
        Math.round(width / 26),
        (index) =>
          path(
            polygon([
              [left + index * 26, top + height],
              [left + 13 + index * 26, top + height - 22],
              [left + 26 + index * 26, top + height],
            ]),
            tones.accent,
          ) +
          path(
            polygon([
              [left + index * 26, top],
              [left + 13 + index * 26, top + 22],
              [left + 26 + index * 26, top],
            ]),
            tones.accent,
          ),
      );
    const mask = (): string => {
      const face =
        "M 400 150 C 560 150 590 290 570 400 C 556 520 470 630 400 650 C 330 630 244 520 230 400 C 210 290 240 150 400 150 Z";
      const eye = (x: number): string =>
        path(d`M ${x - 60} 370 Q ${x} 316 ${x + 60} 366 Q ${x} 404 ${x - 60} 370 Z`, "#fffaf0") +
        circle(x, 360, 22, "#1d1c20") +
        circle(x - 7, 352, 6, "#fff") +
        stroke(d`M ${x - 66} 372 Q ${x} 306 ${x + 70} 360`, "#1d1c20", 8) +
        stroke(d`M ${x - 66} 320 Q ${x} 262 ${x + 64} 310`, "#1d1c20", 12);
      return (
        path(face, "#1f0f0a", { opacity: 0.16, transform: "translate(16 22)" }) +
        place(
          around(18, (index) =>
            path("M -34 -214 Q 0 -310 34 -214 Z", index % 2 ? tones.accent : tones.second),
          ),
          400,
          400,
        ) +
        path(face, tones.main) +
        place(lotus(tones.accent, tones.pale, tones.second), 400, 226, 0, 0.95) +
        eye(316) +
        eye(484) +
        path(
          "M 400 380 C 380 450 366 470 384 486 Q 400 496 416 486 C 434 470 420 450 400 380 Z",
          darker(tones.main, 0.25),
        ) +
        path("M 330 546 Q 400 506 470 546 Q 400 602 330 546 Z", "#a3182a") +
        stroke("M 330 546 Q 400 562 470 546", "#5d0c16", 5) +
        circle(276, 466, 32, tones.accent, { opacity: 0.8 }) +
        circle(524, 466, 32, tones.accent, { opacity: 0.8 }) +
        times(7, (index) => circle(346 + index * 18, 618 - Math.abs(index - 3) * 8, 6, tones.pale)) +
        path(face, pen.bulge(0.36, 0.3, 0.8, "0 white .35, 50 white 0, 100 dark .4"))
      );
    };
    const one = pen.random.pick<Ornament>([elephant, bird, tree, boat, fish, lotus]);
    const two = pen.random.pick<Ornament>([bird, fish, sun, tree]);
    return turnOf(pen, [
      () => framed(180, 110, 440, 560, tale(236, 166, 328, 448, one)),
      () => framed(150, 160, 500, 440, river(pen, { left: 186, top: 196, width: 428, height: 368 })),
      mask,
      () =>
        framed(90, 200, 300, 380, tale(128, 238, 224, 304, one)) +
        framed(420, 150, 290, 360, tale(458, 188, 214, 284, two)),
      () =>
        circle(412, 420, 290, "#1f0f0a", { opacity: 0.14 }) +
        circle(400, 400, 286, tones.main) +
        circle(400, 400, 272, tones.pale) +
        circle(400, 400, 206, tones.second) +
        place(alpana(tones.pale, 3), 400, 400, 0, 1.7) +
        place(
          around(18, (index) =>
            place(
              index % 2
                ? leaf(tones.second, tones.accent, "#fff")
                : rose(tones.main, tones.accent, tones.deep),
              0,
              -238,
              0,
              0.5,
            ),
          ),
          400,
          400,
        ) +
        circle(400, 400, 286, pen.bulge(0.36, 0.3, 0.8, "0 white .3, 50 white 0, 100 dark .3")),
    ] as const)();
  },
};

const notebook: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const { tones, random } = pen;
    const cover = rect(-190, -260, 380, 520, 12, tones.main);
    const ornament = random.pick<Ornament>([lotus, bird, fish, elephant, tree, rose]);
    const art = turnOf(pen, [
      () =>
        place(alpana(lighter(tones.main, 0.55), 3), 14, -20, 0, 1.25) +
        place(ornament(tones.pale, tones.accent, tones.second), 14, -20, 0, 1.1),
      () =>
        rect(-190, -140, 380, 230, 0, tones.pale) +
        times(10, (row) => rect(-190, -126 + row * 22, 380, 2, 0, tones.main, { opacity: 0.35 })) +
        place(ornament(tones.main, tones.second, tones.accent), 14, -26, 0, 1.9),
      () =>
        times(35, (index) =>
          place(
            random.pick<Ornament>([leaf, lotus, rose])(
              index % 2 ? tones.pale : tones.accent,
              tones.second,
              tones.deep,
            ),
            -150 + (index % 5) * 82,
            -222 + Math.floor(index / 5) * 74,
            random.between(-40, 40),
            0.54,
          ),
        ),
    ])();
    const book =
      rect(-182, -250, 388, 528, 12, "#1f0f0a", { opacity: 0.2, transform: "translate(10 18)" }) +
      rect(-178, -246, 380, 520, 8, darker(tones.main, 0.4)) +
      rect(-176, -250, 374, 516, 4, "#f6ecd6") +
      times(4, (index) => rect(190 + index * 2, -246 + index, 2, 508, 0, "#c9b48c")) +
      pen.clipped("M -190 -260 h 380 v 520 h -380 Z", cover + art) +
      rect(-190, -260, 46, 520, 8, tones.second) +
      times(11, (index) => stroke(d`M -168 ${-232 + index * 46} v 26`, tones.pale, 4)) +
      rect(-190, -260, 380, 520, 12, pen.shade(40, "0 light .28, 50 light 0, 100 dark .22")) +
      rect(140, -262, 14, 526, 3, tones.accent);
    const pencil = place(
      rect(-200, -11, 380, 22, 4, tones.second) +
        rect(-200, -11, 380, 7, 3, lighter(tones.second, 0.4)) +
        path("M 180 -11 L 232 0 L 180 11 Z", "#e6c594") +
        path("M 214 -4 L 232 0 L 214 4 Z", "#2b2426") +
        rect(-222, -11, 26, 22, 6, "#d8698b"),
      610,
      440,
      random.between(66, 84),
      1,
    );
    return (
      (random.chance(0.5) ? place(book, 430, 430, 17, 0.98) : "") +
      place(book, 370, 400, random.between(-11, 0), 1.04) +
      pencil
    );
  },
};

const penStand: Sketch = {
  scene: "table",
  draw: (pen) => {
    const { tones, random } = pen;
    const colour = mix(random.pick(["#a9714a", "#c79a5f", tones.main]), tones.main, 0.5);
    const tools = times(6, (index) => {
      const dye =
        [tones.second, tones.accent, "#2b3f7e", "#3f7a43", "#b92b27", tones.deep][index] ?? tones.second;
      const long = 250 + random.between(-40, 50);
      return place(
        rect(-12, -long, 24, long, 6, dye) +
          rect(-9, -long, 7, long, 2, lighter(dye, 0.5), { opacity: 0.7 }) +
          (index % 3 === 2
            ? path(
                d`M -15 ${-long} C -26 ${-long - 60} -4 ${-long - 90} 0 ${-long - 100} C 6 ${-long - 80} 24 ${-long - 60} 15 ${-long} Z`,
                "#3d2a1f",
              )
            : path(d`M -12 ${-long} L 0 ${-long - 40} L 12 ${-long} Z`, "#e6c594") +
              path(d`M -4 ${-long - 27} L 0 ${-long - 40} L 4 ${-long - 27} Z`, "#2b2426")),
        320 + index * 32,
        440,
        -22 + index * 8.5,
      );
    });
    const body = "M 268 400 L 532 400 L 520 640 Q 400 668 280 640 Z";
    const art = random.pick<Ornament>([lotus, elephant, bird, fish, rose, tree]);
    const paint =
      rect(240, 420, 320, 10, 0, tones.accent) +
      rect(240, 610, 320, 10, 0, tones.accent) +
      (pen.variant % 2
        ? times(12, (index) =>
            path(
              polygon([
                [262 + index * 24, 606],
                [274 + index * 24, 584],
                [286 + index * 24, 606],
              ]),
              tones.pale,
            ),
          )
        : times(9, (index) => circle(280 + index * 30, 448, 6, tones.pale))) +
      place(art(tones.pale, tones.second, tones.accent), 400, 522, 0, 1.45);
    return (
      shadow(pen, 405, 648, 420, 66) +
      ellipse(400, 402, 132, 26, darker(colour, 0.6)) +
      tools +
      path(body, colour) +
      pen.clipped(body, paint) +
      path(body, pen.shade(0, "0 dark .42, 25 light .28, 50 dark 0, 100 dark .46")) +
      stroke("M 268 400 A 132 26 0 0 0 532 400", lighter(colour, 0.4), 7)
    );
  },
};

export const painted = {
  "rickshaw-art": rickshawArt,
  "wall-art": wallArt,
  notebook,
  "pen-stand": penStand,
} satisfies Record<string, Sketch>;
