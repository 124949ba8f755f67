import { countSold, countWords } from "@haat/db/queries/search/count";
import type { Job } from "./deps.ts";

/** What is bought most of late stands first, and how often words occur is known roughly. */
export const countForSearch: Job = async ({ books, now }) => {
  await countSold(books, now());
  await countWords(books);
  return 0;
};
