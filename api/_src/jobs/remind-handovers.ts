import { untoldHandovers } from "@haat/db/queries/vendor/handover";
import { remindHandover } from "../services/vendor/remind-handover.ts";
import type { Job } from "./deps.ts";
import { each } from "./each.ts";

/** Shops hear in time, and once it is over, that a parcel of theirs should go to the courier. */
export const remindHandovers: Job = async (deps) => {
  const parts = await untoldHandovers(deps.books, 50);
  return each(
    deps,
    "handover",
    parts.map(({ id }) => id),
    (id) => remindHandover(deps, id),
  );
};
