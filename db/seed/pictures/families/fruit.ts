import { mango } from "../blocks/heaps.ts";
import { leaf } from "../blocks/ornaments.ts";
import { shadow } from "../blocks/shadow.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, d, ellipse, path, place, rect, stroke, times } from "../ink/svg.ts";
import type { Sketch } from "./sketch.ts";

/** One fruit around 0,0, about 90 across. */
type Fruit = Readonly<{ draw: (pen: Pen) => string; turns: number; crowd: number }>;

const skin = (pen: Pen, colour: string): string =>
  pen.radial(0.35, 0.3, 0.8, [
    [0, lighter(colour, 0.5)],
    [0.45, colour],
    [1, darker(colour, 0.45)],
  ]);

const mangoBlush = "M -6 -44 C 30 -50 52 -14 42 18 C 32 46 -8 54 -32 30 C -52 8 -40 -40 -6 -44 Z";

const ripeMango: Fruit = {
  turns: 60,
  crowd: 0,
  draw: (pen) => {
    const ripe = mix(pen.random.pick(["#e8a52a", "#d9b23c", "#c4b23c", "#e88a2c"]), pen.tones.main, 0.3);
    const blush = pen.radial(0.35, 0.3, 0.85, [
      [0, "#fff8e8", 0.4],
      [0.5, "#fff8e8", 0],
      [1, "#7a2a08", 0.5],
    ]);
    return mango(ripe) + path(mangoBlush, blush);
  },
};

const guava: Fruit = {
  turns: 40,
  crowd: 0,
  draw: (pen) => {
    const colour = mix(
      pen.random.pick(["#a9bd46", "#b9c95a", "#98ad3c"]),
      "#f2e6a0",
      pen.random.between(0, 0.3),
    );
    return (
      path(
        "M 0 -46 C 26 -46 46 -18 44 10 C 42 36 22 46 0 46 C -22 46 -42 36 -44 10 C -46 -18 -26 -46 0 -46 Z",
        skin(pen, colour),
      ) + path("M -9 40 L -4 30 L 0 38 L 5 30 L 9 40 Z", "#5d5a2c")
    );
  },
};

const citrus: Fruit = {
  turns: 180,
  crowd: 0,
  draw: (pen) => {
    const colour = mix(pen.random.pick(["#e8891c", "#eb9a2a", "#d9a02c"]), pen.tones.main, 0.22);
    const pores = times(16, () =>
      circle(pen.random.between(-30, 30), pen.random.between(-30, 30), 1.8, darker(colour, 0.3), {
        opacity: 0.5,
      }),
    );
    return (
      circle(0, 0, 45, skin(pen, colour)) + pores + path("M -8 -38 L 0 -46 L 8 -38 L 0 -32 Z", "#4f6b2a")
    );
  },
};

const litchi: Fruit = {
  turns: 30,
  crowd: 2,
  draw: (pen) => {
    const colour = mix(
      pen.random.pick(["#b5283a", "#c43a4a", "#a3202f"]),
      "#e8a08a",
      pen.random.between(0, 0.25),
    );
    const scales = times(19, (index) => {
      const reach = Math.sqrt(index / 19) * 32;
      return circle(reach * Math.cos(index * 2.4), reach * Math.sin(index * 2.4), 4.6, darker(colour, 0.28), {
        opacity: 0.6,
      });
    });
    return (
      path(
        "M 0 -42 C 24 -40 38 -18 36 6 C 34 28 18 40 0 40 C -18 40 -34 28 -36 6 C -38 -18 -24 -40 0 -42 Z",
        skin(pen, colour),
      ) +
      scales +
      stroke("M 0 -40 L 4 -62", "#6b4a22", 4)
    );
  },
};

const row = (pen: Pen, fruit: Fruit, y: number, count: number, scale: number): string =>
  times(count + fruit.crowd, (index) =>
    place(
      fruit.draw(pen),
      400 + (index - (count + fruit.crowd - 1) / 2) * (500 / (count + fruit.crowd)),
      y + pen.random.between(-10, 10),
      pen.random.between(-fruit.turns, fruit.turns),
      fruit.crowd > 0 ? scale * 0.86 : scale,
    ),
  );

function slat(pen: Pen, wood: string, y: number): string {
  const veins = times(3, (index) => {
    const line = y + index * 15;
    return stroke(
      d`M 130 ${line + 16} C 280 ${line + 9} 500 ${line + 23} 670 ${line + 14}`,
      darker(wood, 0.35),
      2,
      { opacity: 0.3 },
    );
  });
  return (
    rect(120, y, 560, 62, 4, wood) +
    rect(120, y, 560, 62, 4, pen.shade(90, "0 light .32, 20 light 0, 100 dark .28")) +
    veins
  );
}

function crate(pen: Pen, fruit: Fruit): string {
  const wood = mix("#c79a5f", pen.tones.main, 0.08);
  const posts =
    rect(112, 440, 44, 226, 4, darker(wood, 0.16)) + rect(644, 440, 44, 226, 4, darker(wood, 0.22));
  const nails = times(6, (index) =>
    circle(index % 2 ? 134 : 666, 474 + Math.floor(index / 2) * 76, 5, "#5a4630"),
  );
  const straw = times(60, () =>
    stroke(
      d`M ${pen.random.between(140, 660)} ${430 + pen.random.between(-24, 30)} q ${pen.random.between(-40, 40)} -18 ${pen.random.between(-60, 60)} ${pen.random.between(-10, 16)}`,
      pen.random.pick(["#e3c67c", "#cfa955", "#b8933f"]),
      3.5,
    ),
  );
  const stamp =
    circle(400, 553, 42, "none", { stroke: pen.tones.second, "stroke-width": 5, opacity: 0.75 }) +
    place(leaf(pen.tones.second, wood, wood), 400, 553, 30, 0.6);
  return (
    shadow(pen, 400, 664, 690, 74) +
    path("M 130 400 L 670 400 L 684 470 L 116 470 Z", darker(wood, 0.5)) +
    place(leaf("#4f7d3a", "#2f5a28", "#fff"), 210, 330, -50, 1.3) +
    place(leaf("#5f8f44", "#37642c", "#fff"), 590, 318, 44, 1.3) +
    place(leaf("#5f8f44", "#37642c", "#fff"), 420, 256, 12, 1.1) +
    row(pen, fruit, 330, 4, 1.25) +
    row(pen, fruit, 380, 5, 1.3) +
    straw +
    row(pen, fruit, 424, 5, 1.28) +
    slat(pen, wood, 448) +
    slat(pen, wood, 522) +
    slat(pen, wood, 596) +
    posts +
    nails +
    stamp
  );
}

/** Heaped on a banana leaf, as at the roadside. */
function heaped(pen: Pen, fruit: Fruit): string {
  const banana = "M 60 650 C 160 560 640 560 740 640 C 640 720 180 724 60 650 Z";
  const ribs = times(13, (index) =>
    stroke(
      d`M ${130 + index * 46} ${646 - Math.sin(index / 4) * 6} l 22 ${index % 2 ? 44 : -48}`,
      "#3f6b2c",
      2.5,
      { opacity: 0.5 },
    ),
  );
  const tiers = [
    [560, 2],
    [606, 4],
    [650, 5],
  ] as const;
  const pile = tiers.map(([y, count]) => row({ ...pen }, fruit, y, count, 1.42)).join("");
  return (
    shadow(pen, 400, 676, 700, 90) +
    path(banana, "#5d8f44") +
    path(banana, pen.shade(20, "0 light .25, 50 light 0, 100 dark .3")) +
    ribs +
    stroke("M 70 650 Q 400 634 730 640", "#8fb55a", 6) +
    place(leaf("#4f7d3a", "#2f5a28", "#fff"), 300, 520, -40, 1.3) +
    place(leaf("#5f8f44", "#37642c", "#fff"), 490, 510, 40, 1.4) +
    row(pen, fruit, 520, 1, 1.42) +
    pile +
    ellipse(400, 720, 160, 10, "#1f0f0a", { opacity: 0.06 })
  );
}

const fruitSketch = (fruit: Fruit): Sketch => ({
  scene: "table",
  draw: (pen) => (pen.variant % 2 ? heaped : crate)(pen, fruit),
});

export const mangoCrate = fruitSketch(ripeMango);
export const guavas = fruitSketch(guava);
export const oranges = fruitSketch(citrus);
export const litchis = fruitSketch(litchi);
