import { untoldPromises } from "@haat/db/queries/orders/promises";
import { tellLate as tell } from "../services/orders/tell-late.ts";
import type { Job } from "./deps.ts";
import { each } from "./each.ts";

/** Buyers hear, once, that their parcel will not be there by the day that was named. */
export const tellLate: Job = async (deps) => {
  const parts = await untoldPromises(deps.books, 50);
  return each(
    deps,
    "promise",
    parts.map(({ id }) => id),
    (id) => tell(deps, id),
  );
};
