import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, ellipse, group, path, place, rect, stroke, times } from "../ink/svg.ts";
import { alpana } from "./ornaments.ts";

/** Where a thing is pictured: standing on a table, hanging on a wall, or laid flat and seen from above. */
export type Scene = "table" | "wall" | "flat";

function wall(pen: Pen): string {
  const { tones, random } = pen;
  const light = pen.radial(random.between(0.25, 0.42), 0.25, 0.9, [
    [0, lighter(tones.wall, 0.7)],
    [0.5, tones.wall],
    [1, tones.wallShade],
  ]);
  return rect(0, 0, 800, 800, 0, light);
}

function backdrop(pen: Pen): string {
  const { tones, random } = pen;
  const quiet = mix(tones.wallShade, tones.floor, 0.35);
  const x = random.between(360, 440);
  const drawings = [
    () => "",
    () =>
      path(
        `M ${x - 250} 600 L ${x - 250} 330 A 250 250 0 0 1 ${x + 250} 330 L ${x + 250} 600 Z`,
        pen.linear(60, [
          [0, darker(quiet, 0.06)],
          [1, lighter(quiet, 0.3)],
        ]),
      ),
    () =>
      circle(
        x,
        350,
        255,
        pen.linear(90, [
          [0, lighter(tones.wall, 0.75)],
          [1, mix(tones.wall, tones.floor, 0.2)],
        ]),
      ),
    () => circle(x + 120, 250, 150, mix(tones.wall, tones.accent, 0.25), { opacity: 0.7 }),
    () =>
      path(
        "M -60 560 L 260 -40 L 420 -40 L 60 640 Z M 150 620 L 470 -40 L 530 -40 L 230 640 Z",
        lighter(tones.wall, 0.85),
        { opacity: 0.45 },
      ),
    () => place(alpana(lighter(tones.wall, 0.75), 3), 400, 330, random.between(0, 20), 2.35),
  ];
  return random.pick(drawings)();
}

function ground(pen: Pen): string {
  const { tones, random } = pen;
  const top = random.between(540, 575);
  const fill = pen.linear(90, [
    [0, mix(tones.floor, tones.wallShade, 0.5)],
    [0.25, tones.floor],
    [1, darker(tones.floor, 0.12)],
  ]);
  const plain =
    rect(0, top, 800, 800 - top, 0, fill) +
    rect(0, top - 3, 800, 6, 0, lighter(tones.floor, 0.25), { opacity: 0.5 });
  const drawings = [
    () => plain,
    () =>
      plain +
      times(6, (index) =>
        stroke(
          `M ${-100 + index * 200} 800 L ${230 + index * 68} ${Math.round(top)}`,
          darker(tones.floor, 0.35),
          2,
          { opacity: 0.25 },
        ),
      ) +
      stroke("M 0 690 L 800 690", darker(tones.floor, 0.3), 1.5, { opacity: 0.2 }),
    () => plain + place(alpana(lighter(tones.floor, 0.72), 3), 400, 668, random.between(0, 15), [2.9, 0.86]),
    () =>
      plain +
      ellipse(400, 672, 330, 74, darker(tones.floor, 0.3), { opacity: 0.35 }) +
      ellipse(
        400,
        660,
        330,
        74,
        pen.linear(0, [
          [0, lighter(tones.floor, 0.5)],
          [1, darker(tones.floor, 0.06)],
        ]),
      ),
    () =>
      rect(0, top, 800, 800 - top, 0, mix(tones.pale, tones.floor, 0.35)) +
      group(
        times(22, (index) => rect(0, Math.round(top) + index * 12, 800, 1.5, 0, darker(tones.floor, 0.25))),
        { opacity: 0.16 },
      ) +
      rect(0, 752, 800, 7, 0, tones.second, { opacity: 0.55 }) +
      rect(0, 766, 800, 3, 0, tones.second, { opacity: 0.55 }),
  ];
  return random.pick(drawings)();
}

function tabletop(pen: Pen): string {
  const { tones, random } = pen;
  const base = rect(
    0,
    0,
    800,
    800,
    0,
    pen.radial(0.35, 0.28, 0.95, [
      [0, lighter(tones.floor, 0.62)],
      [0.55, mix(tones.wall, tones.floor, 0.4)],
      [1, darker(tones.floor, 0.08)],
    ]),
  );
  const seam = darker(tones.floor, 0.4);
  const drawings = [
    () => base,
    () =>
      base +
      group(
        times(
          5,
          (index) =>
            rect(0, 150 * index + 60, 800, 3, 0, seam) +
            times(3, (grain) =>
              stroke(
                `M ${(index * 97) % 90} ${150 * index + 98 + grain * 34} C 240 ${150 * index + 88 + grain * 34} 520 ${150 * index + 110 + grain * 34} 800 ${150 * index + 96 + grain * 34}`,
                seam,
                1.5,
              ),
            ),
        ),
        { opacity: 0.16 },
      ),
    () => base + place(alpana(lighter(tones.floor, 0.72), 3), 400, 400, random.between(0, 20), 3.1),
    () =>
      base +
      place(
        rect(-420, -330, 840, 660, 14, mix(tones.pale, tones.floor, 0.18)) +
          rect(-400, -310, 800, 620, 8, "none", {
            stroke: tones.second,
            "stroke-width": 3,
            "stroke-dasharray": "14 9",
            opacity: 0.55,
          }),
        400,
        410,
        random.between(-9, 9),
      ),
    () =>
      base +
      circle(400, 400, random.between(300, 345), mix(tones.wall, tones.accent, 0.16), { opacity: 0.8 }),
    () =>
      base +
      path(
        `M 0 0 L 800 0 L 800 ${Math.round(random.between(180, 330))} L 0 ${Math.round(random.between(420, 620))} Z`,
        mix(tones.wall, tones.second, 0.12),
        { opacity: 0.55 },
      ),
  ];
  return random.pick(drawings)();
}

export function drawStage(pen: Pen, scene: Scene): string {
  if (scene === "flat") return tabletop(pen);
  if (scene === "table") return wall(pen) + backdrop(pen) + ground(pen);
  const skirting =
    rect(0, 742, 800, 58, 0, mix(pen.tones.wallShade, pen.tones.floor, 0.6)) +
    rect(0, 740, 800, 3, 0, lighter(pen.tones.wall, 0.6));
  return wall(pen) + backdrop(pen) + (pen.random.chance(0.5) ? skirting : "");
}
