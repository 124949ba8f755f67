import { releasedShops } from "@haat/db/queries/vendor/released";
import { releaseCash as release } from "../services/vendor/release-cash.ts";
import type { Job } from "./deps.ts";
import { each } from "./each.ts";

/** Cash in shops' hands is set off against earnings whose money came after their windows had closed. */
export const releaseCash: Job = async (deps) => {
  const shops = await releasedShops(deps.books, 50);
  return each(
    deps,
    "released",
    shops.map(({ id }) => id),
    (id) => release(deps, id),
  );
};
