import { refreshStaleCards } from "@haat/db/queries/catalog/refresh-cards";
import type { Job } from "./deps.ts";

/** Listings say what is sold out: not in the moment of the order, which must wait for no card, but a second later. */
export const refreshCards: Job = ({ books }) => refreshStaleCards(books, 200);
