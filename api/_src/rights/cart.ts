import { forCart } from "./row.ts";

export const cartRights = {
  readCart: forCart(),
  setCartLine: forCart({ object: "variant", missing: "variant.not_found", rate: "cart" }),
  // A line that is not there is already out.
  removeCartLine: forCart({ object: "variant", rate: "cart" }),
  quoteCart: forCart(),
};
