import { drawSitemap as draw } from "@haat/db/queries/catalog/page-addresses";
import { pagesInPart } from "../services/catalog/page-addresses.ts";
import type { Job } from "./deps.ts";

/** New goods are told in the last part at once; once an hour the parts are made even again. */
export const drawSitemap: Job = async ({ books }) => {
  await draw(books, pagesInPart);
  return 0;
};
