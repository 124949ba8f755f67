import { lighter, luminance, mix } from "./ink/colour.ts";
import type { Palette as PaletteName } from "../market/types.ts";
import type { Random } from "./ink/random.ts";

/** The colours one picture is made of: the thing's own, and the room it stands in. */
export type Tones = Readonly<{
  main: string;
  second: string;
  accent: string;
  pale: string;
  deep: string;
  wall: string;
  wallShade: string;
  floor: string;
}>;

type Palette = Readonly<{
  main: string;
  second: string;
  accent: string;
  pale: string;
  deep: string;
  wall: string;
  floor: string;
}>;

const palette = (
  main: string,
  second: string,
  accent: string,
  pale: string,
  deep: string,
  wall: string,
  floor: string,
): Palette => ({ main, second, accent, pale, deep, wall, floor });

/** Exact shades of the market's colour families: the thing's five colours, then its wall and its table. */
export const palettes: Readonly<Record<PaletteName, Palette>> = {
  red: palette("#b92b27", "#1f5a57", "#e8b04a", "#f8ead3", "#5c1512", "#f3e2cf", "#dfbf9f"),
  maroon: palette("#7d1f2d", "#b9762c", "#e5bd62", "#f7e7dc", "#3f0d17", "#f1ded0", "#d8b59d"),
  "red-white": palette("#f6eee0", "#b8231f", "#d9a441", "#fff8ec", "#6b1714", "#efdcc6", "#d9b896"),
  rose: palette("#c2476a", "#5c2a52", "#edb95a", "#fdebe6", "#6a1c36", "#f8e1da", "#e5bcae"),
  orange: palette("#df7a24", "#8f2d33", "#3f7045", "#fff0dc", "#7a3a0a", "#fbe8cd", "#ecc896"),
  turmeric: palette("#dba41f", "#7c2d3b", "#2f6a5b", "#fff3d0", "#6e4a08", "#f8ebcf", "#e6cb98"),
  gold: palette("#c9993a", "#6d2233", "#f0d48a", "#fdf3d8", "#5d3f0c", "#f5e8cd", "#dcc08f"),
  brass: palette("#b98a35", "#2f5d55", "#efd28a", "#f8efd6", "#53390c", "#f1e4ca", "#d4b98a"),
  honey: palette("#d08a1d", "#6b3d1c", "#f3c657", "#fff3d6", "#6b3a06", "#fbedcd", "#e7c98f"),
  mustard: palette("#c99a1c", "#3f5b2e", "#a8381f", "#fdf3cf", "#5f4607", "#f7ecca", "#e2c98d"),
  lime: palette("#9db43c", "#b04a5a", "#efc64f", "#f8f7da", "#4b5c14", "#f3f2d6", "#d9d59c"),
  leaf: palette("#4c7a3a", "#b0472c", "#e6b448", "#f3f2db", "#22401a", "#eeedd3", "#cfcb98"),
  "bottle-green": palette("#1f4f3d", "#b8452f", "#e3bd5c", "#eef0dc", "#0c2a1f", "#ebe7cf", "#cdbf93"),
  sea: palette("#1f7073", "#d0663a", "#edc15f", "#ecf2e4", "#0c3a3d", "#ece7d2", "#d0c19a"),
  sky: palette("#5a8fb8", "#c65a3c", "#f2cd77", "#eff5f4", "#224a6b", "#ecebdd", "#d0c6a8"),
  indigo: palette("#2b3f7e", "#b5432f", "#e9b44c", "#f5ead6", "#17224a", "#f1e3cd", "#dcc3a0"),
  night: palette("#27304f", "#b8494a", "#e2b65a", "#efe9de", "#101528", "#ece0cf", "#cfb794"),
  plum: palette("#6f2f5b", "#cf7a3b", "#e8bf62", "#f7e7e4", "#371231", "#f0dfd8", "#d6b8aa"),
  violet: palette("#6a4a94", "#c4566b", "#edc466", "#f3ecf3", "#33204f", "#eee4e2", "#d3c0b4"),
  terracotta: palette("#b5623a", "#3d5a4c", "#efcf94", "#f9e9d6", "#5d2a14", "#f4e3cf", "#dbb792"),
  chocolate: palette("#6b4229", "#a8552f", "#e4b96a", "#f6e8d4", "#331b0e", "#f1e2cb", "#d2b48d"),
  natural: palette("#bf9658", "#7d3a2c", "#3d6c5d", "#f7ebd2", "#61431c", "#f3e7cf", "#d8bd90"),
  cream: palette("#ecdcb8", "#a63d33", "#c4953c", "#fffaec", "#7a6237", "#ecd9bd", "#cfae84"),
  white: palette("#f4eee2", "#35618a", "#c99a45", "#fffdf7", "#6f6658", "#e8d8c2", "#cbb08e"),
  grey: palette("#86837e", "#a5503c", "#dfb86a", "#f2eee6", "#3a3835", "#ece4d6", "#cbbba2"),
  black: palette("#33302f", "#b4502f", "#dfb25b", "#f0e9df", "#171514", "#ebe0d0", "#cbb698"),
  festive: palette("#c62f55", "#1f7a6d", "#f2b632", "#fff1d8", "#5c1130", "#f9e4d0", "#e8c19a"),
};

/** The room is warmed or cooled a little per picture, so that a listing does not look stamped. */
export function readTones(name: PaletteName, colour: string | undefined, random: Random): Tones {
  const base = palettes[name];
  const main =
    colour ?? mix(base.main, random.pick([base.second, base.deep, base.accent]), random.between(0, 0.08));
  const tint = random.pick([base.main, base.second, base.accent, "#f3e6d0", "#e9dfc9"]);
  const wall = mix(lighter(base.wall, 0.15), tint, random.between(0.02, 0.14));
  const floor = mix(base.floor, tint, random.between(0, 0.12));
  const isPale = luminance(main) > 0.72;
  return {
    main,
    second: base.second,
    accent: base.accent,
    pale: base.pale,
    deep: base.deep,
    wall: isPale ? mix(wall, base.second, 0.2) : wall,
    wallShade: mix(wall, floor, 0.75),
    floor: isPale ? mix(floor, base.second, 0.16) : floor,
  };
}
