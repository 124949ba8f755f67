import { grains, heap, leaves, mango } from "../blocks/bunches.ts";
import { leaf, lotus, sprig } from "../blocks/ornaments.ts";
import { shadow } from "../blocks/stage.ts";
import { type Profile, ring, turned } from "../blocks/turned.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, d, ellipse, path, place, rect, stroke, times, points } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

const hessian = (pen: Pen, colour: string): string =>
  pen.tile(
    10,
    10,
    rect(0, 0, 10, 10, 0, colour) +
      rect(0, 0, 10, 3, 0, darker(colour, 0.22), { opacity: 0.5 }) +
      rect(0, 0, 3, 10, 0, lighter(colour, 0.4), { opacity: 0.5 }),
  );

const riceSack: Sketch = {
  scene: "table",
  draw: (pen) => {
    const jute = mix("#c8a467", pen.tones.main, 0.12);
    const rice = mix(pen.random.pick(["#fbf3df", "#f6ead0", "#e9cda6", "#c98a6a"]), pen.tones.pale, 0.3);
    const x = 360;
    const sack = `M ${x - 170} 330 C ${x - 214} 420 ${x - 224} 560 ${x - 190} 648 Q ${x} 684 ${x + 192} 648 C ${x + 226} 560 ${x + 214} 420 ${x + 172} 330 Z`;
    const rim = `M ${x - 186} 336 C ${x - 190} 290 ${x - 160} 276 ${x - 120} 282 Q ${x} 262 ${x + 120} 282 C ${x + 164} 274 ${x + 192} 292 ${x + 188} 338 Q ${x} 392 ${x - 186} 336 Z`;
    const fill =
      ellipse(x, 316, 156, 36, darker(jute, 0.5)) +
      heap(pen, x, 332, 300, 120, rice) +
      place(grains(rice, 90, 120, 42)(pen), x, 290);
    const lap = `M ${x - 186} 330 Q ${x} 396 ${x + 188} 330 L ${x + 184} 370 Q ${x} 436 ${x - 182} 370 Z`;
    const stripe = pen.clipped(
      sack,
      rect(x - 240, 596, 480, 16, 0, pen.tones.second) +
        rect(x - 240, 620, 480, 7, 0, pen.tones.second) +
        place(
          pen.variant % 2
            ? sprig(pen.tones.second, pen.tones.second, pen.tones.main)
            : lotus(pen.tones.second, pen.tones.main, pen.tones.accent),
          x,
          512,
          0,
          1.25,
        ),
    );
    const shade = pen.shade(0, "0 dark .42, 25 light .2, 50 dark 0, 100 dark .46");
    const scoop = place(
      path("M -70 -26 C -70 -50 60 -50 70 -10 C 60 40 -70 40 -70 20 Z", "#b98a4a") +
        path("M -60 -18 C -50 -38 44 -36 56 -8 C 40 18 -54 18 -60 8 Z", "#7d5425") +
        place(grains(rice, 34, 44, 14)(pen), 0, -6) +
        rect(64, -16, 110, 16, 8, "#a3743b"),
      560,
      676,
      14,
    );
    return (
      shadow(pen, x, 660, 520, 80) +
      path(rim, darker(jute, 0.25)) +
      fill +
      path(sack, hessian(pen, jute)) +
      stripe +
      path(sack, shade) +
      stroke(
        `M ${x - 150} 420 C ${x - 160} 500 ${x - 150} 580 ${x - 140} 640 M ${x + 130} 430 C ${x + 146} 500 ${x + 140} 590 ${x + 124} 646`,
        "#1f0f0a",
        12,
        { opacity: 0.1 },
      ) +
      path(lap, hessian(pen, lighter(jute, 0.18))) +
      path(lap, pen.shade(90, "0 light .3, 100 dark .28")) +
      place(grains(rice, 60, 150, 22)(pen), 540, 704) +
      scoop
    );
  },
};

const pulseBowl: Sketch = {
  scene: "table",
  draw: (pen) => {
    const pulse = mix(
      pen.random.pick(["#d9622b", "#dba62b", "#6d7a34", "#c9a06a", "#8a4a2c"]),
      pen.tones.main,
      0.35,
    );
    const dish = pen.random.pick(["#a65a34", "#b98a3a", "#8d5c36", mix(pen.tones.second, "#f3e6d0", 0.1)]);
    const bowl: Profile = turnOf(pen, [
      points`226 470, 222 500, 170 600, 92 648`,
      points`200 440, 206 470, 188 560, 120 648`,
      points`240 490, 236 510, 150 610, 96 622, 112 650`,
    ]);
    const [radius, top] = bowl[0] ?? [220, 470];
    const beads = times(150, () => {
      const angle = pen.random.between(0, Math.PI * 2);
      const reach = Math.sqrt(pen.random.next());
      const shade = mix(pulse, pen.random.chance(0.5) ? "#fff2d4" : "#3d1f0c", pen.random.between(0, 0.28));
      return (
        ellipse(
          400 + Math.cos(angle) * reach * radius * 0.84,
          top - 24 + Math.sin(angle) * reach * 34 - (1 - reach) * 46,
          9,
          7,
          shade,
        ) +
        ellipse(
          398 + Math.cos(angle) * reach * radius * 0.84,
          top - 26 + Math.sin(angle) * reach * 34 - (1 - reach) * 46,
          3,
          2,
          "#fff8e8",
          { opacity: 0.5 },
        )
      );
    });
    const spill = place(grains(pulse, 34, 170, 20, false)(pen), 410, 700);
    return (
      shadow(pen, 400, 652, 540, 84) +
      turned(pen, 400, bowl, dish, {
        surface: dish === "#b98a3a" ? "metal" : "matt",
        mouth: darker(dish, 0.4),
        paint:
          ring(400, bowl, top + 46, pen.tones.pale, 6, 0.8) +
          ring(400, bowl, top + 60, pen.tones.pale, 3, 0.6),
      }) +
      heap(pen, 400, top + 6, radius * 1.76, 92, pulse) +
      beads +
      spill +
      place(leaves("#6d8f3a")(pen), 640, 690, 0, 0.8)
    );
  },
};

const sweetsBox: Sketch = {
  scene: "table",
  draw: (pen) => {
    const { tones } = pen;
    const lid =
      path("M 190 250 L 610 250 L 640 420 L 160 420 Z", tones.main) +
      path("M 190 250 L 610 250 L 640 420 L 160 420 Z", pen.shade(60, "0 light .25, 100 dark .3")) +
      place(lotus(tones.accent, tones.second, tones.pale), 400, 336, 0, [1.4, 0.96]) +
      stroke("M 206 264 L 594 264 L 618 406 L 182 406 Z", tones.accent, 4);
    const tray = "M 160 424 L 640 424 L 690 560 L 110 560 Z";
    const kinds: readonly (() => string)[] = [
      () =>
        circle(
          0,
          0,
          40,
          pen.radial(0.35, 0.3, 0.8, [
            [0, "#fffdf6"],
            [0.6, "#f3e6cf"],
            [1, "#c9ac82"],
          ]),
        ),
      () =>
        circle(
          0,
          0,
          40,
          pen.radial(0.35, 0.3, 0.8, [
            [0, "#c9662a"],
            [0.6, "#8a3512"],
            [1, "#4a1807"],
          ]),
        ) + ellipse(-12, -16, 10, 6, "#ffd9a8", { opacity: 0.6 }),
      () =>
        path("M -38 -14 L 0 -36 L 38 -14 L 38 18 L 0 38 L -38 18 Z", "#e8c98a") +
        path("M -38 -14 L 0 -36 L 38 -14 L 0 8 Z", "#f6e2b4") +
        path("M -38 -14 L 0 8 L 38 -14 L 0 -36 Z M -14 -14 L 0 -20 L 14 -14 L 0 -8 Z", "#dbe2e0", {
          "fill-rule": "evenodd",
          opacity: 0.7,
        }) +
        circle(0, -14, 6, "#7da04a"),
      () =>
        circle(
          0,
          0,
          39,
          pen.radial(0.35, 0.3, 0.8, [
            [0, "#ffd27a"],
            [0.7, "#e29a1e"],
            [1, "#a6640c"],
          ]),
        ) +
        times(14, () =>
          circle(pen.random.between(-24, 24), pen.random.between(-24, 24), 4, "#ffdf95", { opacity: 0.8 }),
        ) +
        circle(0, -8, 6, "#7da04a"),
      () =>
        ellipse(
          0,
          0,
          44,
          27,
          pen.radial(0.35, 0.3, 0.8, [
            [0, "#fff6e6"],
            [0.6, "#f0d9b4"],
            [1, "#b98d58"],
          ]),
        ) + stroke("M -30 0 Q 0 12 30 0", "#b4443a", 5),
    ];
    const start = pen.variant + pen.random.whole(0, 4);
    const sweets = [0, 1, 2]
      .map((row) =>
        times(5, (column) =>
          place(
            ellipse(2, 28, 44, 14, "#1f0f0a", { opacity: 0.2 }) +
              (kinds[(start + (pen.variant % 2 ? column : row)) % kinds.length] ?? kinds[0])?.(),
            400 + (column - 2) * (88 + row * 8),
            452 + row * 46,
            0,
            0.96 + row * 0.06,
          ),
        ),
      )
      .join("");
    const wall =
      path("M 110 560 L 690 560 L 672 650 L 128 650 Z", tones.main) +
      path("M 110 560 L 690 560 L 672 650 L 128 650 Z", pen.shade(90, "0 light .2, 100 dark .34")) +
      rect(118, 592, 564, 7, 0, tones.accent) +
      rect(124, 628, 552, 4, 0, tones.accent) +
      times(12, (index) =>
        place(lotus(tones.accent, tones.pale, tones.second), 152 + index * 45, 614, 0, 0.22),
      );
    return (
      shadow(pen, 400, 652, 680, 70) +
      lid +
      path("M 160 420 L 640 420 L 640 430 L 160 430 Z", darker(tones.main, 0.4)) +
      path(tray, mix(tones.pale, "#ffffff", 0.2)) +
      path(tray, pen.shade(90, "0 dark .34, 100 dark .06")) +
      sweets +
      wall
    );
  },
};

/** Date-palm gur: moulded discs, and the runny kind in a pot. */
const molasses: Sketch = {
  scene: "table",
  draw: (pen) => {
    const gur = mix(pen.random.pick(["#7d4318", "#8f5220", "#6b3514"]), pen.tones.main, 0.15);
    const cake = (x: number, y: number, size: number): string => {
      const profile: Profile = [
        [size * 0.86, y - size * 0.62],
        [size, y - size * 0.42],
        [size, y - size * 0.18],
        [size * 0.88, y],
      ];
      return (
        turned(pen, x, profile, gur, {
          surface: "glazed",
          mouth: lighter(gur, 0.2),
          paint: times(12, () =>
            circle(
              x + pen.random.between(-size, size),
              y - pen.random.between(0, size * 0.5),
              pen.random.between(2, 5),
              lighter(gur, 0.4),
              { opacity: 0.5 },
            ),
          ),
        }) +
        ellipse(x, y - size * 0.6, size * 0.62, size * 0.1, darker(gur, 0.15)) +
        ellipse(x - size * 0.2, y - size * 0.63, size * 0.3, size * 0.03, "#ffdca8", { opacity: 0.5 })
      );
    };
    const pot: Profile = points`80 360, 74 376, 66 396, 132 450, 158 530, 130 612, 84 650`;
    const clay = "#b0613a";
    const runny =
      turned(pen, 280, pot, clay, {
        surface: "matt",
        mouth: darker(gur, 0.2),
        paint: ring(280, pot, 500, pen.tones.pale, 4, 0.6) + ring(280, pot, 514, pen.tones.pale, 2, 0.6),
      }) +
      ellipse(280, 362, 70, 11, lighter(gur, 0.08)) +
      path(
        "M 208 362 C 206 400 200 430 206 460 C 210 478 226 478 226 456 C 226 430 230 400 236 372 Z",
        pen.linear(0, [
          [0, darker(gur, 0.2)],
          [0.4, lighter(gur, 0.45)],
          [1, gur],
        ]),
      );
    const palm = (x: number, y: number, turn: number): string =>
      place(
        stroke("M 0 0 Q 80 -30 170 -10", "#6d7a34", 6) +
          times(9, (index) =>
            stroke(
              d`M ${20 + index * 17} ${-8 - Math.sin(index / 3) * 10} l 24 ${index % 2 ? -46 : 40}`,
              "#7f9440",
              5,
            ),
          ),
        x,
        y,
        turn,
      );
    const plate =
      ellipse(400, 650, 260, 44, "#8d5c36") +
      ellipse(
        400,
        642,
        260,
        44,
        pen.linear(0, [
          [0, "#b98552"],
          [0.5, "#a06d3e"],
          [1, "#7a4d2a"],
        ]),
      );
    const ways = [
      () =>
        shadow(pen, 400, 664, 640, 84) +
        plate +
        cake(300, 648, 118) +
        cake(500, 640, 112) +
        cake(400, 566, 116) +
        palm(560, 700, -8),
      () =>
        shadow(pen, 280, 656, 380, 64) +
        runny +
        shadow(pen, 540, 668, 320, 54) +
        cake(540, 668, 128) +
        cake(548, 588, 112) +
        palm(90, 716, 6),
    ] as const;
    return turnOf(pen, ways)();
  },
};

const mangoCrate: Sketch = {
  scene: "table",
  draw: (pen) => {
    const wood = mix("#c79a5f", pen.tones.main, 0.08);
    const ripe = [mix("#e8a52a", pen.tones.main, 0.15), "#d9b23c", "#b9b240", "#e88a2c"];
    const row = (y: number, count: number, scale: number): string =>
      times(count, (index) =>
        place(
          mango(pen.random.pick(ripe)) +
            path(
              "M -6 -44 C 30 -50 52 -14 42 18 C 32 46 -8 54 -32 30 C -52 8 -40 -40 -6 -44 Z",
              pen.radial(0.35, 0.3, 0.85, [
                [0, "#fff8e8", 0.4],
                [0.5, "#fff8e8", 0],
                [1, "#7a2a08", 0.5],
              ]),
            ),
          400 + (index - (count - 1) / 2) * (500 / count),
          y + pen.random.between(-10, 10),
          pen.random.between(-60, 60),
          scale,
        ),
      );
    const slat = (y: number): string =>
      rect(120, y, 560, 62, 4, wood) +
      rect(120, y, 560, 62, 4, pen.shade(90, "0 light .32, 20 light 0, 100 dark .28")) +
      times(3, (index) =>
        stroke(
          `M 130 ${y + 16 + index * 15} C 280 ${y + 8 + index * 16} 500 ${y + 24 + index * 14} 670 ${y + 14 + index * 15}`,
          darker(wood, 0.35),
          2,
          { opacity: 0.3 },
        ),
      );
    const straw = times(60, () =>
      stroke(
        d`M ${pen.random.between(140, 660)} ${430 + pen.random.between(-24, 30)} q ${pen.random.between(-40, 40)} -18 ${pen.random.between(-60, 60)} ${pen.random.between(-10, 16)}`,
        pen.random.pick(["#e3c67c", "#cfa955", "#b8933f"]),
        3.5,
      ),
    );
    const stamp = place(
      circle(0, 0, 42, "none", { stroke: pen.tones.second, "stroke-width": 5, opacity: 0.75 }) +
        place(mango(pen.tones.second), 0, 0, 0, 0.55),
      400,
      553,
    );
    const front =
      slat(448) +
      slat(522) +
      slat(596) +
      rect(112, 440, 44, 226, 4, darker(wood, 0.16)) +
      rect(644, 440, 44, 226, 4, darker(wood, 0.22)) +
      times(6, (index) => circle(index % 2 ? 134 : 666, 474 + Math.floor(index / 2) * 76, 5, "#5a4630"));
    const leavesAt =
      place(leaf("#4f7d3a", "#2f5a28", "#fff"), 210, 330, -50, 1.3) +
      place(leaf("#5f8f44", "#37642c", "#fff"), 590, 318, 44, 1.3) +
      place(leaf("#5f8f44", "#37642c", "#fff"), 420, 256, 12, 1.1);
    const loose = pen.variant % 2 ? place(mango(ripe[0] ?? "#e8a52a"), 640, 694, 70, 1) : "";
    return (
      shadow(pen, 400, 664, 690, 74) +
      path("M 130 400 L 670 400 L 684 470 L 116 470 Z", darker(wood, 0.5)) +
      leavesAt +
      row(330, 4, 1.25) +
      row(380, 5, 1.3) +
      straw +
      row(424, 5, 1.28) +
      front +
      stamp +
      loose
    );
  },
};

const dryFish: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const silver = mix(pen.random.pick(["#b9a27c", "#a38f72", "#c4ad82"]), pen.tones.main, 0.12);
    const one = (length: number): string => {
      const body = d`M ${-length} 0 C ${-length * 0.6} -46 ${length * 0.4} -40 ${length * 0.72} -6 L ${length} -34 Q ${length * 0.9} 2 ${length} 36 L ${length * 0.72} 8 C ${length * 0.4} 42 ${-length * 0.6} 46 ${-length} 0 Z`;
      return (
        path(body, "#1f0f0a", { opacity: 0.2, transform: "translate(7 12)" }) +
        path(body, silver) +
        path(body, pen.shade(90, "0 light .1, 30 light .55, 55 dark .04, 100 dark .5")) +
        stroke(
          d`M ${-length * 0.68} -26 Q ${-length * 0.58} 0 ${-length * 0.68} 27`,
          darker(silver, 0.5),
          4,
        ) +
        circle(-length * 0.82, -5, 7, "#2a211a") +
        circle(-length * 0.83, -7, 2.5, "#fff") +
        times(9, (index) =>
          stroke(d`M ${-length * 0.46 + index * length * 0.12} -22 q 12 22 0 44`, darker(silver, 0.4), 2, {
            opacity: 0.55,
          }),
        ) +
        stroke(d`M ${-length * 0.3} -36 Q 0 -58 ${length * 0.24} -34`, darker(silver, 0.25), 7)
      );
    };
    const tray =
      circle(400, 404, 318, "#1f0f0a", { opacity: 0.18 }) +
      circle(396, 394, 312, "#b48748") +
      times(13, (index) =>
        circle(396, 394, 300 - index * 23, "none", {
          stroke: index % 2 ? "#9a6d34" : "#d3a964",
          "stroke-width": 13,
        }),
      ) +
      times(40, (index) =>
        stroke(
          d`M 396 394 L ${396 + 300 * Math.cos((index * Math.PI) / 20)} ${394 + 300 * Math.sin((index * Math.PI) / 20)}`,
          "#7d5526",
          2.5,
          { opacity: 0.4 },
        ),
      ) +
      circle(396, 394, 306, "none", { stroke: "#8a5d2a", "stroke-width": 16 });
    const rows = turnOf(pen, [5, 7, 4]);
    const length = rows > 5 ? 150 : 205;
    return (
      tray +
      times(rows, (index) =>
        place(
          one(length * pen.random.between(0.9, 1.05)),
          396 + pen.random.between(-16, 16),
          396 + (index - (rows - 1) / 2) * (400 / rows),
          (index % 2 ? 180 : 0) + pen.random.between(-7, 7),
          rows > 5 ? 0.9 : 1,
        ),
      ) +
      place(leaf("#6d8f3a", "#476325", "#fff"), 626, 640, 40, 0.9)
    );
  },
};

export const pantry = {
  "rice-sack": riceSack,
  "pulse-bowl": pulseBowl,
  "sweets-box": sweetsBox,
  molasses,
  "mango-crate": mangoCrate,
  "dry-fish": dryFish,
} satisfies Record<string, Sketch>;
