import { buildProducts } from "./build.ts";
import { jharnaTant } from "./goods/jharna-tant.ts";
import { kansatBagan } from "./goods/kansat-bagan.ts";
import { padmaResham } from "./goods/padma-resham.ts";
import { shitalakshyaJamdani } from "./goods/shitalakshya-jamdani.ts";
import type { Product } from "./types.ts";

export { categories } from "./categories.ts";
export { people } from "./people.ts";
export { vendors } from "./vendors.ts";

export const products: readonly Product[] = buildProducts(
  [jharnaTant, shitalakshyaJamdani, padmaResham, kansatBagan].flat(),
);
