import { mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, d, group, path, place, rect, stroke, times } from "../ink/svg.ts";
import { boat } from "./creatures.ts";

const peacock = (body: string, tail: string, eye: string): string =>
  times(9, (index) =>
    group(
      path(
        "M 0 0 C -18 -70 -16 -120 0 -150 C 16 -120 18 -70 0 0 Z",
        index % 2 ? tail : mix(tail, "#f2e14a", 0.25),
      ) +
        circle(0, -124, 14, eye) +
        circle(0, -124, 7, body),
      { transform: `translate(20 30) rotate(${10 + index * 13})` },
    ),
  ) +
  path(
    "M 20 60 C -30 60 -46 10 -34 -40 C -30 -80 -60 -84 -58 -110 C -56 -132 -24 -136 -16 -112 C -6 -70 10 -20 44 10 C 56 40 44 60 20 60 Z",
    body,
  ) +
  path("M -58 -112 L -82 -102 L -56 -98 Z", "#f2b632") +
  circle(-40, -114, 5, "#fffaf0") +
  circle(-40, -114, 2.5, "#1d1c20") +
  stroke("M -34 -132 L -40 -154 M -28 -133 L -28 -157 M -22 -131 L -14 -152", body, 3.5) +
  circle(-40, -156, 4, eye) +
  circle(-28, -160, 4, eye) +
  circle(-14, -155, 4, eye);

/** Two peacocks face to face, as on the back of every rickshaw. */
export function peacocks(pen: Pen, x: number, y: number, scale: number): string {
  const one = peacock("#1f6fb0", "#1f8a5a", pen.tones.accent);
  return place(place(one, -78, -40, 0, 0.72) + place(one, 78, -40, 0, [-0.72, 0.72]), x, y, 0, scale);
}

type Canvas = Readonly<{ left: number; top: number; width: number; height: number }>;

function palm(pen: Pen, water: number, x: number, size: number): string {
  return place(
    stroke("M 0 0 C 6 -50 -6 -90 4 -140", "#5d3a1f", 9) +
      times(7, (index) =>
        group(path("M 0 0 C 20 -22 56 -20 74 8 C 50 -4 24 0 0 0 Z", "#2f7a3f"), {
          transform: `translate(4 -140) rotate(${-200 + index * 34})`,
        }),
      ),
    x,
    water + 10,
    0,
    size,
  );
}

function hut(pen: Pen, water: number, x: number, size: number): string {
  return place(
    rect(-36, -44, 72, 44, 0, "#c98a4a") +
      path("M -52 -42 Q 0 -104 52 -42 Z", "#8a5a2c") +
      rect(-10, -30, 20, 30, 0, "#5d3418"),
    x,
    water + 6,
    0,
    size,
  );
}

/** Boats on the river at dusk with a village behind: the painted plate's favourite. */
export function river(pen: Pen, { left, top, width, height }: Canvas): string {
  const sky = pen.linear(
    90,
    pen.random.pick([
      [
        [0, "#f2b632"],
        [0.5, "#e8703c"],
        [1, "#f7d98a"],
      ],
      [
        [0, "#3f8fc4"],
        [0.6, "#a9d3dc"],
        [1, "#f7e6b0"],
      ],
      [
        [0, "#6a4a94"],
        [0.5, "#d8698b"],
        [1, "#f9c98a"],
      ],
    ] as const),
  );
  const water = top + height * 0.58;
  return (
    rect(left, top, width, height, 0, sky) +
    circle(left + width * 0.7, top + height * 0.3, height * 0.11, "#fff3b8") +
    path(
      d`M ${left} ${water} Q ${left + width * 0.3} ${water - 60} ${left + width * 0.6} ${water - 20} T ${left + width} ${water - 40} L ${left + width} ${water + 10} L ${left} ${water + 10} Z`,
      "#3f8a4a",
    ) +
    palm(pen, water, left + width * 0.13, 1) +
    palm(pen, water, left + width * 0.22, 0.8) +
    palm(pen, water, left + width * 0.88, 1.05) +
    hut(pen, water, left + width * 0.32, 1) +
    hut(pen, water, left + width * 0.44, 0.8) +
    rect(
      left,
      water,
      width,
      height * 0.42,
      0,
      pen.linear(90, [
        [0, "#5aa9c4"],
        [1, "#1f4f7a"],
      ]),
    ) +
    times(12, (index) =>
      stroke(
        d`M ${left + pen.random.between(10, width - 90)} ${water + 14 + index * height * 0.032} q 20 -8 40 0 t 40 0`,
        "#dff2f2",
        3,
        { opacity: 0.6 },
      ),
    ) +
    place(boat("#7a3a1c", "#e2452f", "#f2b632"), left + width * 0.42, water + height * 0.14, 0, width / 280) +
    place(boat("#5d2a14", "#f7e6c0", "#c2476a"), left + width * 0.76, water + height * 0.06, 0, width / 560)
  );
}
