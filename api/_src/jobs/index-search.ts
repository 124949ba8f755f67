import { indexProducts } from "../services/search/index-products.ts";
import type { Job } from "./deps.ts";

/** What a shop changes is found within a second or two. */
export const indexSearch: Job = ({ books }) => indexProducts(books, 200);
