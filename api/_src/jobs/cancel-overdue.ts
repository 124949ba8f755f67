import { overdueParts } from "@haat/db/queries/vendor/delivery";
import { cancelOverdue as cancel } from "../services/vendor/cancel-overdue.ts";
import type { Job } from "./deps.ts";
import { each } from "./each.ts";

/** Parts that no vendor accepted in time are called off; what was paid for them goes back. */
export const cancelOverdue: Job = async (deps) => {
  const overdue = await overdueParts(deps.books, 50);
  return each(
    deps,
    "overdue",
    overdue.map(({ id }) => id),
    (id) => cancel(deps, id),
  );
};
