import type { Scene } from "../blocks/stage.ts";
import type { Pen } from "../ink/pen.ts";

/** One motif: where it is pictured and how it is drawn on the 800 by 800 stage. */
export type Sketch = Readonly<{ scene: Scene | ((pen: Pen) => Scene); draw: (pen: Pen) => string }>;

/** The variant turns through the ways to show a thing; chance fills in the rest. */
export function turnOf<T>(pen: Pen, ways: readonly [T, ...T[]]): T {
  return ways[Math.abs(pen.variant) % ways.length] ?? ways[0];
}
