import { buildProducts } from "./build.ts";
import { bonojibiModhu } from "./goods/bonojibi-modhu.ts";
import { jharnaTant } from "./goods/jharna-tant.ts";
import { kansatBagan } from "./goods/kansat-bagan.ts";
import { korotoaBhandar } from "./goods/korotoa-bhandar.ts";
import { monipuriBari } from "./goods/monipuri-bari.ts";
import { moynamotiKhadi } from "./goods/moynamoti-khadi.ts";
import { padmaResham } from "./goods/padma-resham.ts";
import { shaplaKantha } from "./goods/shapla-kantha.ts";
import { shitalakshyaJamdani } from "./goods/shitalakshya-jamdani.ts";
import type { Product } from "./types.ts";

export { categories } from "./categories.ts";
export { people } from "./people.ts";
export { vendors } from "./vendors.ts";

export const products: readonly Product[] = buildProducts(
  [
    bonojibiModhu,
    jharnaTant,
    kansatBagan,
    korotoaBhandar,
    monipuriBari,
    moynamotiKhadi,
    padmaResham,
    shaplaKantha,
    shitalakshyaJamdani,
  ].flat(),
);
