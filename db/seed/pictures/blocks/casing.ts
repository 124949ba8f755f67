import { darker, lighter, luminance, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { type Point, d, smooth, stroke } from "../ink/svg.ts";

export const box = (x: number, y: number, width: number, height: number, corner: number): string =>
  d`M ${x + corner} ${y} h ${width - corner * 2} q ${corner} 0 ${corner} ${corner} v ${height - corner * 2} q 0 ${corner} ${-corner} ${corner} h ${corner * 2 - width} q ${-corner} 0 ${-corner} ${-corner} v ${corner * 2 - height} q 0 ${-corner} ${corner} ${-corner} Z`;

export const tint = (pen: Pen): string =>
  luminance(pen.tones.main) > 0.7 ? "#efece6" : mix(pen.tones.main, "#26252a", 0.12);

export const wire = (points: readonly Point[], colour: string, width: number): string =>
  stroke(smooth(points), "#1f0f0a", width, { opacity: 0.18, transform: "translate(6 10)" }) +
  stroke(smooth(points), darker(colour, 0.35), width) +
  stroke(smooth(points), lighter(colour, 0.35), width * 0.36, { transform: "translate(-1 -1.5)" });
