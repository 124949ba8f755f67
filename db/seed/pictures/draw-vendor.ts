import type { Palette } from "../market/types.ts";
import { bird, boat, elephant, fish, tree } from "./blocks/creatures.ts";
import { type Ornament, around, kalka, leaf, lotus, marigold, rose, sprig, sun } from "./blocks/ornaments.ts";
import { darker, lighter, mix } from "./ink/colour.ts";
import { type Pen, createPen } from "./ink/pen.ts";
import { circle, d, path, place, rect, stroke, times } from "./ink/svg.ts";
import { sheet } from "./sheet.ts";

const signs = {
  bird,
  boat,
  elephant,
  fish,
  kalka,
  leaf,
  lotus,
  marigold,
  rose,
  sprig,
  sun,
  tree,
} satisfies Record<string, Ornament>;

/** What hangs in the middle of the stall, and the shop's colours. Unsaid, the seed decides. */
export type VendorSpec = Readonly<{ seed: string; sign?: keyof typeof signs; palette?: Palette }>;

const shopColours: readonly Palette[] = [
  "red",
  "indigo",
  "sea",
  "leaf",
  "plum",
  "terracotta",
  "turmeric",
  "bottle-green",
  "rose",
  "orange",
];

/** A stall of the weekly market: awning above, counter below, the shop's sign between. Still itself when cut to a circle. */
export function drawVendor({ seed, sign, palette }: VendorSpec): string {
  const first = createPen({ palette: "natural", variant: 0, seed: `vendor/${seed}` });
  const pen = createPen({
    palette: palette ?? first.random.pick(shopColours),
    variant: 0,
    seed: `vendor/${seed}`,
  });
  const names = Object.keys(signs) as (keyof typeof signs)[];
  return sheet(pen, stall(pen, signs[sign ?? pen.random.pick(names)]));
}

function stall(pen: Pen, sign: Ornament): string {
  const { tones } = pen;
  const back = rect(
    0,
    0,
    800,
    800,
    0,
    pen.radial(0.5, 0.45, 0.7, [
      [0, lighter(tones.wall, 0.7)],
      [1, mix(tones.wall, tones.main, 0.28)],
    ]),
  );
  const halo = place(
    around(28, () => stroke("M 0 -226 L 0 -250", mix(tones.wall, tones.main, 0.5), 7)),
    400,
    442,
  );
  const disc =
    circle(404, 450, 204, darker(tones.wallShade, 0.4), { opacity: 0.25 }) +
    circle(400, 442, 204, tones.main) +
    circle(400, 442, 186, "none", { stroke: tones.accent, "stroke-width": 6 }) +
    place(
      around(40, () => circle(0, -171, 4, tones.pale)),
      400,
      442,
    );
  const posts = [96, 680]
    .map(
      (x) =>
        rect(x, 170, 24, 560, 6, mix("#8a5a34", tones.deep, 0.3)) + rect(x + 3, 170, 6, 560, 3, "#c9965f"),
    )
    .join("");
  return (
    back +
    posts +
    halo +
    disc +
    place(sign(tones.pale, tones.accent, lighter(tones.main, 0.3)), 400, 442, 0, 2.55) +
    counter(pen) +
    awning(pen)
  );
}

function awning(pen: Pen): string {
  const { tones } = pen;
  const stripes = 9;
  const width = 720 / stripes;
  const shade = pen.shade(90, "0 light .3, 60 light 0, 100 dark .28");
  const cloth = times(stripes, (index) => {
    const colour = index % 2 ? mix(tones.pale, "#fffaf0", 0.4) : tones.main;
    const left = 40 + index * width;
    const top = 110 + (index * 580) / stripes;
    const data = d`M ${top} 84 L ${top + 580 / stripes} 84 L ${left + width} 218 v 26 a ${width / 2} 36 0 0 1 ${-width} 0 v -26 Z`;
    return (
      path(data, darker(colour, 0.5), { opacity: 0.18, transform: "translate(4 12)" }) +
      path(data, colour) +
      path(data, shade) +
      circle(left + width / 2, 250, 8, index % 2 ? tones.main : tones.accent)
    );
  });
  return (
    cloth + rect(98, 70, 604, 22, 10, tones.second) + rect(98, 72, 604, 7, 3, lighter(tones.second, 0.4))
  );
}

function counter(pen: Pen): string {
  const wood = mix("#a9714a", pen.tones.deep, 0.15);
  const teeth = times(18, (index) =>
    path(d`M ${70 + index * 37} 716 l 18 30 l 18 -30 Z`, index % 2 ? pen.tones.accent : pen.tones.main),
  );
  return (
    rect(40, 664, 720, 46, 8, wood) +
    rect(40, 664, 720, 14, 7, lighter(wood, 0.35)) +
    rect(64, 708, 672, 92, 0, darker(wood, 0.25)) +
    rect(64, 708, 672, 10, 0, darker(wood, 0.5)) +
    teeth
  );
}
