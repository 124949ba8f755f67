import { closingOwnTries, closingTries } from "@haat/db/queries/couriers/closing-tries";
import { remindOwnTry, remindTry } from "../services/couriers/remind-try.ts";
import type { Job } from "./deps.ts";
import { each } from "./each.ts";

const idsOf = (rows: readonly Readonly<{ id: string }>[]): string[] => rows.map(({ id }) => id);

/** Buyers whom a rider, or their shop, did not meet hear in time that they may still say when they are there. */
export const remindTries: Job = async (deps) => {
  const [byCourier, byShop] = await Promise.all([
    closingTries(deps.books, 50),
    closingOwnTries(deps.books, 50),
  ]);
  const told = await each(deps, "try", idsOf(byCourier), (id) => remindTry(deps, id));
  return told + (await each(deps, "own try", idsOf(byShop), (id) => remindOwnTry(deps, id)));
};
