import { circle, d, ellipse, group, path, place, polygon, smooth, stroke, times } from "../ink/svg.ts";

/** Every ornament is drawn around 0,0 inside a circle of about 50. */
export type Ornament = (main: string, second: string, accent: string) => string;

const petal = (length: number, width: number): string =>
  d`M 0 0 C ${-width} ${-length * 0.35} ${-width * 0.7} ${-length * 0.8} 0 ${-length} C ${width * 0.7} ${-length * 0.8} ${width} ${-length * 0.35} 0 0 Z`;

export const around = (count: number, draw: (index: number) => string): string =>
  times(count, (index) =>
    group(draw(index), { transform: `rotate(${Math.round((index * 3600) / count) / 10})` }),
  );

export const lotus: Ornament = (main, second, accent) =>
  around(8, () => path(petal(50, 17), second)) +
  group(
    around(8, () => path(petal(40, 14), main)),
    { transform: "rotate(22.5)" },
  ) +
  around(8, () => path(petal(24, 8), accent)) +
  circle(0, 0, 7, second);

export const rose: Ornament = (main, second, accent) =>
  around(5, () => ellipse(0, -26, 21, 23, main)) +
  group(
    around(5, () => ellipse(0, -17, 14, 15, second)),
    { transform: "rotate(36)" },
  ) +
  around(5, () => ellipse(0, -8, 7, 8, main)) +
  circle(0, 0, 6, accent);

export const marigold: Ornament = (main, second, accent) =>
  circle(0, 0, 44, second) +
  around(14, () => ellipse(0, -38, 9, 12, main)) +
  group(
    around(12, () => ellipse(0, -25, 8, 10, second)),
    { transform: "rotate(10)" },
  ) +
  around(10, () => ellipse(0, -15, 7, 9, main)) +
  circle(0, 0, 8, accent);

export const blossom: Ornament = (main, second, accent) =>
  around(4, () => ellipse(0, -24, 17, 22, main) + stroke("M 0 -10 L 0 -30", second, 3)) +
  circle(0, 0, 10, accent);

export const leaf: Ornament = (main, second) =>
  path("M 0 50 C -34 22 -30 -22 0 -50 C 30 -22 34 22 0 50 Z", main) +
  stroke(
    "M 0 46 L 0 -40 M 0 26 L -14 10 M 0 26 L 14 10 M 0 4 L -14 -12 M 0 4 L 14 -12 M 0 -16 L -8 -28 M 0 -16 L 8 -28",
    second,
    2.5,
  );

export const sprig: Ornament = (main, second, accent) =>
  stroke("M 0 50 C 8 20 -8 -10 0 -36", second, 4) +
  times(4, (index) =>
    path("M 0 0 C 10 -14 26 -14 32 -2 C 22 6 8 8 0 0 Z", second, {
      transform: `translate(0 ${34 - index * 18}) rotate(${index % 2 ? 200 : -20})`,
    }),
  ) +
  place(blossom(main, second, accent), 0, -36, 20, 0.4);

/** The mango shape of every border from Dhaka to Rajshahi. */
export const kalka: Ornament = (main, second, accent) => {
  const outline =
    "M 6 46 C -36 46 -46 4 -22 -18 C -8 -32 16 -26 20 -44 C 34 -30 26 -10 34 8 C 42 28 30 46 6 46 Z";
  return (
    path(outline, main) +
    group(path(outline, second), { transform: "translate(0 4) scale(.74)" }) +
    group(path(outline, main), { transform: "translate(1 7) scale(.48)" }) +
    place(around(6, () => ellipse(0, -8, 4, 7, accent)) + circle(0, 0, 4, second), 2, 18)
  );
};

export const sun: Ornament = (main, second, accent) =>
  around(16, (index) =>
    path(
      polygon([
        [-6, -26],
        [0, index % 2 ? -40 : -50],
        [6, -26],
      ]),
      index % 2 ? second : main,
    ),
  ) +
  circle(0, 0, 27, main) +
  circle(0, 0, 20, second) +
  around(8, () => ellipse(0, -11, 4, 7, accent)) +
  circle(0, 0, 5, main);

/** White rice-paste floor drawing: rings of petals, drops and dots. */
export const alpana = (ink: string, rings: number): string =>
  around(12, () => stroke("M 0 -14 C -9 -26 -5 -38 0 -44 C 5 -38 9 -26 0 -14", ink, 2.2)) +
  circle(0, 0, 9, "none", { stroke: ink, "stroke-width": 2.5 }) +
  circle(0, 0, 50, "none", { stroke: ink, "stroke-width": 2 }) +
  around(24, () => circle(0, -57, 2.4, ink)) +
  (rings > 1
    ? around(16, () =>
        stroke("M 0 -64 C -14 -72 -10 -88 0 -96 C 10 -88 14 -72 0 -64 M 0 -72 L 0 -84", ink, 2.2),
      ) + around(16, () => circle(19, -93, 2.6, ink))
    : "") +
  (rings > 2
    ? circle(0, 0, 103, "none", { stroke: ink, "stroke-width": 2 }) +
      around(32, () => stroke("M -8 -105 C -4 -118 4 -118 8 -105", ink, 2))
    : "");

export const vine = (
  from: number,
  to: number,
  y: number,
  stem: string,
  bloom: string,
  heart: string,
): string => {
  const steps = Math.max(2, Math.round((to - from) / 40));
  const at = (index: number): [number, number] => [
    from + ((to - from) * index) / steps,
    y + (index % 2 ? -9 : 9),
  ];
  return (
    stroke(smooth(Array.from({ length: steps + 1 }, (_, index) => at(index))), stem, 3) +
    times(steps, (index) => {
      const [x, height] = at(index);
      return place(
        index % 2 ? blossom(bloom, heart, heart) : leaf(stem, stem, stem),
        x + 4,
        height + (index % 2 ? -4 : 6),
        index % 2 ? 0 : 60,
        index % 2 ? 0.3 : 0.24,
      );
    })
  );
};
