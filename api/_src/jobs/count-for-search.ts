import { countSold } from "@haat/db/queries/search/count";
import type { Job } from "./deps.ts";

/** What is bought most of late stands first. */
export const countForSearch: Job = async ({ books, now }) => {
  await countSold(books, now());
  return 0;
};
