import { isByDay } from "@haat/core/clock";
import { waitingForBack } from "@haat/db/queries/wishes/back";
import { tellBack as tell } from "../services/wishes/tell-back.ts";
import type { Job } from "./deps.ts";
import { each } from "./each.ts";

/** Who asked hears that it can be bought again. */
export const tellBack: Job = async (deps) => {
  const waiting = await waitingForBack(deps.books, { maySms: isByDay(deps.now()), limit: 50 });
  return each(
    deps,
    "stock_wish",
    waiting.map(({ id }) => id),
    (id) => tell(deps, id),
  );
};
