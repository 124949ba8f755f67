import type { Motif, Picture } from "../market/types.ts";
import { type Scene, drawStage } from "./blocks/stage.ts";
import { named } from "./families/named.ts";
import { type Sketch, sceneOf } from "./families/sketch.ts";
import { sketches } from "./families/sketches.ts";
import { createPen } from "./ink/pen.ts";
import { place } from "./ink/svg.ts";
import { sheet } from "./sheet.ts";

/** What a product looks like. `seed` is usually its slug, so no two products share a picture. */
export type PictureSpec = Picture & Readonly<{ seed: string }>;

export const motifs = Object.keys(sketches) as Motif[];

/** A word of the seed may name the thing more closely than its motif does. */
function sketchFor({ motif, seed }: PictureSpec): Sketch {
  const closer = named[motif] ?? {};
  const word = seed.split("-").find((part) => Object.hasOwn(closer, part));
  return (word === undefined ? undefined : closer[word]) ?? sketches[motif];
}

/** Things stand on their table and hang from their rail, so they grow from there. */
const measures = {
  table: { y: 652, zoom: 1.13 },
  wall: { y: 340, zoom: 1.05 },
  flat: { y: 400, zoom: 1.02 },
} as const;

function nearer(content: string, scene: Scene, asked: number | undefined): string {
  const { y, zoom } = measures[scene];
  const scale = asked ?? zoom;
  return place(content, 400 - 400 * scale, y - y * scale, 0, scale);
}

/** The same spec always gives the same SVG, to the byte. */
export function drawPicture(spec: PictureSpec): string {
  const seed = `${spec.motif}/${spec.palette}/${spec.variant}/${spec.colour ?? ""}/${spec.seed}`;
  const pen = createPen({ ...spec, seed });
  const sketch = sketchFor(spec);
  const scene = sceneOf(sketch, pen);
  return sheet(pen, drawStage(pen, scene) + nearer(sketch.draw(pen), scene, sketch.zoom));
}
