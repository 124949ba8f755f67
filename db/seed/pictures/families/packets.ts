import {
  type Bunch,
  chillies,
  cloves,
  grains,
  heap,
  leaves,
  marigolds,
  petals,
  teaLeaves,
} from "../blocks/bunches.ts";
import { type Ornament, leaf, lotus, marigold, rose, sprig, sun, vine } from "../blocks/ornaments.ts";
import { floorY, shadow } from "../blocks/stage.ts";
import { type Profile, turned } from "../blocks/turned.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, d, ellipse, group, path, place, polygon, rect, stroke, times, points } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

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
function pouch(pen: Pen, { x, width, height, colour, panel, emblem, window }: Pouch): string {
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
function paperBag(pen: Pen, x: number, width: number, height: number, emblem: Ornament): string {
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

const bowlOf = (pen: Pen, x: number, colour: string): string => {
  const bowl: Profile = points`104 600, 100 622, 70 660, 44 676`;
  return (
    shadow(pen, x, 676, 250, 40) +
    turned(pen, x, bowl, mix("#a65a34", pen.tones.second, 0.2), { surface: "matt", mouth: "#5d2f1a" }) +
    heap(pen, x, 606, 184, 64, colour)
  );
};

const spices = ["#d98f16", "#b5301c", "#8a5a2c", "#7a4a24", "#c9a04a"] as const;

const spicePacket: Sketch = {
  scene: "table",
  draw: (pen) => {
    const colour = mix(pen.tones.main, pen.random.pick(spices), 0.12);
    const powder = mix(colour, pen.random.pick(spices), 0.2);
    const emblem = pen.random.pick<Ornament>([marigold, sun, lotus, leaf, sprig]);
    const one = { x: 330, width: 290, height: 430, colour, panel: pen.tones.second, emblem, window: powder };
    const bunch = pen.random.pick<Bunch>([chillies, cloves, leaves("#6d8f3a"), chillies]);
    const ways = [
      () => shadow(pen, 330, floorY + 14, 400, 60) + pouch(pen, one) + bowlOf(pen, 590, powder),
      () =>
        shadow(pen, 330, floorY + 14, 400, 60) +
        pouch(pen, { ...one, height: 460, width: 300 }) +
        shadow(pen, 590, 650, 300, 44) +
        heap(pen, 590, 650, 260, 96, powder) +
        place(bunch(pen), 580, 716),
      () =>
        shadow(pen, 400, floorY + 14, 560, 60) +
        pouch(pen, {
          ...one,
          x: 500,
          width: 240,
          height: 380,
          colour: mix(pen.tones.second, colour, 0.25),
          panel: colour,
          window: darker(powder, 0.25),
        }) +
        pouch(pen, { ...one, x: 290, width: 270, height: 440 }) +
        place(bunch(pen), 610, 704),
    ] as const;
    return turnOf(pen, ways)();
  },
};

const teaPacket: Sketch = {
  scene: "table",
  draw: (pen) => {
    const emblem = pen.random.pick<Ornament>([leaf, sprig, (main, second) => leaf(main, second, main)]);
    const colour = mix(pen.tones.main, "#2f5a3c", 0.15);
    const cup: Profile = points`84 556, 82 600, 66 646, 46 666`;
    const glass =
      shadow(pen, 600, 672, 260, 44) +
      ellipse(600, 668, 120, 22, lighter(pen.tones.pale, 0.3)) +
      ellipse(
        600,
        665,
        120,
        21,
        pen.linear(0, [
          [0, lighter(pen.tones.pale, 0.6)],
          [1, darker(pen.tones.pale, 0.2)],
        ]),
      ) +
      turned(pen, 600, cup, mix(pen.tones.pale, "#ffffff", 0.3), {
        surface: "glazed",
        mouth: "#8a3f12",
        paint: rect(500, 590, 200, 8, 0, pen.tones.second),
      }) +
      ellipse(600, 558, 73, 11, "#9a4a16") +
      ellipse(586, 556, 30, 4, "#d98a3c", { opacity: 0.7 }) +
      stroke("M 684 580 C 726 578 726 632 672 632", mix(pen.tones.pale, "#ffffff", 0.2), 12) +
      stroke("M 580 530 C 566 500 596 486 580 452 M 618 530 C 604 500 632 484 616 456", "#fffaf0", 7, {
        opacity: 0.45,
      });
    const ways = [
      () => pouch(pen, { x: 320, width: 280, height: 440, colour, panel: pen.tones.accent, emblem }),
      () => paperBag(pen, 320, 300, 430, emblem),
    ] as const;
    return (
      shadow(pen, 320, floorY + 16, 420, 62) +
      turnOf(pen, ways)() +
      glass +
      place(teaLeaves(pen), 460, 690, 60, 0.8) +
      place(grains("#2f2016", 40, 60, 12)(pen), 425, 716)
    );
  },
};

const flatPouch = (pen: Pen, emblem: Ornament, powder: string, bunch: Bunch, extra: string): string =>
  shadow(pen, 310, floorY + 14, 380, 58) +
  turnOf(pen, [
    () =>
      pouch(pen, {
        x: 310,
        width: 270,
        height: 420,
        colour: pen.tones.main,
        panel: pen.tones.second,
        emblem,
      }),
    () => paperBag(pen, 310, 280, 400, emblem),
  ] as const)() +
  bowlOf(pen, 570, powder) +
  extra +
  place(bunch(pen), 470, 718);

const facePack: Sketch = {
  scene: "table",
  draw: (pen) =>
    flatPouch(
      pen,
      pen.random.pick<Ornament>([rose, lotus, leaf, marigold]),
      pen.random.pick(["#e3c887", "#d9a27a", "#c9b27c", "#e8b7a0", "#a9b57a"]),
      pen.random.pick<Bunch>([petals, marigolds, leaves("#7da04a")]),
      place(
        rect(-8, -8, 150, 14, 7, "#a8733f") +
          path("M 138 -12 C 176 -22 196 -8 206 -1 C 196 8 176 20 138 10 Z", "#e9dcc2"),
        500,
        590,
        -38,
      ),
    ),
};

/** A henna-painted palm, the cone beside it. */
const mehendi: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const skin = pen.random.pick(["#d8a67c", "#c98f63", "#e3b68e"]);
    const ink = pen.random.pick(["#6b2a12", "#7d3216", "#5a2410"]);
    const hand =
      "M 262 800 C 268 700 236 640 230 560 C 214 520 168 470 152 424 C 150 396 178 392 192 412 L 250 486 C 246 400 236 310 232 226 C 234 196 268 194 272 226 L 290 396 C 292 320 290 240 294 162 C 298 134 332 134 334 164 L 338 392 C 344 320 350 250 362 186 C 370 160 400 166 398 194 L 386 406 C 398 350 410 300 426 252 C 438 230 462 242 456 268 C 446 350 432 430 428 500 C 430 600 400 660 410 800 Z";
    const motif =
      place(pen.random.pick<Ornament>([lotus, rose, sun])(ink, skin, ink), 330, 532, 0, 1.25) +
      circle(330, 532, 74, "none", {
        stroke: ink,
        "stroke-width": 4,
        "stroke-dasharray": "3 8",
        "stroke-linecap": "round",
      }) +
      circle(330, 532, 86, "none", { stroke: ink, "stroke-width": 2.5 });
    const tips = points`252 222, 314 160, 382 190, 440 260, 172 420`
      .map(([x, y], index) =>
        group(
          path("M -18 26 L -18 -22 Q 0 -40 18 -22 L 18 26 Z", ink, { opacity: 0.85 }) +
            stroke("M -18 38 H 18 M -18 48 H 18", ink, 3) +
            place(leaf(ink, skin, ink), 0, 92, 0, 0.5) +
            place(leaf(ink, skin, ink), 0, 150, 0, index === 4 ? 0.01 : 0.42),
          { transform: `translate(${x} ${y}) rotate(${[-3, 0, 8, 14, -40][index] ?? 0})` },
        ),
      )
      .join("");
    const wrist =
      times(5, (index) =>
        stroke(
          `M 240 ${664 + index * 26} Q 330 ${690 + index * 26} 430 ${664 + index * 26}`,
          ink,
          index % 2 ? 3 : 7,
          index % 2 ? { "stroke-dasharray": "2 9" } : {},
        ),
      ) + group(vine(230, 430, 648, ink, ink, skin));
    const cone =
      path(
        "M 0 -170 C 56 -176 60 -150 52 -130 L 4 150 L -4 150 L -52 -130 C -60 -150 -56 -176 0 -170 Z",
        pen.tones.main,
      ) +
      path(
        "M 0 -170 C 56 -176 60 -150 52 -130 L 4 150 L -4 150 L -52 -130 C -60 -150 -56 -176 0 -170 Z",
        pen.shade(0, "0 dark .4, 30 light .5, 60 dark 0, 100 dark .4"),
      ) +
      place(lotus(pen.tones.pale, pen.tones.second, pen.tones.accent), 0, -84, 0, 0.66) +
      rect(-56, -178, 112, 22, 6, pen.tones.second);
    const coneAt = (x: number, y: number, turn: number): string =>
      place(
        path("M 0 -170 L 56 -150 L 4 150 L -52 -130 Z", "#1f0f0a", {
          opacity: 0.16,
          transform: "translate(14 18)",
        }) + cone,
        x,
        y,
        turn,
      );
    return (
      path(hand, "#1f0f0a", { opacity: 0.15, transform: "translate(16 14)" }) +
      path(hand, skin) +
      pen.clipped(hand, tips + motif + wrist) +
      path(hand, pen.shade(10, "0 light .25, 60 dark 0, 100 dark .25")) +
      coneAt(596, 360, pen.random.between(14, 34)) +
      (pen.variant % 2
        ? coneAt(640, 560, 70)
        : place(leaf("#5d8a34", "#3d5f22", "#fff"), 600, 620, 50) +
          place(leaf("#6d9a3f", "#47692a", "#fff"), 660, 580, 20, 0.8))
    );
  },
};

const soap: Sketch = {
  scene: "table",
  draw: (pen) => {
    const bar = (x: number, y: number, colour: string, emblem: Ornament): string => {
      const top = path(
        d`M ${x - 150} ${y} Q ${x - 146} ${y - 66} ${x - 100} ${y - 70} L ${x + 104} ${y - 70} Q ${x + 150} ${y - 66} ${x + 152} ${y} Q ${x} ${y + 24} ${x - 150} ${y} Z`,
        lighter(colour, 0.3),
      );
      const side = path(
        d`M ${x - 150} ${y} Q ${x} ${y + 26} ${x + 152} ${y} L ${x + 150} ${y + 62} Q ${x} ${y + 100} ${x - 148} ${y + 62} Z`,
        colour,
      );
      const flecks = times(26, () =>
        ellipse(
          x + pen.random.between(-130, 130),
          y + pen.random.between(-56, 74),
          5,
          3,
          pen.random.chance(0.5) ? pen.tones.second : darker(colour, 0.3),
          { opacity: 0.5 },
        ),
      );
      const stamp = group(place(emblem(darker(colour, 0.25), colour, lighter(colour, 0.5)), 0, 0, 0, 0.72), {
        transform: `translate(${x} ${y - 32}) scale(1 .55)`,
      });
      return (
        side +
        top +
        stamp +
        flecks +
        path(
          d`M ${x - 150} ${y} Q ${x} ${y + 26} ${x + 152} ${y} L ${x + 150} ${y + 62} Q ${x} ${y + 100} ${x - 148} ${y + 62} Z`,
          pen.shade(0, "0 dark .25, 30 light .15, 100 dark .35"),
        )
      );
    };
    const emblem = pen.random.pick<Ornament>([lotus, leaf, rose, sun]);
    const colour = mix(pen.tones.main, pen.tones.pale, 0.3);
    const other = mix(pen.tones.accent, pen.tones.pale, 0.45);
    const band = (x: number, y: number): string =>
      path(
        d`M ${x - 56} ${y - 71} L ${x + 50} ${y - 71} L ${x + 60} ${y + 15} L ${x + 60} ${y + 84} L ${x - 62} ${y + 84} L ${x - 62} ${y + 14} Z`,
        mix(pen.tones.pale, "#fffaf0", 0.4),
      ) +
      place(emblem(pen.tones.second, pen.tones.main, pen.tones.accent), x, y + 46, 0, 0.52) +
      stroke(d`M ${x - 60} ${y + 16} Q ${x} ${y + 24} ${x + 60} ${y + 16}`, pen.tones.second, 3);
    const dish =
      shadow(pen, 400, 690, 620, 76) +
      path("M 150 620 Q 400 680 650 620 L 622 672 Q 400 716 178 672 Z", "#8d5c36") +
      times(5, (index) => rect(172, 612 + index * 9, 456, 4, 2, "#6e4426"));
    const foam = times(9, () =>
      circle(
        pen.random.between(560, 680),
        pen.random.between(640, 700),
        pen.random.between(8, 22),
        "#fffdf6",
        { opacity: 0.6, stroke: "#ffffff", "stroke-width": 2 },
      ),
    );
    const ways = [
      () => dish + bar(400, 560, colour, emblem),
      () => dish + bar(410, 560, other, emblem) + bar(390, 420, colour, emblem) + band(390, 420),
      () =>
        shadow(pen, 400, 668, 600, 76) +
        bar(280, 580, colour, emblem) +
        bar(530, 570, other, emblem) +
        bar(400, 440, mix(colour, pen.tones.second, 0.3), emblem) +
        band(400, 440),
    ] as const;
    return (
      turnOf(pen, ways)() +
      foam +
      place(pen.random.pick<Bunch>([petals, leaves("#6d9a3f"), marigolds])(pen), 190, 690)
    );
  },
};

export const packets = {
  "spice-packet": spicePacket,
  "tea-packet": teaPacket,
  "face-pack": facePack,
  mehendi,
  soap,
} satisfies Record<string, Sketch>;
