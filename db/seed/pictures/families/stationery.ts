import { bird, elephant, fish, tree } from "../blocks/creatures.ts";
import { type Ornament, alpana, leaf, lotus, rose } from "../blocks/ornaments.ts";
import { shadow } from "../blocks/shadow.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import { circle, d, ellipse, path, place, polygon, rect, stroke, times } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

export const notebook: Sketch = {
  scene: "flat",
  draw: (pen) => {
    const { tones, random } = pen;
    const cover = rect(-190, -260, 380, 520, 12, tones.main);
    const ornament = random.pick<Ornament>([lotus, bird, fish, elephant, tree, rose]);
    const art = turnOf(pen, [
      () =>
        place(alpana(lighter(tones.main, 0.55), 3), 14, -20, 0, 1.25) +
        place(ornament(tones.pale, tones.accent, tones.second), 14, -20, 0, 1.1),
      () =>
        rect(-190, -140, 380, 230, 0, tones.pale) +
        times(10, (row) => rect(-190, -126 + row * 22, 380, 2, 0, tones.main, { opacity: 0.35 })) +
        place(ornament(tones.main, tones.second, tones.accent), 14, -26, 0, 1.9),
      () =>
        times(35, (index) =>
          place(
            random.pick<Ornament>([leaf, lotus, rose])(
              index % 2 ? tones.pale : tones.accent,
              tones.second,
              tones.deep,
            ),
            -150 + (index % 5) * 82,
            -222 + Math.floor(index / 5) * 74,
            random.between(-40, 40),
            0.54,
          ),
        ),
    ])();
    const book =
      rect(-182, -250, 388, 528, 12, "#1f0f0a", { opacity: 0.2, transform: "translate(10 18)" }) +
      rect(-178, -246, 380, 520, 8, darker(tones.main, 0.4)) +
      rect(-176, -250, 374, 516, 4, "#f6ecd6") +
      times(4, (index) => rect(190 + index * 2, -246 + index, 2, 508, 0, "#c9b48c")) +
      pen.clipped("M -190 -260 h 380 v 520 h -380 Z", cover + art) +
      rect(-190, -260, 46, 520, 8, tones.second) +
      times(11, (index) => stroke(d`M -168 ${-232 + index * 46} v 26`, tones.pale, 4)) +
      rect(-190, -260, 380, 520, 12, pen.shade(40, "0 light .28, 50 light 0, 100 dark .22")) +
      rect(140, -262, 14, 526, 3, tones.accent);
    const pencil = place(
      rect(-200, -11, 380, 22, 4, tones.second) +
        rect(-200, -11, 380, 7, 3, lighter(tones.second, 0.4)) +
        path("M 180 -11 L 232 0 L 180 11 Z", "#e6c594") +
        path("M 214 -4 L 232 0 L 214 4 Z", "#2b2426") +
        rect(-222, -11, 26, 22, 6, "#d8698b"),
      610,
      440,
      random.between(66, 84),
      1,
    );
    return (
      (random.chance(0.5) ? place(book, 430, 430, 17, 0.98) : "") +
      place(book, 370, 400, random.between(-11, 0), 1.04) +
      pencil
    );
  },
};

export const penStand: Sketch = {
  scene: "table",
  draw: (pen) => {
    const { tones, random } = pen;
    const colour = mix(random.pick(["#a9714a", "#c79a5f", tones.main]), tones.main, 0.5);
    const tools = times(6, (index) => {
      const dye =
        [tones.second, tones.accent, "#2b3f7e", "#3f7a43", "#b92b27", tones.deep][index] ?? tones.second;
      const long = 250 + random.between(-40, 50);
      return place(
        rect(-12, -long, 24, long, 6, dye) +
          rect(-9, -long, 7, long, 2, lighter(dye, 0.5), { opacity: 0.7 }) +
          (index % 3 === 2
            ? path(
                d`M -15 ${-long} C -26 ${-long - 60} -4 ${-long - 90} 0 ${-long - 100} C 6 ${-long - 80} 24 ${-long - 60} 15 ${-long} Z`,
                "#3d2a1f",
              )
            : path(d`M -12 ${-long} L 0 ${-long - 40} L 12 ${-long} Z`, "#e6c594") +
              path(d`M -4 ${-long - 27} L 0 ${-long - 40} L 4 ${-long - 27} Z`, "#2b2426")),
        320 + index * 32,
        440,
        -22 + index * 8.5,
      );
    });
    const body = "M 268 400 L 532 400 L 520 640 Q 400 668 280 640 Z";
    const art = random.pick<Ornament>([lotus, elephant, bird, fish, rose, tree]);
    const paint =
      rect(240, 420, 320, 10, 0, tones.accent) +
      rect(240, 610, 320, 10, 0, tones.accent) +
      (pen.variant % 2
        ? times(12, (index) =>
            path(
              polygon([
                [262 + index * 24, 606],
                [274 + index * 24, 584],
                [286 + index * 24, 606],
              ]),
              tones.pale,
            ),
          )
        : times(9, (index) => circle(280 + index * 30, 448, 6, tones.pale))) +
      place(art(tones.pale, tones.second, tones.accent), 400, 522, 0, 1.45);
    return (
      shadow(pen, 405, 648, 420, 66) +
      ellipse(400, 402, 132, 26, darker(colour, 0.6)) +
      tools +
      path(body, colour) +
      pen.clipped(body, paint) +
      path(body, pen.shade(0, "0 dark .42, 25 light .28, 50 dark 0, 100 dark .46")) +
      stroke("M 268 400 A 132 26 0 0 0 532 400", lighter(colour, 0.4), 7)
    );
  },
};
