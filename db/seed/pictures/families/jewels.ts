import { marigolds, petals } from "../blocks/bunches.ts";
import { type Ornament, around, bird, blossom, kalka, leaf, lotus, rose, sun } from "../blocks/ornaments.ts";
import { shadow } from "../blocks/stage.ts";
import { turned } from "../blocks/turned.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, d, ellipse, group, path, place, rect, stroke, times, points } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

/** Gold, silver or oxidised, by the palette; thread and glass keep their dye. */
const metalOf = (pen: Pen): string =>
  pen.random.pick(["#d3a340", "#c9983a", "#b9b6ae", mix("#d3a340", pen.tones.main, 0.25)]);

const shine = (pen: Pen, colour: string): string =>
  pen.linear(35, [
    [0, lighter(colour, 0.7)],
    [0.3, colour],
    [0.55, darker(colour, 0.4)],
    [0.75, lighter(colour, 0.35)],
    [1, darker(colour, 0.35)],
  ]);

const stone = (pen: Pen, x: number, y: number, size: number, colour: string): string =>
  circle(
    x,
    y,
    size,
    pen.radial(0.35, 0.3, 0.8, [
      [0, lighter(colour, 0.75)],
      [0.35, colour],
      [1, darker(colour, 0.55)],
    ]),
  ) + circle(x - size * 0.3, y - size * 0.35, size * 0.2, "#ffffff", { opacity: 0.9 });

const pearl = (pen: Pen, x: number, y: number, size: number): string =>
  circle(
    x,
    y,
    size,
    pen.radial(0.35, 0.3, 0.8, [
      [0, "#ffffff"],
      [0.6, "#f1e6d6"],
      [1, "#bba68c"],
    ]),
  );

/** Bangles on a velvet roll, seen end on a little. */
const bangles: Sketch = {
  scene: "table",
  draw: (pen) => {
    const { tones, random } = pen;
    const metal = metalOf(pen);
    const dyes = [tones.main, tones.second, tones.accent, lighter(tones.main, 0.3), metal];
    const one = (x: number, y: number, rx: number, ry: number, index: number, thick: number): string => {
      const colour = index % 4 === 0 ? metal : (dyes[index % dyes.length] ?? metal);
      const beads =
        index % 4 === 0
          ? times(22, (bead) => {
              const angle = (bead / 22) * Math.PI * 2;
              return circle(
                x + rx * Math.cos(angle),
                y + ry * Math.sin(angle),
                thick * 0.42,
                bead % 2 ? tones.pale : tones.second,
              );
            })
          : stroke(
              d`M ${x - rx} ${y} A ${rx} ${ry} 0 0 0 ${x + rx} ${y}`,
              lighter(colour, 0.65),
              thick * 0.22,
              {
                "stroke-dasharray": "14 10",
              },
            );
      return (
        ellipse(x, y + 5, rx, ry, "none", { stroke: darker(colour, 0.55), "stroke-width": thick }) +
        ellipse(x, y, rx, ry, "none", { stroke: colour, "stroke-width": thick }) +
        stroke(
          d`M ${x - rx * 0.92} ${y - ry * 0.4} A ${rx} ${ry} 0 0 1 ${x - rx * 0.2} ${y - ry * 0.98}`,
          "#fffaf0",
          thick * 0.3,
          { opacity: 0.8 },
        ) +
        beads
      );
    };
    const pile = (): string =>
      shadow(pen, 400, 640, 500, 90) +
      times(9, (index) => one(400 + random.between(-8, 8), 612 - index * 25, 196, 62, index, 22));
    const rod = (): string => {
      const velvet = mix(tones.deep, tones.second, 0.3);
      const bar = (from: number, to: number): string =>
        rect(
          from,
          330,
          to - from,
          200,
          0,
          pen.linear(90, [
            [0, lighter(velvet, 0.3)],
            [0.35, velvet],
            [1, darker(velvet, 0.5)],
          ]),
        );
      return (
        shadow(pen, 400, 654, 640, 70) +
        path(
          "M 190 640 L 230 400 L 262 400 L 290 640 Z M 510 640 L 538 400 L 570 400 L 610 640 Z",
          "#6e4526",
        ) +
        bar(130, 670) +
        ellipse(130, 430, 34, 100, darker(velvet, 0.3)) +
        times(13, (index) => {
          const x = 190 + index * 34;
          const colour = index % 4 === 0 ? metal : (dyes[(index * 3) % dyes.length] ?? metal);
          return (
            ellipse(x, 430, 42, 132, "none", { stroke: darker(colour, 0.5), "stroke-width": 24 }) +
            ellipse(x - 3, 428, 42, 132, "none", { stroke: colour, "stroke-width": 19 }) +
            stroke(d`M ${x - 42} 390 A 42 132 0 0 1 ${x - 12} 300`, "#fffaf0", 6, { opacity: 0.75 }) +
            (index % 4 === 0
              ? times(9, (bead) =>
                  circle(x - 45 + Math.cos((bead - 4) * 0.3) * 4, 360 + bead * 17, 5, tones.pale),
                )
              : "")
          );
        }) +
        ellipse(
          670,
          430,
          34,
          100,
          pen.radial(0.4, 0.35, 0.7, [
            [0, lighter(velvet, 0.35)],
            [1, darker(velvet, 0.2)],
          ]),
        ) +
        place(lotus(metal, tones.accent, tones.pale), 670, 430, 0, [0.45, 1.1])
      );
    };
    const pair = (): string =>
      shadow(pen, 420, 660, 560, 90) +
      one(300, 440, 190, 200, 0, 40) +
      place(
        around(18, () => circle(0, -194, 12, tones.accent) + circle(-3, -197, 4, "#fffaf0")),
        300,
        440,
      ) +
      times(6, (index) => one(540, 620 - index * 22, 150, 46, index + 1, 20));
    return turnOf(pen, [pile, rod, pair])() + place(random.pick([petals, marigolds])(pen), 640, 690);
  },
};

/** A neck of dark velvet to show a necklace or a pair of earrings on. */
const bust = (pen: Pen): string => {
  const velvet = mix(pen.tones.deep, pen.tones.second, 0.25);
  const shape =
    "M 330 110 C 336 190 330 250 250 300 C 170 340 140 420 150 640 Q 400 700 650 640 C 660 420 630 340 550 300 C 470 250 464 190 470 110 Q 400 80 330 110 Z";
  return (
    shadow(pen, 400, 656, 640, 80) +
    path(shape, velvet) +
    path(shape, pen.shade(10, "0 dark .4, 30 light .2, 55 dark 0, 100 dark .5")) +
    ellipse(400, 108, 70, 16, darker(velvet, 0.4))
  );
};

function pendant(pen: Pen, metal: string, y: number): string {
  const { tones } = pen;
  const shapes: readonly Ornament[] = [lotus, sun, rose, kalka];
  const shape = pen.random.pick(shapes);
  return (
    circle(400, y, 62, shine(pen, metal)) +
    circle(400, y, 50, mix(tones.main, tones.deep, 0.2)) +
    place(shape(metal, lighter(metal, 0.4), tones.accent), 400, y, 0, 0.86) +
    times(7, (index) => {
      const x = 346 + index * 18;
      const drop = y + 62 - Math.abs(index - 3) * 9;
      return stroke(d`M ${x} ${drop - 8} v 22`, metal, 3) + pearl(pen, x, drop + 22, 8);
    })
  );
}

const necklace: Sketch = {
  scene: "table",
  draw: (pen) => {
    const { tones } = pen;
    const metal = metalOf(pen);
    const strands = turnOf(pen, [3, 1, 2]);
    const arcs = times(strands, (strand) => {
      const depth = 270 + strand * 58;
      const beads = 41;
      return times(beads, (index) => {
        const t = index / (beads - 1);
        const x = 400 + (t - 0.5) * (290 + strand * 60);
        const y = 226 + strand * 26 + Math.sin(t * Math.PI) ** 0.9 * (depth - 60);
        return index % 5 === 2
          ? stone(pen, x, y, 11, strand % 2 ? tones.second : tones.main)
          : strand % 2
            ? pearl(pen, x, y, 8.5)
            : circle(x, y, 8.5, shine(pen, metal));
      });
    });
    const plates =
      strands === 1
        ? times(9, (index) => {
            const t = (index + 3) / 14;
            const angle = (t - 0.5) * 90;
            return place(
              path("M -20 -26 Q 0 -36 20 -26 L 24 20 Q 0 46 -24 20 Z", shine(pen, metal)) +
                place(blossom(tones.main, tones.pale, tones.accent), 0, 2, 0, 0.52) +
                pearl(pen, 0, 42, 8),
              400 + (t - 0.5) * 300,
              250 + Math.sin(t * Math.PI) * 200,
              -angle * 0.7,
            );
          })
        : "";
    return bust(pen) + arcs + plates + (strands === 1 ? "" : pendant(pen, metal, strands === 2 ? 506 : 566));
  },
};

/** A bell earring, hanging from 0,0. */
function jhumka(pen: Pen, metal: string, size: number): string {
  const { tones } = pen;
  const top =
    circle(0, 40, 46, shine(pen, metal)) +
    circle(0, 40, 34, tones.main) +
    place(
      pen.variant % 2
        ? sun(metal, lighter(metal, 0.5), tones.accent)
        : lotus(metal, lighter(metal, 0.5), tones.accent),
      0,
      40,
      0,
      0.6,
    ) +
    place(
      around(14, () => pearl(pen, 0, -46, 6)),
      0,
      40,
    );
  const bell = turned(pen, 0, points`12 104, 46 128, 82 178, 92 218`, metal, {
    surface: "metal",
    paint:
      times(7, (index) =>
        circle(
          -72 + index * 24,
          192 + Math.cos((index - 3) / 2) * 10,
          8,
          index % 2 ? tones.second : tones.main,
        ),
      ) +
      stroke("M -60 154 Q 0 178 60 154", darker(metal, 0.5), 3) +
      times(9, (index) =>
        stroke(`M 0 110 L ${-80 + index * 20} 176`, darker(metal, 0.4), 2, { opacity: 0.6 }),
      ),
  });
  const drops = times(9, (index) => {
    const x = -80 + index * 20;
    const y = 222 + Math.sqrt(Math.max(0, 1 - (x / 92) ** 2)) * 14;
    return stroke(d`M ${x} ${y} v 14`, metal, 3) + pearl(pen, x, y + 22, 9);
  });
  return group(
    stroke("M 0 -22 C -20 -30 -16 -54 4 -50", metal, 5) + top + rect(-4, 84, 8, 24, 3, metal) + bell + drops,
    { transform: `scale(${size})` },
  );
}

/** A flat drop earring cut from brass sheet or wood. */
function drop(pen: Pen, metal: string): string {
  const { tones } = pen;
  const inner: Ornament = pen.random.pick([kalka, leaf, bird, rose]);
  return (
    stroke("M 0 -22 C -20 -30 -16 -54 4 -50", metal, 5) +
    circle(0, 10, 30, shine(pen, metal)) +
    stone(pen, 0, 10, 16, tones.main) +
    path("M 0 46 C 74 90 94 160 70 216 C 46 264 -46 264 -70 216 C -94 160 -74 90 0 46 Z", shine(pen, metal)) +
    path(
      "M 0 68 C 58 104 74 160 54 206 C 36 242 -36 242 -54 206 C -74 160 -58 104 0 68 Z",
      mix(tones.main, tones.deep, 0.2),
    ) +
    place(inner(tones.accent, tones.pale, tones.second), 0, 164, 0, 0.86) +
    times(7, (index) => pearl(pen, -54 + index * 18, 262 - Math.abs(index - 3) * 9, 8))
  );
}

const earrings: Sketch = {
  scene: "wall",
  draw: (pen) => {
    const metal = metalOf(pen);
    const hoop = (): string =>
      stroke("M 0 -22 C -20 -30 -16 -54 4 -50", metal, 5) +
      circle(0, 110, 108, "none", { stroke: darker(metal, 0.4), "stroke-width": 26 }) +
      circle(0, 108, 108, "none", { stroke: metal, "stroke-width": 20 }) +
      stroke("M -100 70 A 108 108 0 0 1 -20 4", "#fffaf0", 7, { opacity: 0.8 }) +
      times(9, (index) => {
        const angle = Math.PI * (0.15 + index * 0.0875);
        return (
          stone(
            pen,
            108 * Math.cos(angle),
            108 + 108 * Math.sin(angle),
            15,
            index % 2 ? pen.tones.main : pen.tones.second,
          ) + pearl(pen, 140 * Math.cos(angle), 108 + 140 * Math.sin(angle), 8)
        );
      });
    const one = turnOf(pen, [() => jhumka(pen, metal, 1.3), () => drop(pen, metal), hoop])();
    const bar = mix("#7a4a2a", pen.tones.deep, 0.2);
    const cast = (x: number): string =>
      group(place(ellipse(0, 190, 110, 150, darker(pen.tones.wallShade, 0.7)), x + 26, 260), {
        opacity: 0.09,
      });
    const scale = pen.variant % 3 === 0 ? 1 : 1.25;
    return (
      rect(150, 196, 500, 18, 9, bar) +
      rect(150, 198, 500, 5, 2, lighter(bar, 0.4)) +
      cast(270) +
      cast(530) +
      place(one, 270, 262, 0, scale) +
      place(one, 530, 262, 0, [-scale, scale])
    );
  },
};

const nosePin: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const { tones } = pen;
    const metal = metalOf(pen);
    const velvet = mix(tones.deep, tones.second, 0.35);
    const box =
      rect(170, 190, 460, 440, 30, "#1f0f0a", { opacity: 0.2, transform: "translate(10 18)" }) +
      rect(170, 190, 460, 440, 30, tones.main) +
      rect(192, 212, 416, 396, 20, velvet) +
      rect(192, 212, 416, 396, 20, pen.bulge(0.4, 0.35, 0.75, "0 light .28, 100 dark .3")) +
      stroke("M 210 410 Q 400 396 590 410", "#1f0f0a", 10, { opacity: 0.35 });
    const flower =
      around(8, () => ellipse(0, -54, 19, 34, shine(pen, metal))) +
      group(
        around(8, () => stone(pen, 0, -52, 11, tones.accent)),
        { transform: "rotate(22.5)" },
      ) +
      stone(pen, 0, 0, 30, tones.main);
    const ring =
      circle(0, 0, 118, "none", { stroke: darker(metal, 0.5), "stroke-width": 20 }) +
      circle(-2, -3, 118, "none", { stroke: metal, "stroke-width": 15 }) +
      stroke("M -104 -56 A 118 118 0 0 1 -30 -116", "#fffaf0", 5, { opacity: 0.9 }) +
      times(7, (index) => {
        const angle = Math.PI * (0.22 + index * 0.093);
        return (
          stone(
            pen,
            118 * Math.cos(angle),
            118 * Math.sin(angle),
            15,
            index % 2 ? tones.main : tones.accent,
          ) + pearl(pen, 146 * Math.cos(angle), 146 * Math.sin(angle), 8)
        );
      });
    const studs = points`-96 -60, 0 -60, 96 -60, -96 60, 0 60, 96 60`
      .map(([x = 0, y = 0], index) =>
        place(
          around(6, () => ellipse(0, -26, 11, 17, shine(pen, metal))) +
            stone(pen, 0, 0, 17, [tones.main, tones.accent, tones.second][index % 3] ?? tones.main),
          x,
          y,
        ),
      )
      .join("");
    const cast = (inner: string): string => group(circle(8, 12, 70, "#1f0f0a"), { opacity: 0.25 }) + inner;
    return (
      box +
      place(
        turnOf(pen, [() => cast(flower), () => ring, () => studs])(),
        400,
        406,
        pen.random.between(-12, 12),
        turnOf(pen, [1.5, 1.15, 1.2]),
      ) +
      place(petals(pen), 640, 690)
    );
  },
};

/** Forehead dots on their card: the sticker sheet every corner shop hangs by the till. */
const tip: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const { tones, random } = pen;
    const dyes = [tones.main, tones.second, "#b3202a", "#2b2426", tones.accent, "#7a1f4a"];
    const kind = pen.variant % 3;
    const dot = (index: number): string => {
      const colour = dyes[(index + (kind === 0 ? 0 : index >> 2)) % dyes.length] ?? tones.main;
      const body =
        kind === 1
          ? path("M 0 -34 C 20 -8 22 14 0 32 C -22 14 -20 -8 0 -34 Z", colour) +
            stone(pen, 0, 12, 7, tones.accent)
          : circle(0, 0, kind === 0 ? 27 : 20, colour) +
            (index % 3 === 0 ? around(10, () => circle(0, kind === 0 ? -34 : -28, 3.4, "#d9ac4c")) : "") +
            (kind === 2 ? stone(pen, 0, 0, 8, tones.pale) : "");
      return (
        ellipse(3, 6, 25, 25, "#1f0f0a", { opacity: 0.2 }) +
        body +
        ellipse(-8, -10, 8, 5, "#fff", { opacity: 0.45 })
      );
    };
    const card =
      rect(-190, -270, 380, 540, 22, "#1f0f0a", { opacity: 0.18, transform: "translate(10 16)" }) +
      rect(-190, -270, 380, 540, 22, mix(tones.pale, "#fffaf0", 0.5)) +
      rect(-190, -270, 380, 112, 22, tones.main) +
      rect(-190, -190, 380, 32, 0, tones.main) +
      place(lotus(tones.pale, tones.accent, tones.second), 0, -214, 0, 0.86) +
      place(leaf(tones.accent, tones.pale, tones.pale), -84, -214, 90, 0.62) +
      place(leaf(tones.accent, tones.pale, tones.pale), 84, -214, -90, 0.62) +
      circle(0, -252, 11, tones.wallShade);
    const sheet =
      rect(-166, -136, 332, 380, 12, "#fffdf6", {
        stroke: mix(tones.main, "#ffffff", 0.5),
        "stroke-width": 3,
      }) +
      times(16, (index) =>
        place(
          dot(index),
          (index % 4) * 78 - 117,
          Math.floor(index / 4) * 90 - 84,
          0,
          random.between(0.92, 1.02),
        ),
      );
    const second = place(card + sheet, 510, 420, 15, 0.92);
    return (random.chance(0.5) ? second : "") + place(card + sheet, 370, 400, random.between(-9, 2), 1.06);
  },
};

export const jewels = { bangles, necklace, earrings, "nose-pin": nosePin, tip } satisfies Record<
  string,
  Sketch
>;
