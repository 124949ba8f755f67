import { type Bunch, chillies, cloves, leaves, marigolds, petals, teaLeaves } from "../blocks/bunches.ts";
import { grains, heap } from "../blocks/heaps.ts";
import { type Ornament, leaf, lotus, marigold, rose, sprig, sun } from "../blocks/ornaments.ts";
import { bowlOf, paperBag, pouch } from "../blocks/pouch.ts";
import type { Profile } from "../blocks/profile.ts";
import { floorY, shadow } from "../blocks/shadow.ts";
import { turned } from "../blocks/turned.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { ellipse, path, place, points, rect, stroke } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

const spices = ["#d98f16", "#b5301c", "#8a5a2c", "#7a4a24", "#c9a04a"] as const;

export const spicePacket: Sketch = {
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

export const teaPacket: Sketch = {
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

export const facePack: Sketch = {
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
