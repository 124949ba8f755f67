import { dbidDuties } from "@haat/db/queries/vendors/dbid-due";
import { remindDbid as remind } from "../services/vendors/remind-dbid.ts";
import type { Job } from "./deps.ts";
import { each } from "./each.ts";

/** Shops that should show a DBID hear of it in time; whose day is over is shown as the setting `dbid_overdue` has it. */
export const remindDbid: Job = async (deps) => {
  const shops = await dbidDuties(deps.books, 50);
  return each(
    deps,
    "dbid",
    shops.map(({ id }) => id),
    (id) => remind(deps, id),
  );
};
