import { lighter } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { type Point, d, group, node, path, polygon, rect, stroke, times } from "../ink/svg.ts";
import type { Cloth } from "./weaves.ts";

/** Folded and stacked, seen a little from above. The first cloth lies on top. */
export function stacked(pen: Pen, cloths: readonly Cloth[], floor: number): string {
  const { random } = pen;
  const thick = cloths.length > 2 ? 74 : cloths.length > 1 ? 96 : 132;
  const wide = 470;
  const pieces = cloths.map((cloth, index) => {
    const y = floor - (cloths.length - index) * thick;
    const shift = index === 0 ? 0 : random.between(-12, 12);
    return group(
      (index === 0 ? lid(pen, cloth, y, wide) : "") + edge(pen, cloth, y, wide, thick, index > 0),
      { transform: `translate(${Math.round(400 + shift)} 0)` },
    );
  });
  return pieces.toReversed().join("");
}

function lid(pen: Pen, cloth: Cloth, y: number, wide: number): string {
  const half = wide / 2;
  const back = y - 150;
  const corners: Point[] = [
    [-half + 52, back],
    [half - 52, back],
    [half, y + 2],
    [-half, y + 2],
  ];
  const field = cloth.field(pen, cloth.dye, `translate(0 ${y}) scale(.9 .5)`);
  const band = cloth.border?.(pen, cloth.dye, `translate(0 ${y - 52}) scale(.9 .52)`);
  const strip = (from: number, to: number): Point[] => [
    [-half + (52 * (y - from)) / 150, from],
    [half - (52 * (y - from)) / 150, from],
    [half - (52 * (y - to)) / 150, to],
    [-half + (52 * (y - to)) / 150, to],
  ];
  return (
    path(polygon(corners), field) +
    (band ? path(polygon(strip(y - 52, y + 2)), band) : "") +
    path(
      polygon(corners),
      pen.linear(70, [
        [0, "#fff8e8", 0.38 * cloth.sheen],
        [0.5, "#fff8e8", 0.05],
        [1, "#1f0f0a", 0.14],
      ]),
    ) +
    stroke(d`M ${-half + 52} ${back} L ${half - 52} ${back}`, lighter(cloth.dye.ground, 0.4), 3, {
      opacity: 0.6,
    })
  );
}

function edge(pen: Pen, cloth: Cloth, y: number, wide: number, thick: number, covered: boolean): string {
  const half = wide / 2;
  const folds = 3;
  const each = thick / folds;
  const band = (cloth.border ?? cloth.field)(
    pen,
    cloth.dye,
    `translate(0 ${y}) scale(.9 ${(thick / 100 / folds).toFixed(3)})`,
  );
  const field = cloth.field(pen, cloth.dye, `translate(0 ${y}) scale(.9 .8)`);
  const round = pen.linear(90, [
    [0, "#fff8e8", 0.3 * cloth.sheen],
    [0.3, "#fff8e8", 0.05],
    [0.75, "#1f0f0a", 0.2],
    [1, "#1f0f0a", 0.6],
  ]);
  const layers = times(folds, (index) => {
    const bar = {
      x: -half - (index % 2) * 5,
      y: y + index * each,
      width: wide + (index % 2) * 10,
      height: each,
      rx: Math.min(20, each / 2),
    };
    return node("rect", { ...bar, fill: index === 0 ? band : field }) + node("rect", { ...bar, fill: round });
  });
  const contact = covered ? rect(-half, y, wide, 16, 8, "#1f0f0a", { opacity: 0.22 }) : "";
  return (
    layers +
    contact +
    node("rect", {
      x: -half - 5,
      y,
      width: wide + 10,
      height: thick,
      rx: 18,
      fill: pen.shade(0, "0 dark .28, 20 light .1, 60 dark 0, 100 dark .36"),
    })
  );
}
