import { around, bird, elephant, fish, leaf, lotus, sun, tree } from "../blocks/ornaments.ts";
import { floorY, shadow, under } from "../blocks/stage.ts";
import { type Profile, belt, girdle, lit, ring, silhouette, tilt } from "../blocks/turned.ts";
import { type Figure, figure, figureNames } from "../blocks/weaves.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, d, ellipse, group, path, place, polygon, rect, stroke, times, points } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

const cane = (pen: Pen): string =>
  mix(pen.random.pick(["#c9964f", "#b98440", "#d3a864"]), pen.tones.main, 0.14);

/** Over one, under one. */
const plaited = (pen: Pen, colour: string, other: string, size: number, transform = ""): string =>
  pen.tile(
    size * 2,
    size * 2,
    rect(0, 0, size * 2, size * 2, 0, darker(colour, 0.5)) +
      points`0 0, 1 1`
        .map(
          ([x, y]) =>
            rect(x * size + 1, y * size + 2, size - 2, size - 4, size * 0.2, colour) +
            rect(x * size + 1, y * size + size * 0.3, size - 2, size * 0.2, 0, lighter(colour, 0.35), {
              opacity: 0.6,
            }),
        )
        .join("") +
      points`1 0, 0 1`
        .map(
          ([x, y]) =>
            rect(x * size + 2, y * size + 1, size - 4, size - 2, size * 0.2, other) +
            rect(x * size + size * 0.3, y * size + 1, size * 0.2, size - 2, 0, lighter(other, 0.35), {
              opacity: 0.6,
            }),
        )
        .join(""),
    transform,
  );

/** Rows of weaving that follow the basket's roundness. */
function basketRows(
  x: number,
  profile: Profile,
  top: number,
  bottom: number,
  colour: string,
  band: string,
): string {
  const rows = Math.round((bottom - top) / 15);
  return times(rows, (row) => {
    const y = top + (row + 0.5) * 15;
    const shade = Math.abs(row - rows / 2) < 1.6 ? band : colour;
    return (
      ring(x, profile, y, darker(shade, 0.5), 15) +
      ring(x, profile, y - 1, shade, 11) +
      belt(x, profile, y, 24, (index) =>
        (index + row) % 2
          ? rect(-13, -5, 26, 9, 4, lighter(shade, 0.3))
          : rect(-3, -7, 6, 14, 2, darker(shade, 0.35)),
      )
    );
  });
}

function basket(pen: Pen, x: number, profile: Profile, colour: string, band: string, inside: string): string {
  const [radius, top] = profile[0] ?? [180, 400];
  const outline = silhouette(x, profile);
  const bottom = profile.at(-1)?.[1] ?? 640;
  const mouth =
    ellipse(x, top, radius, radius * tilt, darker(colour, 0.3)) +
    ellipse(x, top + 4, radius * 0.9, radius * tilt * 0.82, darker(colour, 0.65));
  const rim =
    ring(x, profile, top + 6, darker(colour, 0.3), 20) +
    ring(x, profile, top + 3, lighter(colour, 0.2), 13) +
    belt(x, profile, top + 4, 30, () => stroke("M -5 8 L 5 -8", darker(colour, 0.4), 4));
  return (
    mouth +
    inside +
    pen.clipped(
      `${outline} ${girdle(x, profile, top, bottom)}`,
      path(girdle(x, profile, top, bottom + 30), colour) +
        basketRows(x, profile, top, bottom + 20, colour, band),
    ) +
    lit(pen, girdle(x, profile, top, bottom), "matt") +
    rim
  );
}

const caneBasket: Sketch = {
  scene: "table",
  draw: (pen) => {
    const colour = cane(pen);
    const profile: Profile = turnOf(pen, [
      points`218 440, 222 500, 196 590, 152 648`,
      points`150 330, 172 420, 184 530, 156 648`,
      points`240 500, 232 540, 196 610, 160 648`,
    ]);
    const [radius, top] = profile[0] ?? [200, 440];
    const handle = turnOf(pen, [
      stroke(
        `M ${400 - radius + 14} ${top} C ${400 - radius + 20} 160 ${400 + radius - 20} 160 ${400 + radius - 14} ${top}`,
        darker(colour, 0.3),
        24,
      ) +
        stroke(
          `M ${400 - radius + 12} ${top} C ${400 - radius + 18} 158 ${400 + radius - 22} 158 ${400 + radius - 16} ${top}`,
          colour,
          16,
          { "stroke-dasharray": "15 4", "stroke-linecap": "butt" },
        ),
      "",
      stroke(
        `M ${400 - radius} ${top + 30} c -66 -50 -54 50 10 34 M ${400 + radius} ${top + 30} c 66 -50 54 50 -10 34`,
        darker(colour, 0.25),
        16,
      ),
    ]);
    const goods = pen.random.pick([
      () =>
        times(7, (index) =>
          circle(
            400 + (index - 3) * radius * 0.24,
            top - 12 - (index % 2) * 26,
            44,
            pen.radial(0.35, 0.3, 0.8, [
              [0, "#ffcf7a"],
              [0.5, "#e08a24"],
              [1, "#8f4510"],
            ]),
          ),
        ),
      () =>
        times(9, (index) =>
          place(
            leaf("#5d8a3c", "#3a5f26", "#fff"),
            400 + (index - 4) * radius * 0.18,
            top - 34,
            (index - 4) * 15,
            1.3,
          ),
        ),
      () => "",
      () =>
        path(
          `M ${400 - radius * 0.8} ${top + 6} C ${400 - radius * 0.6} ${top - 90} ${400 + radius * 0.5} ${top - 80} ${400 + radius * 0.8} ${top + 6} Z`,
          pen.tones.main,
        ) +
        stroke(
          `M ${400 - radius * 0.5} ${top - 40} Q 400 ${top - 10} ${400 + radius * 0.5} ${top - 44}`,
          pen.tones.pale,
          5,
          { "stroke-dasharray": "12 8" },
        ),
    ])();
    return (
      shadow(pen, 400, 652, 480, 78) +
      basket(pen, 400, profile, colour, mix(colour, pen.tones.second, 0.7), goods) +
      handle
    );
  },
};

const bamboo: Sketch = {
  scene: (pen) => turnOf(pen, ["table", "flat", "table"]),
  draw: (pen) => {
    const straw = mix("#d3b06a", pen.tones.main, 0.12);
    const pole = (x: number, top: number, width: number, shade: string): string =>
      culm(pen, x, top, floorY + 6, width, shade);
    const ways = [
      () => {
        const vases = [
          [300, 330, 64],
          [430, 230, 74],
          [545, 400, 56],
        ] as const;
        return (
          shadow(pen, 420, 652, 440, 66) +
          vases
            .map(
              ([x, top, width], index) =>
                times(index === 1 ? 5 : 3, (leafIndex) =>
                  place(
                    stroke("M 0 0 L 0 -150", "#5d7a33", 5) +
                      place(leaf("#7da04a", "#4f7030", "#fff"), 0, -160, 0, 0.9) +
                      place(leaf("#6d8f3a", "#476325", "#fff"), 24, -90, 50, 0.7),
                    x,
                    top + 10,
                    -34 + leafIndex * (index === 1 ? 17 : 34),
                    0.9,
                  ),
                ) + pole(x, top, width, mix(straw, "#7d8f3c", index * 0.22)),
            )
            .join("")
        );
      },
      () => {
        const weave = plaited(pen, straw, mix(straw, pen.tones.second, 0.6), 24, "rotate(45)");
        return (
          circle(410, 418, 310, "#1f0f0a", { opacity: 0.16 }) +
          circle(400, 400, 304, weave) +
          circle(400, 400, 304, pen.bulge(0.38, 0.35, 0.65, "0 light .3, 60 light 0, 100 dark .35")) +
          circle(400, 400, 300, "none", { stroke: darker(straw, 0.35), "stroke-width": 30 }) +
          circle(400, 400, 302, "none", {
            stroke: lighter(straw, 0.2),
            "stroke-width": 18,
            "stroke-dasharray": "22 7",
          }) +
          place(
            pen.random.pick([lotus, sun, fish])(pen.tones.main, pen.tones.second, pen.tones.accent),
            400,
            400,
            0,
            2.2,
          )
        );
      },
      () => {
        const slats = times(15, (index) =>
          path(
            d`M ${400 + (index - 7) * 22 - 8} 560 L ${400 + (index - 7) * 31 - 11} 250 h 22 L ${400 + (index - 7) * 22 + 8} 560 Z`,
            index % 2 ? straw : lighter(straw, 0.2),
          ),
        );
        const shade = "M 238 560 L 172 250 L 628 250 L 562 560 Z";
        return (
          shadow(pen, 400, 650, 420, 66) +
          rect(388, 130, 24, 130, 8, darker(straw, 0.4)) +
          path(shade, "#ffdf8a") +
          ellipse(
            400,
            420,
            150,
            150,
            pen.radial(0.5, 0.5, 0.5, [
              [0, "#fffbe0"],
              [1, "#ffdf8a", 0],
            ]),
          ) +
          slats +
          [262, 340, 420, 500, 548]
            .map((y) =>
              rect(400 - 236 + (y - 250) * 0.21, y, 472 - (y - 250) * 0.42, 12, 4, pen.tones.second),
            )
            .join("") +
          path(shade, pen.shade(0, "0 dark .36, 35 light .2, 100 dark .36")) +
          times(2, (index) => rect(300 + index * 170, 556, 26, 92, 6, darker(straw, 0.3))) +
          ellipse(400, 646, 160, 22, darker(straw, 0.4))
        );
      },
    ] as const;
    return turnOf(pen, ways)();
  },
};

function culm(pen: Pen, x: number, top: number, bottom: number, width: number, colour: string): string {
  const joints = Math.max(2, Math.round((bottom - top) / 110));
  const outline = d`M ${x - width} ${top} L ${x - width} ${bottom} A ${width} ${width * tilt} 0 0 0 ${x + width} ${bottom} L ${x + width} ${top} Z`;
  return (
    path(outline, colour) +
    times(
      joints,
      (index) =>
        stroke(
          d`M ${x - width} ${bottom - (index + 0.4) * 105} q ${width} ${width * tilt * 2} ${width * 2} 0`,
          darker(colour, 0.42),
          6,
        ) +
        stroke(
          d`M ${x - width} ${bottom - (index + 0.4) * 105 - 8} q ${width} ${width * tilt * 2} ${width * 2} 0`,
          lighter(colour, 0.4),
          4,
        ),
    ) +
    lit(pen, outline, "glazed") +
    ellipse(x, top, width, width * tilt * 1.2, lighter(colour, 0.3)) +
    ellipse(x, top, width * 0.8, width * tilt * 0.95, darker(colour, 0.6))
  );
}

const jute = (pen: Pen): string =>
  mix(pen.random.pick(["#c8a467", "#bd9657", "#d3b47c"]), pen.tones.main, 0.1);

const hessian = (pen: Pen, colour: string): string =>
  pen.tile(
    12,
    12,
    rect(0, 0, 12, 12, 0, colour) +
      rect(0, 0, 12, 4, 0, darker(colour, 0.3), { opacity: 0.4 }) +
      rect(0, 0, 4, 12, 0, lighter(colour, 0.4), { opacity: 0.45 }) +
      rect(6, 6, 3, 3, 0, darker(colour, 0.4), { opacity: 0.4 }),
  );

const juteBag: Sketch = {
  scene: "table",
  draw: (pen) => {
    const { tones } = pen;
    const colour = jute(pen);
    const front = "M 190 300 L 590 300 L 610 650 L 170 650 Z";
    const side = "M 590 300 L 640 282 L 664 620 L 610 650 Z";
    const handles =
      stroke("M 300 306 C 290 110 490 110 480 306", darker(tones.main, 0.25), 22) +
      stroke("M 300 306 C 290 106 490 106 480 306", lighter(tones.main, 0.15), 9, {
        "stroke-dasharray": "10 7",
      });
    const behind = stroke("M 340 290 C 334 130 510 130 506 288", darker(tones.main, 0.5), 20);
    const prints = turnOf(pen, [
      () => place(pen.random.pick([lotus, sun])(tones.main, tones.second, tones.accent), 390, 472, 0, 2.3),
      () =>
        rect(176, 430, 430, 120, 0, tones.main) +
        times(7, (index) =>
          place(figure(pen.random.pick(figureNames), 62, tones.pale), 205 + index * 62, 490),
        ) +
        rect(176, 420, 430, 5, 0, tones.second) +
        rect(176, 555, 430, 5, 0, tones.second),
      () =>
        place(
          pen.random.pick([elephant, bird, fish, tree])(tones.main, tones.second, tones.pale),
          390,
          470,
          0,
          2.5,
        ),
      () =>
        path("M 160 520 L 620 520 L 620 660 L 160 660 Z", tones.main) +
        times(11, (index) =>
          path(
            polygon([
              [165 + index * 42, 520],
              [186 + index * 42, 484],
              [207 + index * 42, 520],
            ]),
            tones.main,
          ),
        ) +
        times(9, (index) => circle(200 + index * 48, 590, 12, tones.pale)),
    ])();
    return (
      shadow(pen, 415, 652, 620, 76) +
      behind +
      path("M 190 300 L 240 280 L 640 282 L 590 300 Z", darker(colour, 0.55)) +
      path(side, hessian(pen, darker(colour, 0.28))) +
      path(front, hessian(pen, colour)) +
      pen.clipped(front, prints) +
      path(front, pen.shade(15, "0 light .25, 40 light .02, 100 dark .28")) +
      rect(186, 300, 408, 14, 0, darker(colour, 0.25)) +
      stroke("M 192 318 L 588 318", tones.pale, 2.5, { "stroke-dasharray": "9 6" }) +
      handles +
      [300, 480]
        .map(
          (x) =>
            rect(x - 20, 296, 40, 52, 4, darker(tones.main, 0.3)) +
            stroke(`M ${x - 12} 306 l 24 32 m 0 -32 l -24 32`, tones.pale, 2.5),
        )
        .join("")
    );
  },
};

const juteRug: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const colour = jute(pen);
    const bands = [pen.tones.main, colour, pen.tones.second, lighter(colour, 0.2), colour];
    const step = 19;
    const offset = pen.random.whole(0, 4);
    const oval = pen.variant % 2 === 1;
    const rings = times(16, (index) => {
      const radius = 312 - index * step;
      const shade =
        index % 4 === 1 || index % 7 === 3
          ? (bands[(index + offset) % bands.length] ?? colour)
          : mix(colour, "#fff0d0", (index % 3) * 0.06);
      return (
        circle(0, 0, radius, darker(shade, 0.4)) +
        circle(0, 0, radius - 2, shade) +
        circle(0, 0, radius - step / 2, "none", {
          stroke: darker(shade, 0.34),
          "stroke-width": step - 6,
          "stroke-dasharray": "4 11",
          opacity: 0.55,
        })
      );
    });
    const fringe = around(70, () => stroke("M 0 -310 L 0 -340", colour, 6));
    const scale = oval ? ([1.06, 0.78] as const) : 1;
    return group(
      place(
        circle(12, 22, 330, "#1f0f0a", { opacity: 0.14 }) +
          (turnOf(pen, [true, false, false]) ? fringe : "") +
          rings +
          place(lotus(pen.tones.main, pen.tones.second, pen.tones.accent), 0, 0, 0, 0.9) +
          circle(0, 0, 312, pen.bulge(0.38, 0.35, 0.65, "0 light .22, 60 light 0, 100 dark .25")),
        400,
        400,
        oval ? -14 : pen.random.between(0, 20),
        scale,
      ),
    );
  },
};

/** Geometry of a flat-woven floor cloth, row after row. */
function rows(
  pen: Pen,
  half: number,
  length: number,
  colours: readonly string[],
  names: readonly Figure[],
): string {
  const at = (index: number): string => colours[index % colours.length] ?? "#a8322a";
  const kinds: readonly ((y: number, depth: number, index: number) => string)[] = [
    (y, depth, index) =>
      times(
        Math.ceil(half / 30),
        (column) =>
          path(
            polygon([
              [-half + column * 60, y + depth / 2],
              [-half + 30 + column * 60, y],
              [-half + 60 + column * 60, y + depth / 2],
              [-half + 30 + column * 60, y + depth],
            ]),
            at(index + 1),
          ) +
          path(
            polygon([
              [-half + 14 + column * 60, y + depth / 2],
              [-half + 30 + column * 60, y + depth * 0.24],
              [-half + 46 + column * 60, y + depth / 2],
              [-half + 30 + column * 60, y + depth * 0.76],
            ]),
            at(index + 2),
          ),
      ),
    (y, depth, index) =>
      times(Math.ceil(half / 20), (column) =>
        path(
          polygon([
            [-half + column * 40, y + depth],
            [-half + 20 + column * 40, y],
            [-half + 40 + column * 40, y + depth],
          ]),
          at(index + 1),
        ),
      ),
    (y, depth, index) =>
      rect(-half, y + depth * 0.2, half * 2, depth * 0.2, 0, at(index + 1)) +
      rect(-half, y + depth * 0.56, half * 2, depth * 0.24, 0, at(index + 2)),
    (y, depth, index) =>
      times(Math.ceil(half / 28), (column) =>
        place(
          figure(names[index % names.length] ?? "star", depth * 0.9, at(index + 2)),
          -half + 28 + column * 56,
          y + depth / 2,
        ),
      ),
  ];
  const depths = [54, 40, 32, 62];
  const parts: string[] = [];
  let y = -length;
  for (let index = pen.random.whole(0, 3); y < length; index += 1) {
    const depth = depths[index % 4] ?? 40;
    parts.push(
      rect(-half, y, half * 2, depth + 0.5, 0, at(index)) + (kinds[index % 4] ?? kinds[0])?.(y, depth, index),
    );
    y += depth;
  }
  return parts.join("");
}

const shataranji: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const { tones } = pen;
    const colours = [tones.main, tones.pale, tones.second, tones.accent, tones.deep];
    const half = turnOf(pen, [215, 250, 200]);
    const length = 502 - half;
    const outline = d`M ${-half} ${-length} h ${half * 2} v ${length * 2} h ${-half * 2} Z`;
    const fringe = times(Math.round(half / 7), (index) =>
      stroke(
        d`M ${-half + 7 + index * 14} ${-length} v -30 M ${-half + 7 + index * 14} ${length} v 30`,
        mix(tones.pale, "#c9a870", 0.4),
        5,
      ),
    );
    const ribs = pen.tile(
      8,
      6,
      rect(0, 0, 8, 2, 0, "#1f0f0a", { opacity: 0.16 }) + rect(0, 3, 8, 1, 0, "#fff8e8", { opacity: 0.14 }),
    );
    return place(
      under(outline, pen, 8) +
        fringe +
        pen.clipped(
          outline,
          rows(pen, half, length, colours, [pen.random.pick(figureNames), pen.random.pick(figureNames)]),
        ) +
        path(outline, ribs) +
        path(outline, pen.shade(50, "0 light .2, 50 light 0, 100 dark .2")),
      400,
      400,
      pen.random.between(-16, 16),
    );
  },
};

const shitalPati: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const { tones } = pen;
    const straw = mix("#d9bd82", tones.main, 0.1);
    const dyed = mix("#9c3a2a", tones.main, 0.6);
    const weave = plaited(pen, straw, lighter(straw, 0.16), 12);
    const half = 240;
    const length = 290;
    const outline = d`M ${-half} ${-length} h ${half * 2} v ${length * 2 - 56} h ${-half * 2} Z`;
    const roll =
      rect(-half - 14, length - 78, half * 2 + 28, 84, 40, weave) +
      rect(
        -half - 14,
        length - 78,
        half * 2 + 28,
        84,
        40,
        pen.shade(90, "0 dark .1, 30 light .4, 60 dark .1, 100 dark .55"),
      ) +
      ellipse(half + 10, length - 36, 15, 40, darker(straw, 0.3)) +
      times(3, (index) =>
        ellipse(half + 10, length - 36, 11 - index * 4, 31 - index * 11, "none", {
          stroke: darker(straw, 0.6),
          "stroke-width": 2.5,
        }),
      );
    const frame =
      rect(-half + 22, -length + 22, half * 2 - 44, length * 2 - 110, 0, "none", {
        stroke: dyed,
        "stroke-width": 15,
        "stroke-dasharray": "12 4",
      }) +
      rect(-half + 46, -length + 46, half * 2 - 92, length * 2 - 158, 0, "none", {
        stroke: dyed,
        "stroke-width": 5,
      });
    const pictures = turnOf(pen, [
      () =>
        times(15, (index) =>
          place(
            figure(index % 2 ? "star" : "lamp", 92, dyed),
            (index % 3) * 130 - 130,
            Math.floor(index / 3) * 98 - 222,
          ),
        ),
      () =>
        place(figure("flower", 250, dyed), 0, -40) +
        points`-1 -1, 1 -1, 1 1, -1 1`
          .map(([x, y]) => place(figure("fan", 96, dyed), x * 142, y * 176 - 40))
          .join(""),
      () => times(5, (index) => place(polygonBand(dyed), 0, -230 + index * 96)),
    ])();
    return place(
      under(outline, pen, 8) +
        path(outline, weave) +
        frame +
        pictures +
        path(outline, pen.shade(60, "0 light .3, 50 light 0, 100 dark .18")) +
        roll,
      400,
      404,
      pen.random.between(-11, 11),
    );
  },
};

const polygonBand = (colour: string): string =>
  times(6, (index) =>
    path(
      polygon([
        [-186 + index * 62, 0],
        [-155 + index * 62, -34],
        [-124 + index * 62, 0],
        [-155 + index * 62, 34],
      ]),
      index % 2 ? colour : "none",
      { stroke: colour, "stroke-width": 8 },
    ),
  );

/** The palm-leaf or cloth fan of a summer without electricity. */
const handFan: Sketch = {
  scene: (pen) => turnOf(pen, ["wall", "flat", "wall"]),
  draw: (pen) => {
    const { tones } = pen;
    const straw = mix("#d9bd82", tones.main, 0.12);
    const stick = (x: number): string =>
      rect(x - 11, 330, 22, 370, 10, "#9c683a") + rect(x - 9, 330, 6, 370, 3, "#d3a066", { opacity: 0.6 });
    const centre = pen.random.pick([lotus, bird, fish, elephant, sun]);
    const ways = [
      () =>
        group(
          stick(400) +
            circle(400, 300, 214, tones.second) +
            place(
              around(36, () => ellipse(0, -214, 17, 24, tones.second)),
              400,
              300,
            ) +
            circle(400, 300, 206, tones.pale) +
            times(5, (index) =>
              circle(400, 300, 190 - index * 15, "none", {
                stroke: index % 2 ? tones.main : tones.second,
                "stroke-width": 3.5,
                "stroke-dasharray": "11 7",
                opacity: 0.8,
              }),
            ) +
            place(centre(tones.main, tones.second, tones.accent), 400, 300, 0, 2),
          { transform: `rotate(${Math.round(pen.random.between(6, 20))} 400 400)` },
        ),
      () =>
        group(
          stick(560) +
            path(
              "M 210 130 L 560 130 L 560 490 L 210 490 Z",
              plaited(pen, straw, mix(straw, tones.main, 0.72), 25),
            ) +
            rect(200, 120, 366, 380, 10, "none", { stroke: tones.second, "stroke-width": 22 }) +
            rect(200, 120, 366, 380, 10, "none", {
              stroke: tones.accent,
              "stroke-width": 6,
              "stroke-dasharray": "12 9",
            }) +
            path(
              "M 210 130 L 560 130 L 560 490 L 210 490 Z",
              pen.shade(40, "0 light .3, 50 light 0, 100 dark .25"),
            ) +
            place(figure("flower", 150, tones.second), 385, 310),
          { transform: "rotate(9 400 400)" },
        ),
      () =>
        group(
          stick(400) +
            times(25, (index) =>
              group(
                path("M 0 0 L -17 -300 Q 0 -326 17 -300 Z", index % 2 ? straw : lighter(straw, 0.22)) +
                  stroke("M 0 -20 L 0 -300", darker(straw, 0.4), 2),
                { transform: `translate(400 430) rotate(${-96 + index * 8})` },
              ),
            ) +
            stroke("M 196 300 A 236 236 0 0 1 604 300", tones.main, 20) +
            stroke("M 150 250 A 296 296 0 0 1 650 250", tones.second, 12, { "stroke-dasharray": "16 10" }) +
            circle(400, 428, 34, tones.second) +
            circle(400, 428, 20, tones.accent),
          { transform: "translate(0 34)" },
        ),
    ] as const;
    return turnOf(pen, ways)();
  },
};

export const fibre = {
  "cane-basket": caneBasket,
  bamboo,
  "jute-bag": juteBag,
  "jute-rug": juteRug,
  shataranji,
  "shital-pati": shitalPati,
  "hand-fan": handFan,
} satisfies Record<string, Sketch>;
