export type Point = readonly [number, number];
export type Attributes = Readonly<Record<string, string | number>>;

const short = (value: number): string => String(Math.round(value * 10) / 10);

/** Path commands joined, numbers at a tenth of a pixel. */
export const commands = (...parts: readonly (string | number)[]): string =>
  parts.map((part) => (typeof part === "number" ? short(part) : part)).join(" ");

/** Path commands as they are written in SVG, with numbers put in. */
export const d = (text: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  text.map((piece, index) => piece + (index < values.length ? commands(values[index] ?? "") : "")).join("");

/** A list of points as it is written in SVG: "0 0, 40 0, 20 22". */
export const points = (text: TemplateStringsArray): Point[] =>
  text
    .join("")
    .split(",")
    .map((pair) => {
      const [x = 0, y = 0] = pair.trim().split(" ").map(Number);
      return [x, y];
    });

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(
      ([name, value]) =>
        ` ${name}="${typeof value === "number" ? String(Math.round(value * 1000) / 1000) : value}"`,
    )
    .join("");
}

export const node = (name: string, attributes: Attributes, content = ""): string =>
  content === "" ? `<${name}${written(attributes)}/>` : `<${name}${written(attributes)}>${content}</${name}>`;

export const path = (data: string, fill: string, more: Attributes = {}): string =>
  node("path", { d: data, fill, ...more });

export const stroke = (data: string, colour: string, width: number, more: Attributes = {}): string =>
  path(data, "none", {
    stroke: colour,
    "stroke-width": width,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    ...more,
  });

export const circle = (x: number, y: number, radius: number, fill: string, more: Attributes = {}): string =>
  node("circle", {
    cx: Math.round(x * 10) / 10,
    cy: Math.round(y * 10) / 10,
    r: Math.round(radius * 10) / 10,
    fill,
    ...more,
  });

export const ellipse = (
  x: number,
  y: number,
  rx: number,
  ry: number,
  fill: string,
  more: Attributes = {},
): string =>
  node("ellipse", {
    cx: Math.round(x * 10) / 10,
    cy: Math.round(y * 10) / 10,
    rx: Math.round(rx * 10) / 10,
    ry: Math.round(ry * 10) / 10,
    fill,
    ...more,
  });

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  corner: number,
  fill: string,
  more: Attributes = {},
): string => node("rect", { x, y, width, height, ...(corner > 0 ? { rx: corner } : {}), fill, ...more });

export const group = (content: string, more: Attributes = {}): string => node("g", more, content);

/** Moves, turns and scales a drawing made around 0,0. */
export function place(content: string, x: number, y: number, turn = 0, scale: number | Point = 1): string {
  const [across, down] = typeof scale === "number" ? [scale, scale] : scale;
  const rotation = turn === 0 ? "" : ` rotate(${short(turn)})`;
  const scaling =
    across === 1 && down === 1
      ? ""
      : ` scale(${Math.round(across * 1000) / 1000} ${Math.round(down * 1000) / 1000})`;
  return group(content, { transform: `translate(${short(x)} ${short(y)})${rotation}${scaling}` });
}

/** A closed or open Catmull-Rom curve through the points. */
export function smooth(points: readonly Point[], closed = false): string {
  const total = points.length;
  const at = (index: number): Point =>
    points[closed ? (index + total) % total : Math.min(total - 1, Math.max(0, index))] ?? [0, 0];
  const parts: (string | number)[] = ["M", ...at(0)];
  for (let index = 0; index < (closed ? total : total - 1); index += 1) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    parts.push("C", from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6);
    parts.push(to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6, ...to);
  }
  return commands(...parts, ...(closed ? ["Z"] : []));
}

export const polygon = (points: readonly Point[]): string =>
  commands("M", ...points.flatMap(([x, y], index) => (index === 0 ? [x, y] : ["L", x, y])), "Z");

/** `count` results, joined: most drawings are repetitions. */
export const times = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => draw(index)).join("");
