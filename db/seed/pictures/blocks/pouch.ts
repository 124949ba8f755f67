import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, d, group, path, place, points, polygon, rect, stroke, times } from "../ink/svg.ts";
import { heap } from "./heaps.ts";
import { type Ornament, vine } from "./ornaments.ts";
import type { Profile } from "./profile.ts";
import { floorY, shadow } from "./shadow.ts";
import { turned } from "./turned.ts";

type Pouch = Readonly<{
  x: number;
  width: number;
  height: number;
  colour: string;
  panel: string;
  emblem: Ornament;
  window?: string;
}>;

/** A stand-up pouch: crimped top, bellied front, printed panel, and a window on what is inside. */
export function pouch(pen: Pen, { x, width, height, colour, panel, emblem, window }: Pouch): string {
  const { tones } = pen;
  const [left, right, top] = [x - width / 2, x + width / 2, floorY - height];
  const outline = d`M ${left + 8} ${top} L ${right - 8} ${top} C ${right - 2} ${top + height * 0.3} ${right + 12} ${top + height * 0.6} ${right - 4} ${floorY} Q ${x} ${floorY + 26} ${left + 4} ${floorY} C ${left - 12} ${top + height * 0.6} ${left + 2} ${top + height * 0.3} ${left + 8} ${top} Z`;
  const seal =
    rect(left, top, width, 40, 0, darker(colour, 0.16)) +
    times(Math.round(width / 9), (index) =>
      rect(left + index * 9, top, 3, 40, 0, "#fff8e8", { opacity: 0.16 }),
    );
  const middle = top + height * 0.42;
  const reach = width * 0.33;
  const front =
    rect(left - 10, top + 62, width + 20, 9, 0, panel) +
    rect(left - 10, floorY - 52, width + 20, 60, 0, panel) +
    times(Math.round(width / 24), (index) =>
      path(
        polygon([
          [left + index * 24, floorY - 52],
          [left + 12 + index * 24, floorY - 76],
          [left + 24 + index * 24, floorY - 52],
        ]),
        panel,
      ),
    );
  const medal =
    circle(x, middle, reach, mix(tones.pale, "#fffaf0", 0.4)) +
    circle(x, middle, reach - 8, "none", { stroke: panel, "stroke-width": 3 }) +
    place(emblem(panel, mix(colour, panel, 0.2), tones.accent), x, middle, 0, reach / 66);
  const peek =
    window === undefined
      ? ""
      : place(
          path("M 0 -62 C 44 -34 58 -6 50 20 C 40 48 -40 48 -50 20 C -58 -6 -44 -34 0 -62 Z", window) +
            times(60, () =>
              circle(
                pen.random.between(-48, 48),
                pen.random.between(-40, 40),
                pen.random.between(2, 4.5),
                pen.random.chance(0.5) ? lighter(window, 0.4) : darker(window, 0.4),
                { opacity: 0.5 },
              ),
            ),
          x,
          floorY - height * 0.27,
          0,
          width / 300,
        );
  const body = path(outline, colour) + pen.clipped(outline, front + seal + medal + peek);
  const crease = stroke(
    d`M ${left + 26} ${top + 46} Q ${left + 46} ${top + height * 0.5} ${left + 22} ${floorY - 20} M ${right - 28} ${top + 50} Q ${right - 46} ${top + height * 0.5} ${right - 24} ${floorY - 16}`,
    "#1f0f0a",
    10,
    { opacity: 0.09 },
  );
  return (
    body +
    path(
      outline,
      pen.shade(
        0,
        "0 dark .42, 10 light .28, 22 light .3, 50 light 0, 82 dark .2, 93 light .12, 100 dark .4",
      ),
    ) +
    path(outline, pen.shade(90, "0 light .1, 60 dark 0, 100 dark .3")) +
    crease
  );
}

/** Kraft paper bag with a rolled top, tied with twine. */
export function paperBag(pen: Pen, x: number, width: number, height: number, emblem: Ornament): string {
  const kraft = mix("#c79f68", pen.tones.main, 0.12);
  const [left, right, top] = [x - width / 2, x + width / 2, floorY - height];
  const front = d`M ${left} ${top + 50} L ${right - 34} ${top + 50} L ${right - 30} ${floorY + 14} L ${left + 4} ${floorY + 8} Z`;
  const side = d`M ${right - 34} ${top + 50} L ${right} ${top + 44} L ${right} ${floorY - 12} L ${right - 30} ${floorY + 14} Z`;
  const roll =
    rect(left - 6, top, width + 4, 60, 12, lighter(kraft, 0.14)) +
    rect(left - 6, top, width + 4, 60, 12, pen.shade(90, "0 light .4, 50 light 0, 100 dark .34")) +
    rect(left - 6, top + 24, width + 4, 7, 3, pen.tones.second);
  const stamp =
    circle(x - 16, floorY - height * 0.42, width * 0.31, pen.tones.pale) +
    place(
      emblem(pen.tones.second, pen.tones.main, pen.tones.accent),
      x - 16,
      floorY - height * 0.42,
      0,
      width / 200,
    );
  const foot = pen.clipped(
    front,
    group(vine(left, right, floorY - 34, pen.tones.second, pen.tones.main, pen.tones.accent)),
  );
  return (
    path(side, darker(kraft, 0.3)) +
    path(front, kraft) +
    stamp +
    foot +
    path(front, pen.shade(10, "0 light .28, 60 dark 0, 100 dark .24")) +
    roll
  );
}

export const bowlOf = (pen: Pen, x: number, colour: string): string => {
  const bowl: Profile = points`104 600, 100 622, 70 660, 44 676`;
  return (
    shadow(pen, x, 676, 250, 40) +
    turned(pen, x, bowl, mix("#a65a34", pen.tones.second, 0.2), { surface: "matt", mouth: "#5d2f1a" }) +
    heap(pen, x, 606, 184, 64, colour)
  );
};
