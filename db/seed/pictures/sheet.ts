import type { Pen } from "./ink/pen.ts";
import { node } from "./ink/svg.ts";

export const stageSize = 800;

/** The finished SVG: what the pen defined, then what was drawn with it. */
export const sheet = (pen: Pen, content: string): string =>
  node(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: stageSize,
      height: stageSize,
      viewBox: `0 0 ${stageSize} ${stageSize}`,
    },
    pen.defs() + content,
  );
