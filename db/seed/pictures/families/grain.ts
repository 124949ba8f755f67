import { hessian } from "../blocks/weaves.ts";
import { leaves } from "../blocks/bunches.ts";
import { grains, heap } from "../blocks/heaps.ts";
import { lotus, sprig } from "../blocks/ornaments.ts";
import { type Profile, ring } from "../blocks/profile.ts";
import { shadow } from "../blocks/shadow.ts";
import { turned } from "../blocks/turned.ts";
import { darker, lighter, mix } from "../ink/colour.ts";
import { ellipse, path, place, points, rect, stroke, times } from "../ink/svg.ts";
import { type Sketch, turnOf } from "./sketch.ts";

export const riceSack: Sketch = {
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

export const pulseBowl: Sketch = {
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
