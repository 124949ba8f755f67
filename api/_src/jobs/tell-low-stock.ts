import { untoldLowStock } from "@haat/db/queries/vendor/stock-story";
import { tellLowStock as tell } from "../services/vendor/tell-low-stock.ts";
import type { Job } from "./deps.ts";
import { each } from "./each.ts";

/** Shops hear of what runs out. */
export const tellLowStock: Job = async (deps) => {
  const variants = await untoldLowStock(deps.books, 50);
  return each(
    deps,
    "low_stock",
    variants.map(({ id }) => id),
    (id) => tell(deps, id),
  );
};
