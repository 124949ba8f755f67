import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { d, ellipse, group, node, path, rect, stroke, times } from "../ink/svg.ts";
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
    [34, 24, 14]
      .map((reach) =>
        rect(
          x + 30 - reach,
          top + 40 - reach,
          width + 40 + reach * 2,
          height + reach,
          reach,
          darker(tones.wallShade, 0.7),
          { opacity: 0.045 },
        ),
      )
      .join("") +
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
