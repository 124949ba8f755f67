import { alpana } from "../blocks/ornaments.ts";
import { river } from "../blocks/folk.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import type { Pen } from "../ink/pen.ts";
import { circle, d, path, place, rect, stroke, times } from "../ink/svg.ts";
import type { Sketch } from "./sketch.ts";
import { framed } from "./wall-art.ts";

/** The picture inside the frame: 428 by 368 at 186,196. */
type Print = (pen: Pen) => string;

const hung = (print: Print): Sketch => ({
  scene: "wall",
  draw: (pen) => {
    const frame = pen.random.pick(["#7a4a2a", "#3d2a1f", "#b98450"]);
    const edge = "M 186 196 h 428 v 368 h -428 Z";
    return framed(pen, frame, 150, 160, 500, 440, pen.clipped(edge, print(pen)));
  },
});

const dusk = (pen: Pen): string =>
  pen.linear(90, [
    [0, mix(pen.tones.main, "#f2b68a", 0.25)],
    [0.6, mix(pen.tones.accent, "#f7d9a0", 0.55)],
    [1, "#fbe8c4"],
  ]);

/** Shaheed Minar: the mother between her children, the red sun behind. */
const minar: Print = (pen) => {
  const pillar = (x: number, foot: number, width: number, height: number, lean: number): string => {
    const outline = d`M ${x - width / 2} ${foot} V ${foot - height} L ${x - width / 2 + lean} ${foot - height - Math.abs(lean) * 1.2} H ${x + width / 2 + lean} L ${x + width / 2} ${foot - height} V ${foot} Z`;
    const bars = times(Math.floor(width / 11) - 1, (index) => {
      const bar = x - width / 2 + 14 + index * 11;
      return stroke(d`M ${bar} ${foot} V ${foot - height + 8}`, "#8d9299", 2.5);
    });
    return path(outline, "#fbf7ee", { stroke: "#b9bcc0", "stroke-width": 7 }) + bars;
  };
  const steps = times(4, (index) =>
    rect(
      216 - index * 14,
      486 + index * 20,
      368 + index * 28,
      20,
      0,
      mix("#c4583a", "#7a2f1f", index * 0.22),
    ),
  );
  return (
    rect(186, 196, 428, 368, 0, dusk(pen)) +
    circle(400, 356, 92, "#c3202a") +
    pillar(252, 486, 46, 120, 0) +
    pillar(322, 486, 54, 170, 0) +
    pillar(400, 486, 84, 210, 26) +
    pillar(478, 486, 54, 170, 0) +
    pillar(548, 486, 46, 120, 0) +
    steps +
    place(alpana("#fffaf0", 2), 400, 544, 0, [1.5, 0.22])
  );
};

/** A lane of old Dhaka: arches, shutters, balconies and the wires above. */
const oldDhaka: Print = (pen) => {
  const { tones } = pen;
  const house = (x: number, width: number, top: number, colour: string): string => {
    const storeys = Math.floor((540 - top) / 78);
    const windows = times(storeys * 2, (index) => {
      const left = x + width * (index % 2 ? 0.58 : 0.14);
      const y = top + 26 + Math.floor(index / 2) * 78;
      const arch = d`M ${left} ${y + 48} V ${y + 14} Q ${left + width * 0.14} ${y - 10} ${left + width * 0.28} ${y + 14} V ${y + 48} Z`;
      return (
        path(arch, pen.random.chance(0.5) ? "#ffdf8a" : darker(colour, 0.6)) +
        stroke(arch, lighter(colour, 0.55), 4) +
        rect(left - 5, y + 50, width * 0.28 + 10, 7, 2, darker(colour, 0.4))
      );
    });
    return (
      rect(x, top, width, 580 - top, 0, colour) +
      rect(x, top, width, 580 - top, 0, pen.shade(0, "0 light .2, 50 light 0, 100 dark .3")) +
      rect(x - 5, top - 8, width + 10, 12, 2, lighter(colour, 0.35)) +
      windows
    );
  };
  const wires = times(5, (index) =>
    stroke(d`M 186 ${226 + index * 12} Q 400 ${290 + index * 16} 614 ${216 + index * 18}`, "#3a2f2a", 2, {
      opacity: 0.7,
    }),
  );
  const rickshaw =
    circle(356, 540, 24, "none", { stroke: "#2b2426", "stroke-width": 5 }) +
    circle(446, 540, 24, "none", { stroke: "#2b2426", "stroke-width": 5 }) +
    path("M 400 530 V 480 Q 404 446 440 446 Q 470 450 466 500 L 470 530 Z", tones.second) +
    stroke("M 356 540 L 376 494 L 412 530", "#5d5a58", 5) +
    path("M 404 486 Q 408 450 440 450 Q 466 454 462 492 Z", "#f2b632");
  return (
    rect(186, 196, 428, 368, 0, dusk(pen)) +
    circle(400, 300, 50, "#fff3b8") +
    house(186, 120, 250, mix(tones.main, "#c9805a", 0.4)) +
    house(300, 84, 330, mix(tones.second, "#d9b48a", 0.5)) +
    house(486, 128, 236, mix("#b5623a", tones.main, 0.3)) +
    house(420, 70, 350, mix(tones.accent, "#e8d0a0", 0.4)) +
    rect(186, 540, 428, 30, 0, "#8a6a50") +
    rickshaw +
    wires
  );
};

export const shaheedMinar = hung(minar);
export const lane = hung(oldDhaka);
export const landing = hung((pen) => river(pen, { left: 186, top: 196, width: 428, height: 368 }));
