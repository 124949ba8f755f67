import type { Scene } from "../blocks/stage.ts";
import type { Pen } from "../ink/pen.ts";

/** One kind of thing: where it is pictured and how it is drawn on the 800 by 800 stage. */
export type Sketch = Readonly<{
  scene: Scene | ((pen: Pen) => Scene);
  draw: (pen: Pen) => string;
  /** How much larger than drawn it is shown; the scene's own measure unless said. */
  zoom?: number;
}>;

/** The variant turns through the ways to show a thing; chance fills in the rest. */
export function turnOf<T>(pen: Pen, ways: readonly [T, ...T[]]): T {
  return ways[Math.abs(pen.variant) % ways.length] ?? ways[0];
}

export const sceneOf = ({ scene }: Sketch, pen: Pen): Scene =>
  typeof scene === "function" ? scene(pen) : scene;

/** One of a sketch's ways and no other, for products whose name says which. */
export const way = (sketch: Sketch, turn: number): Sketch => ({
  ...sketch,
  scene: (pen) => sceneOf(sketch, { ...pen, variant: turn }),
  draw: (pen) => sketch.draw({ ...pen, variant: turn }),
});
