import type { Picture } from "../market/types.ts";
import { alpana } from "./blocks/ornaments.ts";
import { sketches } from "./families/sketches.ts";
import { lighter, mix } from "./ink/colour.ts";
import { createPen } from "./ink/pen.ts";
import { circle, place, rect } from "./ink/svg.ts";
import { sheet } from "./sheet.ts";

export type CategorySpec = Picture & Readonly<{ seed: string }>;

/** The shelf's typical thing on a plain dyed ground with one alpana ring: calmer than a product, and a family together. */
export function drawCategory(spec: CategorySpec): string {
  const pen = createPen({ ...spec, seed: `category/${spec.seed}/${spec.motif}/${spec.variant}` });
  const { tones } = pen;
  const ground = mix(lighter(tones.main, 0.62), tones.wall, 0.45);
  const back =
    rect(
      0,
      0,
      800,
      800,
      0,
      pen.radial(0.5, 0.42, 0.75, [
        [0, lighter(ground, 0.5)],
        [1, ground],
      ]),
    ) +
    circle(400, 400, 330, lighter(ground, 0.45)) +
    place(alpana(mix(ground, tones.main, 0.3), 3), 400, 400, 0, 3.1) +
    circle(400, 400, 268, lighter(ground, 0.6));
  return sheet(pen, back + place(sketches[spec.motif].draw(pen), 60, 50, 0, 0.85));
}
