import { owedDifferences } from "@haat/db/queries/swaps/difference";
import { giveDifference } from "../services/exchanges/give-difference.ts";
import type { Job } from "./deps.ts";
import { each } from "./each.ts";

/** What exchanges for something cheaper leave their buyers goes back once the old pieces were taken at the door. */
export const giveDifferences: Job = async (deps) =>
  each(deps, "differences", await owedDifferences(deps.books, 50), (id) => giveDifference(deps, id));
