import type { Pen } from "../ink/pen.ts";
import { bird, boat, elephant, fish, tree } from "../blocks/creatures.ts";
import { river } from "../blocks/folk.ts";
import { type Ornament, alpana, around, leaf, lotus, rose, sun } from "../blocks/ornaments.ts";
import { darker, mix } from "../ink/colour.ts";
import { circle, d, path, place, polygon, rect, stroke, times } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

export function framed(
  pen: Pen,
  frame: string,
  left: number,
  top: number,
  width: number,
  height: number,
  art: string,
): string {
  const { tones } = pen;
  return (
    rect(left + 12, top + 20, width, height, 4, "#1f0f0a", { opacity: 0.16 }) +
    rect(left, top, width, height, 4, frame) +
    rect(left, top, width, height, 4, pen.shade(45, "0 light .4, 50 light 0, 100 dark .4")) +
    rect(left + 20, top + 20, width - 40, height - 40, 0, mix(tones.pale, "#fffaf0", 0.5)) +
    art +
    path(d`M ${left + 20} ${top + 20} h ${width * 0.5} L ${left + 20} ${top + height * 0.8} Z`, "#fff", {
      opacity: 0.1,
    })
  );
}

function tale(
  pen: Pen,
  left: number,
  top: number,
  width: number,
  height: number,
  ornament: Ornament,
): string {
  const { tones } = pen;
  return (
    rect(left, top, width, height, 0, tones.main) +
    place(
      around(24, () => stroke("M 0 -70 L 0 -92", tones.accent, 5)),
      left + width / 2,
      top + height / 2,
      0,
      width / 260,
    ) +
    place(
      ornament(tones.pale, tones.accent, tones.second),
      left + width / 2,
      top + height / 2,
      0,
      width / 150,
    ) +
    times(
      Math.round(width / 26),
      (index) =>
        path(
          polygon([
            [left + index * 26, top + height],
            [left + 13 + index * 26, top + height - 22],
            [left + 26 + index * 26, top + height],
          ]),
          tones.accent,
        ) +
        path(
          polygon([
            [left + index * 26, top],
            [left + 13 + index * 26, top + 22],
            [left + 26 + index * 26, top],
          ]),
          tones.accent,
        ),
    )
  );
}

function mask(pen: Pen): string {
  const { tones } = pen;
  const face =
    "M 400 150 C 560 150 590 290 570 400 C 556 520 470 630 400 650 C 330 630 244 520 230 400 C 210 290 240 150 400 150 Z";
  const eye = (x: number): string =>
    path(d`M ${x - 60} 370 Q ${x} 316 ${x + 60} 366 Q ${x} 404 ${x - 60} 370 Z`, "#fffaf0") +
    circle(x, 360, 22, "#1d1c20") +
    circle(x - 7, 352, 6, "#fff") +
    stroke(d`M ${x - 66} 372 Q ${x} 306 ${x + 70} 360`, "#1d1c20", 8) +
    stroke(d`M ${x - 66} 320 Q ${x} 262 ${x + 64} 310`, "#1d1c20", 12);
  return (
    path(face, "#1f0f0a", { opacity: 0.16, transform: "translate(16 22)" }) +
    place(
      around(18, (index) => path("M -34 -214 Q 0 -310 34 -214 Z", index % 2 ? tones.accent : tones.second)),
      400,
      400,
    ) +
    path(face, tones.main) +
    place(lotus(tones.accent, tones.pale, tones.second), 400, 226, 0, 0.95) +
    eye(316) +
    eye(484) +
    path(
      "M 400 380 C 380 450 366 470 384 486 Q 400 496 416 486 C 434 470 420 450 400 380 Z",
      darker(tones.main, 0.25),
    ) +
    path("M 330 546 Q 400 506 470 546 Q 400 602 330 546 Z", "#a3182a") +
    stroke("M 330 546 Q 400 562 470 546", "#5d0c16", 5) +
    circle(276, 466, 32, tones.accent, { opacity: 0.8 }) +
    circle(524, 466, 32, tones.accent, { opacity: 0.8 }) +
    times(7, (index) => circle(346 + index * 18, 618 - Math.abs(index - 3) * 8, 6, tones.pale)) +
    path(face, pen.bulge(0.36, 0.3, 0.8, "0 white .35, 50 white 0, 100 dark .4"))
  );
}

function painted(pen: Pen): string {
  const { tones } = pen;
  return (
    circle(412, 420, 290, "#1f0f0a", { opacity: 0.14 }) +
    circle(400, 400, 286, tones.main) +
    circle(400, 400, 272, tones.pale) +
    circle(400, 400, 206, tones.second) +
    place(alpana(tones.pale, 3), 400, 400, 0, 1.7) +
    place(
      around(18, (index) =>
        place(
          index % 2 ? leaf(tones.second, tones.accent, "#fff") : rose(tones.main, tones.accent, tones.deep),
          0,
          -238,
          0,
          0.5,
        ),
      ),
      400,
      400,
    ) +
    circle(400, 400, 286, pen.bulge(0.36, 0.3, 0.8, "0 white .3, 50 white 0, 100 dark .3"))
  );
}

export const wallArt: Sketch = {
  scene: "wall",
  draw: (pen) => {
    const { tones } = pen;
    const frame = pen.random.pick(["#7a4a2a", "#3d2a1f", "#b98450", mix(tones.second, "#3d2a1f", 0.3)]);
    const one = pen.random.pick<Ornament>([elephant, bird, tree, boat, fish, lotus]);
    const two = pen.random.pick<Ornament>([bird, fish, sun, tree]);
    return turnOf(pen, [
      () => framed(pen, frame, 180, 110, 440, 560, tale(pen, 236, 166, 328, 448, one)),
      () =>
        framed(pen, frame, 150, 160, 500, 440, river(pen, { left: 186, top: 196, width: 428, height: 368 })),
      () => mask(pen),
      () =>
        framed(pen, frame, 90, 200, 300, 380, tale(pen, 128, 238, 224, 304, one)) +
        framed(pen, frame, 420, 150, 290, 360, tale(pen, 458, 188, 214, 284, two)),
      () => painted(pen),
    ] as const)();
  },
};
