import { luminance, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import type { Dye } from "./weaves.ts";

export const gold = "#d9ac4c";

/** Whether two dyes would melt into one another in a border. */
const isNear = (one: string, other: string): boolean => Math.abs(luminance(one) - luminance(other)) < 0.16;

/** A dye lot from the palette: what is pale gets dark thread, what is dark gets pale, and no border vanishes. */
export function dyeOf(pen: Pen, ground = pen.tones.main): Dye {
  const { tones } = pen;
  const isPale = luminance(ground) > 0.6;
  const border = [isPale ? tones.main : tones.second, tones.second, tones.deep].find(
    (dye) => !isNear(dye, ground),
  );
  return {
    ground,
    thread: isPale
      ? mix(isNear(tones.second, ground) ? tones.main : tones.second, tones.deep, 0.15)
      : tones.pale,
    second: border ?? tones.deep,
    zari: isNear(gold, ground) && !isPale ? "#f3dc9a" : gold,
  };
}
