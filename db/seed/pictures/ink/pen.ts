import type { Palette } from "../../market/types.ts";
import { type Tones, readTones } from "../palettes.ts";
import { type Random, createRandom } from "./random.ts";
import { group, node, path } from "./svg.ts";

export type Stop = readonly [offset: number, colour: string, opacity?: number];

/** What a drawing is made with: chance, colours, and a place for gradients and tiles. */
export type Pen = {
  readonly random: Random;
  readonly tones: Tones;
  readonly variant: number;
  /** Gradient across the painted shape's own box; the angle is clockwise from left-to-right. */
  linear(angle: number, stops: readonly Stop[]): string;
  radial(x: number, y: number, radius: number, stops: readonly Stop[]): string;
  /** A linear gradient of light and shadow: "0 dark .4, 30 light .2, 100 dark .5" is percent, light, opacity. */
  shade(angle: number, lights: string): string;
  /** The same from a point outwards. */
  bulge(x: number, y: number, radius: number, lights: string): string;
  tile(width: number, height: number, content: string, transform?: string): string;
  clipped(outline: string, content: string): string;
  defs(): string;
};

/** Warm on both sides: daylight has no grey in it. */
const lightColours: Readonly<Record<string, string>> = {
  dark: "#1f0f0a",
  light: "#fff8e8",
  white: "#fff",
  black: "#000",
};

const readLights = (text: string): Stop[] =>
  text.split(", ").map((entry) => {
    const [percent, light = "", opacity] = entry.split(" ");
    const colour = lightColours[light];
    if (colour === undefined) throw new RangeError(`no light is called ${light}`);
    return [Number(percent) / 100, colour, Number(opacity)];
  });

const writeStops = (stops: readonly Stop[]): string =>
  stops
    .map(([offset, colour, opacity]) =>
      node("stop", {
        offset,
        "stop-color": colour,
        ...(opacity === undefined ? {} : { "stop-opacity": opacity }),
      }),
    )
    .join("");

export function createPen(spec: { palette: Palette; colour?: string; variant: number; seed: string }): Pen {
  const known = new Map<string, string>();
  const define = (name: string, make: (id: string) => string): string => {
    const found = known.get(name);
    if (found !== undefined) return found.slice(0, found.indexOf("|"));
    const id = `k${known.size}`;
    known.set(name, `${id}|${make(id)}`);
    return id;
  };
  const pen: Pen = {
    shade: (angle, lights) => pen.linear(angle, readLights(lights)),
    bulge: (x, y, radius, lights) => pen.radial(x, y, radius, readLights(lights)),
    random: createRandom(spec.seed),
    tones: readTones(spec.palette, spec.colour?.toLowerCase(), createRandom(`${spec.seed}/tones`)),
    variant: spec.variant,
    linear(angle, stops) {
      const turn = (angle * Math.PI) / 180;
      const [across, down] = [Math.cos(turn) / 2, Math.sin(turn) / 2];
      const box = { x1: 0.5 - across, y1: 0.5 - down, x2: 0.5 + across, y2: 0.5 + down };
      return `url(#${define(`l${angle}${JSON.stringify(stops)}`, (id) => node("linearGradient", { id, ...box }, writeStops(stops)))})`;
    },
    radial(x, y, radius, stops) {
      const key = `r${x},${y},${radius}${JSON.stringify(stops)}`;
      return `url(#${define(key, (id) => node("radialGradient", { id, cx: x, cy: y, r: radius }, writeStops(stops)))})`;
    },
    tile(width, height, content, transform = "") {
      const size = {
        width,
        height,
        patternUnits: "userSpaceOnUse",
        ...(transform === "" ? {} : { patternTransform: transform }),
      };
      return `url(#${define(`t${width}${height}${transform}${content}`, (id) => node("pattern", { id, ...size }, content))})`;
    },
    clipped(outline, content) {
      const id = define(`c${outline}`, (name) => node("clipPath", { id: name }, path(outline, "#000")));
      return group(content, { "clip-path": `url(#${id})` });
    },
    defs: () =>
      node("defs", {}, [...known.values()].map((entry) => entry.slice(entry.indexOf("|") + 1)).join("")),
  };
  return pen;
}
