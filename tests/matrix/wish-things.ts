import type { Operation } from "@haat/api/rights/table";
import { endsAs, type Example } from "./example.ts";

const ofProduct: Example = {
  fill: ({ ground }) => ({ params: { productId: ground.stalls.own.product.id } }),
};
const ofVariant: Example = {
  fill: ({ ground }) => ({ params: { variantId: ground.stalls.own.product.variants[0].id } }),
};

/** What somebody keeps an eye on; of what can be bought nobody waits. */
export const wishExamples: Readonly<Partial<Record<Operation, Example>>> = {
  ...{ listWishes: {}, addWish: ofProduct, removeWish: ofProduct },
  ...{ waitForStock: { ...ofVariant, ...endsAs("wish.there") }, waitNoMore: ofVariant },
};
