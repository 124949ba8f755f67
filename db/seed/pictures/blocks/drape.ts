import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { type Point, d, ellipse, group, node, path, polygon, rect, stroke, times } from "../ink/svg.ts";
import type { Cloth } from "./weaves.ts";

const tassels = (colour: string, x: number, y: number, width: number, length: number): string => {
  const count = Math.max(2, Math.round(width / 13));
  return times(count, (index) =>
    stroke(d`M ${x + ((index + 0.5) * width) / count} ${y} l ${index % 2 ? 2 : -2} ${length}`, colour, 3.2),
  );
};

/** Cloth that falls in pleats: slanted strips, each with its own light. The pattern runs on across them. */
export function pleated(
  pen: Pen,
  cloth: Cloth,
  box: { x: number; y: number; width: number; height: number; pleats: number; depth: number },
): string {
  const field = cloth.field(pen, cloth.dye);
  const hem = box.y + box.height;
  const border = cloth.border?.(
    pen,
    cloth.dye,
    `translate(0 ${Math.round(hem - cloth.borderDepth)}) scale(1 ${cloth.borderDepth / 100})`,
  );
  const step = box.width / box.pleats;
  const light = pen.linear(0, [
    [0, "#fff8e8", 0.34 * cloth.sheen],
    [0.5, "#fff8e8", 0.04],
    [1, "#1f0f0a", 0.16],
  ]);
  const dark = pen.shade(0, "0 dark .2, 60 dark .42, 100 dark .1");
  return times(box.pleats, (index) => {
    const x = box.x + index * step;
    const slope = ((index % 2 ? -1 : 1) * box.depth) / step;
    const lift = index % 2 ? box.depth : 0;
    const size = { x: Math.round(x * 10) / 10, y: box.y, width: Math.round(step * 10) / 10 + 0.6 };
    return group(
      node("rect", { ...size, height: box.height, fill: field }) +
        (border
          ? node("rect", { ...size, y: hem - cloth.borderDepth, height: cloth.borderDepth, fill: border })
          : "") +
        (cloth.fringe ? tassels(mix(cloth.dye.second, cloth.dye.zari, 0.3), x, hem, step, 26) : "") +
        node("rect", { ...size, height: box.height, fill: index % 2 ? dark : light }),
      { transform: `matrix(1 ${slope.toFixed(3)} 0 1 0 ${(-slope * x + lift).toFixed(1)})` },
    );
  });
}

/** Over a wooden rail, the back layer showing beside the front one. */
export function hung(pen: Pen, cloth: Cloth, top = 150): string {
  const { random, tones } = pen;
  const width = random.between(330, 400);
  const x = 400 - width / 2 + random.between(-14, 14);
  const height = random.between(430, 470);
  const back = {
    x: x + width * random.between(0.3, 0.42),
    y: top,
    width: width * 0.82,
    height: height - random.between(70, 130),
    pleats: 8,
    depth: 7,
  };
  const rail = mix(tones.deep, "#8a5a34", 0.6);
  const behind =
    group(pleated(pen, cloth, back), { opacity: 1 }) +
    rect(back.x, top, back.width, back.height, 0, pen.shade(0, "0 dark .6, 100 dark .18"));
  const fold = path(
    d`M ${x - 2} ${top + 12} C ${x} ${top - 16} ${x + 20} ${top - 16} ${x + 30} ${top - 16} L ${x + width - 20} ${top - 16} C ${x + width} ${top - 16} ${x + width + 4} ${top - 4} ${x + width + 4} ${top + 12} Z`,
    cloth.field(pen, cloth.dye),
  );
  return (
    rect(x + 26, top + 30, width + 120, height, 10, darker(tones.wallShade, 0.7), { opacity: 0.1 }) +
    behind +
    rect(70, top - 9, 660, 18, 9, rail) +
    rect(70, top - 7, 660, 5, 3, lighter(rail, 0.4)) +
    ellipse(70, top, 15, 17, rail) +
    ellipse(730, top, 15, 17, darker(rail, 0.2)) +
    fold +
    path(
      d`M ${x} ${top - 14} h ${width} v 26 h ${-width} Z`,
      pen.linear(90, [
        [0, "#fff8e8", 0.45 * cloth.sheen],
        [1, "#1f0f0a", 0.12],
      ]),
    ) +
    pleated(pen, cloth, {
      x,
      y: top + 6,
      width,
      height,
      pleats: random.pick([10, 12, 14]),
      depth: random.between(6, 11),
    })
  );
}

/** Pleats opened like a fan and tied at the foot: how a shop shows a sari. */
export function fanned(pen: Pen, cloth: Cloth): string {
  const { random } = pen;
  const count = random.pick([9, 11, 13]);
  const spread = random.between(58, 74);
  const length = 470;
  const half = 46;
  const field = cloth.field(pen, cloth.dye, "scale(.72)");
  const border = (cloth.border ?? cloth.field)(pen, cloth.dye, `translate(0 ${-length + 80}) scale(.8 -.8)`);
  const shade = pen.linear(0, [
    [0, "#fff8e8", 0.3 * cloth.sheen],
    [0.35, "#fff8e8", 0.05],
    [1, "#1f0f0a", 0.5],
  ]);
  const blade = d`M ${-half} ${-length} Q 0 ${-length - 14} ${half} ${-length} L 22 0 L -22 0 Z`;
  const pleat =
    path(blade, field) +
    path(
      d`M ${-half} ${-length} Q 0 ${-length - 14} ${half} ${-length} L ${half - 4} ${-length + 80} L ${-half + 4} ${-length + 80} Z`,
      border,
    ) +
    path(blade, shade) +
    stroke(d`M ${-half} ${-length} Q 0 ${-length - 14} ${half} ${-length}`, cloth.dye.zari, 4);
  const knot =
    rect(-58, -66, 116, 46, 20, cloth.dye.second) +
    rect(-58, -66, 116, 46, 20, pen.shade(90, "0 white .3, 100 black .35")) +
    stroke("M -56 -52 h 112 M -56 -34 h 112", cloth.dye.zari, 4);
  const skirt = times(7, (index) =>
    group(
      path("M -15 -26 L 15 -26 L 26 48 Q 0 58 -26 48 Z", field) +
        path("M -15 -26 L 15 -26 L 26 48 Q 0 58 -26 48 Z", shade),
      { transform: `rotate(${18 - index * 6}) translate(${(3 - index) * -17} 0)` },
    ),
  );
  return group(
    times(count, (index) =>
      group(pleat, { transform: `rotate(${(-spread / 2 + (spread * index) / (count - 1)).toFixed(1)})` }),
    ) +
      skirt +
      knot,
    { transform: "translate(400 620)" },
  );
}

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
