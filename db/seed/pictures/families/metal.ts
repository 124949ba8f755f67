import { around, bird, elephant, fish, leaf, lotus, sun } from "../blocks/ornaments.ts";
import { heap, marigolds } from "../blocks/bunches.ts";
import { shadow } from "../blocks/stage.ts";
import { type Profile, belt, ring, turned } from "../blocks/turned.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, d, ellipse, group, path, place, rect, stroke, times, points } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

const brassOf = (pen: Pen): string =>
  mix(pen.random.pick(["#c99a3a", "#bf8c2e", "#d3a848"]), pen.tones.main, 0.06);

const engraved = (x: number, profile: Profile, y: number, colour: string, count: number): string =>
  ring(x, profile, y - 26, darker(colour, 0.5), 3) +
  belt(
    x,
    profile,
    y,
    count,
    () =>
      place(leaf("none", darker(colour, 0.55), "none"), 0, 0, 0, 0.44) +
      stroke("M 0 22 C -15 10 -13 -10 0 -22 C 13 -10 15 10 0 22 Z", darker(colour, 0.55), 3),
  ) +
  ring(x, profile, y + 26, darker(colour, 0.5), 3);

const flame = (x: number, y: number, size: number): string =>
  place(
    ellipse(0, -30, 60, 74, "#ffdf8a", { opacity: 0.22 }) +
      path("M 0 0 C -26 -16 -18 -44 0 -74 C 18 -44 26 -16 0 0 Z", "#f29a1e") +
      path("M 0 -2 C -13 -12 -9 -30 0 -48 C 9 -30 13 -12 0 -2 Z", "#fff0b8"),
    x,
    y,
    0,
    size,
  );

const brass: Sketch = {
  scene: "table",
  draw: (pen) => {
    const colour = brassOf(pen);
    const kolshi: Profile = points`92 240, 86 256, 62 284, 70 320, 176 410, 196 490, 160 570, 96 612, 120 648`;
    const ghoti: Profile = points`110 300, 104 316, 74 346, 128 420, 160 500, 136 590, 84 622, 104 648`;
    const pitcher: Profile = points`60 190, 54 206, 42 250, 54 320, 120 420, 136 500, 104 590, 60 618, 92 648`;
    const profile = turnOf(pen, [kolshi, ghoti, pitcher]);
    const spout =
      profile === pitcher
        ? stroke("M 506 440 C 590 430 560 320 610 270", darker(colour, 0.2), 34) +
          stroke("M 502 436 C 584 424 552 318 604 266", lighter(colour, 0.4), 11) +
          stroke("M 336 300 C 230 300 220 460 290 470", darker(colour, 0.2), 22) +
          stroke("M 334 297 C 234 296 222 452 288 464", lighter(colour, 0.4), 7)
        : "";
    return (
      shadow(pen, 405, 652, 420, 70) +
      spout +
      turned(pen, 400, profile, colour, {
        surface: "metal",
        paint:
          engraved(400, profile, 480, colour, 12) +
          ring(400, profile, 424, darker(colour, 0.45), 3) +
          ring(400, profile, 548, darker(colour, 0.45), 3),
        mouth: darker(colour, 0.4),
      }) +
      place(marigolds(pen), pen.variant % 2 ? 190 : 620, 668, 0, 1.1)
    );
  },
};

const kasaPlate: Sketch = {
  scene: "table",
  draw: (pen) => {
    const colour = mix("#b98a48", pen.tones.main, 0.08);
    const sheen = pen.linear(20, [
      [0, darker(colour, 0.3)],
      [0.2, lighter(colour, 0.65)],
      [0.36, colour],
      [0.55, darker(colour, 0.3)],
      [0.72, lighter(colour, 0.4)],
      [1, darker(colour, 0.35)],
    ]);
    const rimDots = around(44, () => circle(0, -226, 5, darker(colour, 0.45)));
    const upright = (x: number, y: number, size: number): string =>
      place(
        circle(6, 8, 250, darker(colour, 0.6)) +
          circle(0, 0, 250, sheen) +
          circle(0, 0, 206, darker(colour, 0.35)) +
          circle(
            0,
            3,
            202,
            pen.radial(0.36, 0.32, 0.8, [
              [0, lighter(colour, 0.75)],
              [0.4, lighter(colour, 0.1)],
              [1, darker(colour, 0.4)],
            ]),
          ) +
          rimDots +
          circle(0, 0, 92, "none", { stroke: darker(colour, 0.4), "stroke-width": 3 }) +
          group(
            around(24, () =>
              stroke("M 0 -96 C -11 -112 -7 -128 0 -134 C 7 -128 11 -112 0 -96", darker(colour, 0.42), 3),
            ),
          ) +
          place(
            pen.random.pick([lotus, fish, sun])(
              darker(colour, 0.3),
              darker(colour, 0.12),
              lighter(colour, 0.3),
            ),
            0,
            0,
            0,
            1.5,
          ),
        x,
        y,
        0,
        size,
      );
    const bowl: Profile = points`96 560, 92 590, 62 636, 40 640, 52 656`;
    const glass: Profile = points`58 480, 54 540, 44 620, 56 652`;
    const set =
      shadow(pen, 260, 668, 240, 42) +
      turned(
        pen,
        250,
        bowl.map(([radius, y]) => [radius, y + 16] as const),
        colour,
        {
          surface: "metal",
          mouth: darker(colour, 0.25),
          paint: ring(250, bowl, 606, darker(colour, 0.5), 3),
        },
      ) +
      shadow(pen, 600, 664, 170, 36) +
      turned(pen, 596, glass, colour, {
        surface: "metal",
        mouth: darker(colour, 0.4),
        paint: ring(596, glass, 520, darker(colour, 0.5), 3) + ring(596, glass, 532, darker(colour, 0.5), 2),
      });
    const thali =
      shadow(pen, 400, 640, 680, 120) +
      ellipse(400, 600, 300, 84, darker(colour, 0.5)) +
      ellipse(400, 588, 300, 84, sheen) +
      ellipse(400, 590, 252, 66, darker(colour, 0.4)) +
      ellipse(
        400,
        594,
        250,
        64,
        pen.radial(0.36, 0.3, 0.8, [
          [0, lighter(colour, 0.7)],
          [0.5, colour],
          [1, darker(colour, 0.35)],
        ]),
      );
    const rice = heap(pen, 400, 596, 240, 92, "#f6ecd6");
    const small = (x: number, y: number, fill: string): string =>
      turned(
        pen,
        x,
        [
          [62, y],
          [58, y + 24],
          [36, y + 52],
        ],
        colour,
        { surface: "metal", mouth: fill },
      ) + ellipse(x, y + 2, 53, 8, fill);
    const stand = path("M 270 640 L 320 560 L 340 640 Z M 530 640 L 480 560 L 460 640 Z", "#5d3a1f");
    return turnOf(pen, [
      () => shadow(pen, 400, 652, 480, 66) + stand + upright(400, 400, 1) + set,
      () => upright(400, 330, 0.66) + thali + rice + small(236, 560, "#d98a24") + small(564, 560, "#8a3d1c"),
    ] as const)();
  },
};

const lamp: Sketch = {
  scene: "table",
  draw: (pen) => {
    const colour = pen.random.chance(0.5) ? brassOf(pen) : mix("#a65a34", pen.tones.main, 0.25);
    const isBrass = colour !== mix("#a65a34", pen.tones.main, 0.25);
    const surface = isBrass ? "metal" : "matt";
    const diya = (x: number, y: number, size: number): string =>
      place(
        ellipse(6, 60, 120, 20, "#1f0f0a", { opacity: 0.25 }) +
          turned(pen, 0, points`118 0, 104 30, 60 60, 44 66`, mix("#a9532f", pen.tones.main, 0.2), {
            surface: "matt",
            mouth: "#c98a2a",
            paint: times(9, (index) =>
              circle(-96 + index * 24, 34 + Math.sin((index / 8) * Math.PI) * 12, 5, pen.tones.pale),
            ),
          }) +
          flame(0, 8, 0.95),
        x,
        y,
        0,
        size,
      );
    const standing: Profile = points`120 300, 108 330, 40 356, 22 372, 36 400, 20 430, 18 500, 40 530, 24 556, 60 590, 120 624, 136 648`;
    const pierced: Profile = points`60 250, 120 290, 176 380, 182 470, 150 570, 104 630, 112 648`;
    const glow = ellipse(
      400,
      440,
      330,
      330,
      pen.radial(0.5, 0.5, 0.5, [
        [0, "#ffe3a0", 0.75],
        [1, "#ffe3a0", 0],
      ]),
    );
    const holes = [350, 410, 470, 530]
      .map((y, row) =>
        belt(
          400,
          pierced,
          y,
          10 + (row % 2),
          () =>
            path("M 0 -17 C 11 -8 11 8 0 17 C -11 8 -11 -8 0 -17 Z", "#ffe9ac") + circle(0, 0, 5, "#fffbe6"),
        ),
      )
      .join("");
    const ways = [
      () =>
        shadow(pen, 400, 652, 340, 60) +
        ellipse(
          400,
          260,
          260,
          230,
          pen.radial(0.5, 0.5, 0.5, [
            [0, "#ffe3a0", 0.7],
            [1, "#ffe3a0", 0],
          ]),
        ) +
        turned(pen, 400, standing, colour, {
          surface,
          mouth: "#c98a2a",
          paint: ring(400, standing, 606, darker(colour, 0.5), 4),
        }) +
        [-78, -40, 0, 40, 78]
          .map((x, index) => flame(400 + x, 304 + (index % 2 ? 10 : index === 2 ? 16 : 0), 0.8))
          .join(""),
      () =>
        glow +
        shadow(pen, 400, 652, 360, 62) +
        turned(pen, 400, pierced, colour, {
          surface,
          mouth: "#ffdf8a",
          paint:
            holes +
            ring(400, pierced, 320, darker(colour, 0.45), 4) +
            ring(400, pierced, 566, darker(colour, 0.45), 4),
        }) +
        flame(400, 250, 0.7),
      () =>
        shadow(pen, 400, 670, 620, 80) +
        ellipse(
          400,
          520,
          360,
          260,
          pen.radial(0.5, 0.5, 0.5, [
            [0, "#ffe3a0", 0.7],
            [1, "#ffe3a0", 0],
          ]),
        ) +
        diya(290, 520, 0.95) +
        diya(530, 510, 0.85) +
        diya(410, 596, 1.15),
    ] as const;
    return turnOf(pen, ways)();
  },
};

const woods = ["#8a5530", "#a06a3c", "#6e4024", "#b27d48"] as const;

const woodCraft: Sketch = {
  scene: "table",
  draw: (pen) => {
    const wood = mix(pen.random.pick(woods), pen.tones.main, 0.08);
    const veins = (left: number, top: number, width: number, height: number): string =>
      times(7, (index) =>
        stroke(
          d`M ${left} ${top + (height * (index + 0.5)) / 7} C ${left + width * 0.3} ${top + (height * (index + 0.2)) / 7} ${left + width * 0.6} ${top + (height * (index + 0.9)) / 7} ${left + width} ${top + (height * (index + 0.4)) / 7}`,
          darker(wood, 0.4),
          3,
          { opacity: 0.3 },
        ),
      );
    const box = (): string => {
      const lid = "M 176 400 L 236 320 L 624 320 L 664 400 Z";
      const front = "M 176 400 L 664 400 L 656 630 L 184 630 Z";
      const carved =
        rect(250, 450, 330, 136, 10, darker(wood, 0.3)) +
        place(lotus(lighter(wood, 0.3), wood, lighter(wood, 0.1)), 415, 518, 0, 1.2) +
        place(leaf(lighter(wood, 0.26), wood, wood), 310, 518, 90, 0.9) +
        place(leaf(lighter(wood, 0.26), wood, wood), 520, 518, -90, 0.9);
      return (
        shadow(pen, 420, 642, 560, 70) +
        path(front, wood) +
        pen.clipped(
          front,
          veins(176, 400, 490, 230) + carved + rect(176, 612, 490, 18, 0, darker(wood, 0.3)),
        ) +
        path(front, pen.shade(10, "0 light .18, 100 dark .3")) +
        path(lid, lighter(wood, 0.16)) +
        pen.clipped(lid, veins(176, 320, 490, 80)) +
        path(lid, pen.shade(70, "0 light .35, 100 dark .1")) +
        rect(170, 396, 500, 22, 6, darker(wood, 0.15)) +
        rect(392, 396, 46, 50, 6, "#cf9f3a") +
        circle(415, 424, 9, "#6e4f12") +
        rect(196, 630, 50, 18, 5, darker(wood, 0.4)) +
        rect(594, 630, 50, 18, 5, darker(wood, 0.4))
      );
    };
    const figureOf = (): string => {
      const animal = pen.random.pick([elephant, elephant, bird, fish]);
      return (
        shadow(pen, 400, 652, 460, 66) +
        rect(210, 606, 380, 44, 8, darker(wood, 0.35)) +
        rect(210, 606, 380, 12, 6, lighter(wood, 0.1)) +
        rect(388, 540, 24, 74, 4, darker(wood, 0.4)) +
        place(animal(darker(wood, 0.4), darker(wood, 0.4), wood), 410, 388, 0, 4.1) +
        place(animal(wood, mix(wood, pen.tones.second, 0.55), pen.tones.accent), 400, 382, 0, 4.1) +
        place(animal("#fff8e8", "#fff8e8", "#fff8e8"), 397, 377, 0, 4.1).replace("<g ", '<g opacity="0.1" ')
      );
    };
    const bowls = (): string => {
      const spoonAt = (x: number, turn: number): string =>
        place(
          rect(-9, -270, 18, 300, 9, lighter(wood, 0.15)) +
            ellipse(0, -290, 36, 54, lighter(wood, 0.15)) +
            ellipse(-4, -294, 25, 40, darker(wood, 0.2)),
          x,
          560,
          turn,
        );
      const bowl: Profile = points`214 470, 212 496, 160 600, 96 650`;
      return (
        shadow(pen, 400, 654, 520, 76) +
        spoonAt(330, -14) +
        spoonAt(440, 12) +
        spoonAt(385, 0) +
        turned(pen, 400, bowl, wood, {
          surface: "glazed",
          paint: times(9, (index) => ring(400, bowl, 490 + index * 20, darker(wood, 0.4), 3, 0.25)),
        })
      );
    };
    return turnOf(pen, [box, figureOf, bowls])();
  },
};

const steel = (pen: Pen): string =>
  pen.linear(90, [
    [0, "#f4f3ee"],
    [0.45, "#b9bab8"],
    [0.5, "#8f9291"],
    [0.56, "#dcdcd6"],
    [1, "#9a9b98"],
  ]);

const board = (pen: Pen): string => {
  const wood = mix("#b98450", pen.tones.main, 0.06);
  return place(
    rect(-330, -160, 660, 350, 34, "#1f0f0a", { opacity: 0.16, transform: "translate(12 18)" }) +
      rect(-330, -160, 660, 350, 34, wood) +
      times(11, (index) =>
        stroke(
          `M -320 ${-140 + index * 30} C -120 ${-154 + index * 32} 120 ${-124 + index * 29} 320 ${-142 + index * 31}`,
          darker(wood, 0.4),
          3,
          { opacity: 0.25 },
        ),
      ) +
      rect(-330, -160, 660, 350, 34, pen.shade(50, "0 light .3, 60 light 0, 100 dark .2")) +
      circle(286, -118, 20, darker(wood, 0.6)),
    400,
    460,
    pen.random.between(-6, 6),
  );
};

const knife: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const handle = mix(pen.random.pick(woods), pen.tones.main, 0.2);
    const one = (length: number, depth: number): string => {
      const blade = d`M 0 ${-depth / 2} L ${length * 0.72} ${-depth / 2} Q ${length * 0.95} ${-depth * 0.4} ${length} ${depth * 0.1} Q ${length * 0.8} ${depth / 2} ${length * 0.5} ${depth / 2} L 0 ${depth / 2} Z`;
      const grip = "M 8 -25 C -40 -32 -100 -30 -168 -26 Q -198 -2 -170 30 C -100 26 -40 38 8 25 Z";
      return (
        group(path(blade + grip, "#1f0f0a"), { opacity: 0.22, transform: "translate(8 14)" }) +
        path(blade, steel(pen)) +
        stroke(
          d`M ${length * 0.98} ${depth * 0.1} Q ${length * 0.8} ${depth * 0.46} ${length * 0.5} ${depth * 0.46} L 6 ${depth * 0.46}`,
          "#ffffff",
          4,
          { opacity: 0.8 },
        ) +
        path(grip, handle) +
        path(grip, pen.shade(90, "0 light .4, 50 light 0, 100 dark .4")) +
        rect(-6, -28, 22, 58, 4, "#c9a04a") +
        [-50, -95, -140].map((x) => circle(x, 2, 8, "#d9b45c") + circle(x - 2, 0, 3, "#fff3cc")).join("")
      );
    };
    const ways = [
      () => place(one(360, 92), 300, 420, -14),
      () =>
        place(one(340, 110), 310, 330, -8) +
        place(one(250, 62), 320, 480, -8) +
        place(one(190, 44), 330, 590, -8),
      () => place(one(370, 130), 290, 400, 12),
    ] as const;
    const greens = times(
      5,
      (index) =>
        circle(560 + index * 26, 610 - (index % 2) * 18, 20, index % 2 ? "#d94a2a" : "#e06a34") +
        circle(554 + index * 26, 604 - (index % 2) * 18, 6, "#ffd0b0", { opacity: 0.7 }),
    );
    return board(pen) + turnOf(pen, ways)() + (pen.variant % 3 === 1 ? "" : greens);
  },
};

/** The curved chopper of the village smith, and its kin that stands on a foot: the boti. */
const dao: Sketch = {
  scene: (pen) => turnOf(pen, ["flat", "table"]),
  draw: (pen) => {
    const handle = mix(pen.random.pick(woods), pen.tones.main, 0.16);
    const iron = pen.linear(80, [
      [0, "#56534f"],
      [0.55, "#7f7c77"],
      [0.8, "#d9d7d0"],
      [1, "#f4f3ee"],
    ]);
    const chopper =
      "M 0 -34 L 220 -46 C 300 -52 350 -40 372 10 C 378 40 350 60 322 44 C 290 78 200 84 120 66 L 0 36 Z";
    const grip = "M 10 -26 C -50 -36 -130 -34 -190 -22 Q -214 4 -188 30 C -130 40 -50 38 10 28 Z";
    const lying = place(
      group(path(chopper + grip, "#1f0f0a"), { opacity: 0.22, transform: "translate(10 16)" }) +
        path(chopper, iron) +
        stroke("M 318 46 C 288 76 200 82 120 64 L 10 37", "#ffffff", 5, { opacity: 0.75 }) +
        times(6, (index) => circle(60 + index * 44, -18 + (index % 2) * 10, 5, "#3d3a37", { opacity: 0.5 })) +
        path(grip, handle) +
        path(grip, pen.shade(90, "0 light .4, 50 light 0, 100 dark .4")) +
        rect(-14, -34, 30, 70, 6, "#a07a34") +
        times(5, (index) => stroke(d`M ${-54 - index * 24} -32 q 8 34 0 66`, darker(handle, 0.4), 3)),
      310,
      400,
      pen.random.between(-24, -10),
      1.05,
    );
    const boti =
      shadow(pen, 390, 662, 560, 70) +
      path("M 150 628 L 640 628 L 656 664 L 136 664 Z", handle) +
      path("M 150 628 L 640 628 L 656 664 L 136 664 Z", pen.shade(90, "0 light .3, 100 dark .4")) +
      path(
        "M 250 632 L 232 560 C 214 420 250 240 420 150 C 452 140 460 168 440 186 C 340 270 316 430 342 560 L 352 632 Z",
        iron,
      ) +
      stroke("M 440 186 C 340 270 316 430 342 560", "#ffffff", 6, { opacity: 0.85 }) +
      circle(300, 606, 12, "#3d3a37") +
      times(4, (index) =>
        place(
          circle(0, 0, 26, "#7a2f5a") + path("M -10 -24 C -6 -44 6 -44 10 -24 Z", "#5d8a3c"),
          520 + index * 40,
          606 - (index % 2) * 10,
          0,
          [1.2, 0.9],
        ),
      );
    return turnOf(pen, [() => board(pen) + lying, () => boti] as const)();
  },
};

export const metal = {
  brass,
  "kasa-plate": kasaPlate,
  lamp,
  "wood-craft": woodCraft,
  knife,
  dao,
} satisfies Record<string, Sketch>;
