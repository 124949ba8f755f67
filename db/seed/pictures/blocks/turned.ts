import { darker, lighter } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { ellipse, path } from "../ink/svg.ts";
import { type Profile, silhouette, tilt } from "./profile.ts";

export type Surface = "matt" | "glazed" | "metal" | "glass";

/** Light from the upper left, as translucent gradients over whatever colour or pattern lies beneath. */
export function lit(pen: Pen, outline: string, surface: Surface): string {
  const dark = "#1f0f0a";
  const light = "#fff8e8";
  const across: Record<Surface, string> = {
    matt: pen.linear(0, [
      [0, dark, 0.34],
      [0.2, light, 0.08],
      [0.34, light, 0.26],
      [0.55, dark, 0.02],
      [0.85, dark, 0.36],
      [1, dark, 0.46],
    ]),
    glazed: pen.linear(0, [
      [0, dark, 0.38],
      [0.16, light, 0.1],
      [0.27, light, 0.5],
      [0.36, light, 0.12],
      [0.6, dark, 0.06],
      [0.9, dark, 0.42],
      [1, dark, 0.25],
    ]),
    metal: pen.linear(0, [
      [0, dark, 0.55],
      [0.1, light, 0.12],
      [0.22, light, 0.8],
      [0.33, light, 0.1],
      [0.48, dark, 0.34],
      [0.62, dark, 0.1],
      [0.74, light, 0.34],
      [0.88, dark, 0.42],
      [1, dark, 0.6],
    ]),
    glass: pen.linear(0, [
      [0, dark, 0.3],
      [0.07, light, 0.3],
      [0.14, light, 0.62],
      [0.19, light, 0.1],
      [0.6, dark, 0],
      [0.86, dark, 0.16],
      [0.93, light, 0.36],
      [1, dark, 0.24],
    ]),
  };
  const down = pen.linear(90, [
    [0, light, 0.12],
    [0.4, light, 0],
    [1, dark, surface === "glass" ? 0.14 : 0.3],
  ]);
  return path(outline, across[surface]) + path(outline, down);
}

export type Finish = Readonly<{
  surface: Surface;
  /** Paint between body and light, inside the outline. */ paint?: string;
  /** The inside seen through the mouth; none when closed. */ mouth?: string;
}>;

export function turned(pen: Pen, x: number, profile: Profile, fill: string, finish: Finish): string {
  const outline = silhouette(x, profile);
  const lip = profile[0] ?? [0, 0];
  const mouth =
    finish.mouth === undefined
      ? ""
      : ellipse(x, lip[1], lip[0], lip[0] * tilt, lighter(fill, 0.3)) +
        ellipse(
          x,
          lip[1] + 1.5,
          lip[0] * 0.9,
          lip[0] * tilt * 0.82,
          pen.linear(70, [
            [0, darker(finish.mouth, 0.55)],
            [1, finish.mouth],
          ]),
        );
  return (
    path(outline, fill) +
    (finish.paint === undefined ? "" : pen.clipped(outline, finish.paint)) +
    lit(pen, outline, finish.surface) +
    mouth
  );
}
