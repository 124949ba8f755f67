import {
  circle,
  d,
  ellipse,
  group,
  path,
  place,
  polygon,
  smooth,
  stroke,
  times,
  points,
} from "../ink/svg.ts";

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

export const fish: Ornament = (main, second, accent) =>
  path("M -48 2 C -30 -28 14 -28 30 -4 L 50 -24 C 46 -6 46 8 50 26 L 30 8 C 14 32 -30 30 -48 2 Z", main) +
  stroke("M -24 -16 C -14 -4 -14 8 -24 20", second, 4) +
  times(3, (index) => stroke(d`M ${-10 + index * 14} ${-14 + index * 2} c 7 9 7 20 0 29`, second, 3)) +
  circle(-34, -2, 4, accent);

export const bird: Ornament = (main, second, accent) =>
  path(
    "M -44 -16 C -32 -34 -14 -32 -10 -16 C 2 -12 20 -8 48 -34 C 46 0 30 30 -2 30 C -24 30 -30 8 -30 -8 Z",
    main,
  ) +
  path("M -6 -6 C 8 -10 22 -4 30 -8 C 26 10 10 18 -4 14 Z", second) +
  circle(-26, -18, 3.5, accent) +
  stroke("M -8 30 L -12 44 M 4 30 L 4 44", second, 3);

export const elephant: Ornament = (main, second, accent) =>
  path(
    "M -22 -24 C 6 -34 34 -30 44 -6 L 46 40 L 30 40 L 28 16 L 2 16 L 0 40 L -16 40 L -18 12 C -24 16 -30 16 -32 26 C -33 38 -42 38 -46 32 L -42 30 C -38 34 -40 14 -44 2 C -48 -14 -38 -28 -22 -24 Z",
    main,
  ) +
  path("M 2 -28 C 12 -31 24 -30 32 -24 L 30 4 L 4 4 Z", second) +
  path("M -24 -16 C -12 -20 -6 -6 -14 4 C -22 4 -28 -6 -24 -16 Z", second, { opacity: 0.75 }) +
  circle(-34, -10, 3, accent) +
  times(3, (index) => circle(9 + index * 9, -12, 3, accent));

export const tree: Ornament = (main, second, accent) =>
  stroke(
    "M 0 50 C -2 20 2 0 0 -30 M 0 20 C -14 12 -26 8 -32 -4 M 0 10 C 14 4 26 0 32 -12 M 0 -6 C -10 -14 -18 -20 -20 -32 M 0 -12 C 10 -18 16 -24 18 -36",
    second,
    4,
  ) +
  points`-34 -6, 34 -16, -22 -36, 20 -40, 0 -42, -18 -10, 18 -14, -28 8, 26 6`
    .map(([x, y], index) => place(leaf(index % 3 ? main : accent, second, accent), x, y, x * 1.5, 0.26))
    .join("") +
  stroke("M -22 50 L 22 50", second, 4);

export const boat: Ornament = (main, second, accent) =>
  path("M -50 12 C -30 22 30 22 50 4 C 40 34 20 40 -6 40 C -30 40 -44 30 -50 12 Z", main) +
  path("M -4 14 L -4 -46 C 22 -36 30 -10 26 12 Z", accent) +
  path("M -10 14 L -10 -36 C -26 -22 -30 -4 -28 10 Z", second) +
  stroke("M -7 16 L -7 -50", main, 4);

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

export const emblems: readonly Ornament[] = [
  lotus,
  rose,
  marigold,
  kalka,
  fish,
  bird,
  elephant,
  tree,
  boat,
  sun,
];
