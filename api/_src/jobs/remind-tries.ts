import { closingTries } from "@haat/db/queries/couriers/closing-tries";
import { remindTry } from "../services/couriers/remind-try.ts";
import type { Job } from "./deps.ts";
import { each } from "./each.ts";

/** Buyers whom a rider did not meet hear in time that they may still ask for him. */
export const remindTries: Job = async (deps) => {
  const parcels = await closingTries(deps.books, 50);
  return each(
    deps,
    "try",
    parcels.map(({ id }) => id),
    (id) => remindTry(deps, id),
  );
};
