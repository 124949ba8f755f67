import type { Motif, Picture } from "../market/types.ts";
import { drawStage } from "./blocks/stage.ts";
import { sketches } from "./families/sketches.ts";
import { createPen } from "./ink/pen.ts";
import { sheet } from "./sheet.ts";

/** What a product looks like. `seed` is usually its slug, so no two products share a picture. */
export type PictureSpec = Picture & Readonly<{ seed: string }>;

export const motifs = Object.keys(sketches) as Motif[];

/** The same spec always gives the same SVG, to the byte. */
export function drawPicture(spec: PictureSpec): string {
  const seed = `${spec.motif}/${spec.palette}/${spec.variant}/${spec.colour ?? ""}/${spec.seed}`;
  const pen = createPen({ ...spec, seed });
  const sketch = sketches[spec.motif];
  const scene = typeof sketch.scene === "function" ? sketch.scene(pen) : sketch.scene;
  return sheet(pen, drawStage(pen, scene) + sketch.draw(pen));
}
