import { luminance, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import type { Dye } from "./weaves.ts";

export const gold = "#d9ac4c";

/** A dye lot from the palette: what is pale gets dark thread, what is dark gets pale. */
export function dyeOf(pen: Pen, ground = pen.tones.main): Dye {
  const { tones } = pen;
  const isPale = luminance(ground) > 0.6;
  return {
    ground,
    thread: isPale ? mix(tones.second, tones.deep, 0.15) : tones.pale,
    second: isPale ? (tones.main === ground ? tones.second : tones.main) : tones.second,
    zari: gold,
  };
}
