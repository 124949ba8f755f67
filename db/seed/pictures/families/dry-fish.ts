import { leaf } from "../blocks/ornaments.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { type Point, circle, d, path, place, smooth, stroke, times } from "../ink/svg.ts";
import type { Sketch } from "./sketch.ts";

const driedSkin = (pen: Pen, tint = 0.15): string =>
  mix(pen.random.pick(["#b9a27c", "#a38f72", "#c4ad82"]), pen.tones.main, tint);

const sheen = "0 light .1, 30 light .55, 55 dark .04, 100 dark .5";

/** A split, salted fish lying on its side; `girth` tells a loitta from a pomfret. */
function driedFish(pen: Pen, length: number, girth: number): string {
  const skin = driedSkin(pen);
  const body = d`M ${-length} 0 C ${-length * 0.6} ${-girth} ${length * 0.4} ${-girth * 0.9} ${length * 0.72} -6 L ${length} ${-girth * 0.75} Q ${length * 0.9} 2 ${length} ${girth * 0.8} L ${length * 0.72} 8 C ${length * 0.4} ${girth * 0.9} ${-length * 0.6} ${girth} ${-length} 0 Z`;
  const ribs = times(9, (index) =>
    stroke(
      d`M ${-length * 0.46 + index * length * 0.12} ${-girth * 0.48} q 12 ${girth * 0.48} 0 ${girth * 0.96}`,
      darker(skin, 0.4),
      2,
      { opacity: 0.55 },
    ),
  );
  return (
    path(body, "#1f0f0a", { opacity: 0.2, transform: "translate(7 12)" }) +
    path(body, skin) +
    path(body, pen.shade(90, sheen)) +
    stroke(
      d`M ${-length * 0.68} ${-girth * 0.56} Q ${-length * 0.58} 0 ${-length * 0.68} ${girth * 0.58}`,
      darker(skin, 0.5),
      4,
    ) +
    circle(-length * 0.82, -5, 7, "#2a211a") +
    circle(-length * 0.83, -7, 2.5, "#fff") +
    ribs +
    stroke(
      d`M ${-length * 0.3} ${-girth * 0.78} Q 0 ${-girth * 1.25} ${length * 0.24} ${-girth * 0.74}`,
      darker(skin, 0.25),
      7,
    )
  );
}

/** Churi, the ribbon fish: long, silver and curling as it dries. */
function ribbon(pen: Pen): string {
  const silver = driedSkin(pen, 0.3);
  const bend = pen.random.between(-30, 30);
  const line: Point[] = [
    [-240, bend],
    [-120, -bend * 0.6],
    [0, bend * 0.5],
    [120, -bend * 0.4],
    [245, bend * 0.7],
  ];
  const along = smooth(line);
  return (
    stroke(along, "#1f0f0a", 34, { opacity: 0.18, transform: "translate(7 12)" }) +
    stroke(along, darker(silver, 0.3), 34) +
    stroke(along, silver, 26) +
    stroke(along, lighter(silver, 0.6), 8, { transform: "translate(0 -5)" }) +
    path(d`M -232 ${bend - 17} L -286 ${bend + 2} L -232 ${bend + 17} Z`, darker(silver, 0.15)) +
    circle(-246, bend - 4, 5, "#2a211a")
  );
}

/** A dried shrimp, curled on itself. */
function shrimp(pen: Pen): string {
  const shell = mix(pen.random.pick(["#d9743a", "#e08a4a", "#c9602f"]), pen.tones.main, 0.15);
  const rings = times(6, (index) => {
    const angle = 0.5 + index * 0.62;
    return stroke(
      d`M ${22 * Math.cos(angle)} ${22 * Math.sin(angle)} L ${48 * Math.cos(angle)} ${48 * Math.sin(angle)}`,
      darker(shell, 0.35),
      3,
    );
  });
  return (
    stroke("M 30 -20 A 36 36 0 1 1 -18 -32", "#1f0f0a", 28, { opacity: 0.16, transform: "translate(5 8)" }) +
    stroke("M 30 -20 A 36 36 0 1 1 -18 -32", shell, 27) +
    stroke("M 34 -10 A 36 36 0 0 1 -20 30", lighter(shell, 0.4), 7, { transform: "scale(1.14)" }) +
    rings +
    path("M -18 -46 L -46 -40 L -18 -20 Z", lighter(shell, 0.15)) +
    path("M 24 -34 L 56 -46 L 46 -12 Z", shell) +
    circle(-24, -36, 4, "#2a1a12") +
    stroke("M -40 -40 Q -70 -60 -64 -86 M -40 -38 Q -84 -44 -92 -70", darker(shell, 0.2), 2.5)
  );
}

const tray = (): string =>
  circle(400, 404, 326, "#1f0f0a", { opacity: 0.18 }) +
  circle(396, 394, 320, "#b48748") +
  times(13, (index) =>
    circle(396, 394, 308 - index * 23, "none", {
      stroke: index % 2 ? "#9a6d34" : "#d3a964",
      "stroke-width": 13,
    }),
  ) +
  times(40, (index) =>
    stroke(
      d`M 396 394 L ${396 + 306 * Math.cos((index * Math.PI) / 20)} ${394 + 306 * Math.sin((index * Math.PI) / 20)}`,
      "#7d5526",
      2.5,
      { opacity: 0.4 },
    ),
  ) +
  circle(396, 394, 314, "none", { stroke: "#8a5d2a", "stroke-width": 16 });

/** `rows` of something lying head to tail on a woven tray. */
const laid = (rows: number, gap: number, draw: (pen: Pen) => string): Sketch => ({
  scene: "flat",
  draw: (pen) =>
    tray() +
    times(rows, (index) =>
      place(
        draw(pen),
        396 + pen.random.between(-16, 16),
        396 + (index - (rows - 1) / 2) * gap,
        (index % 2 ? 180 : 0) + pen.random.between(-8, 8),
      ),
    ) +
    place(leaf("#6d8f3a", "#476325", "#fff"), 640, 640, 40, 0.9),
});

const strewn = (count: number, scale: number, draw: (pen: Pen) => string): Sketch => ({
  scene: "flat",
  draw: (pen) =>
    tray() +
    times(count, (index) => {
      const [angle, reach] = [index * 2.4, Math.sqrt((index + 0.5) / count) * 236];
      return place(
        draw(pen),
        396 + reach * Math.cos(angle),
        394 + reach * Math.sin(angle),
        pen.random.between(0, 360),
        scale,
      );
    }) +
    place(leaf("#6d8f3a", "#476325", "#fff"), 640, 640, 40, 0.9),
});

export const dryFish = laid(5, 84, (pen) => driedFish(pen, 205 * pen.random.between(0.9, 1.05), 46));
export const slimFish = laid(7, 62, (pen) => driedFish(pen, 215, 30));
export const pomfrets = laid(3, 150, (pen) => driedFish(pen, 190, 96));
export const ribbonFish = laid(8, 56, ribbon);
export const smallFry = strewn(38, 0.62, (pen) => driedFish(pen, 82, 22));
export const shrimps = strewn(30, 0.86, shrimp);
