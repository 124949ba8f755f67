import { indexProducts } from "@haat/api/services/search/index-products";
import { openBooks } from "@haat/db/books";
import type { TestWorld } from "./world.ts";

/** What the worker does within a second: everything that was changed is found as it is now. */
export async function makeFindable({ env }: Pick<TestWorld, "env">): Promise<void> {
  const books = openBooks({ url: env["DATABASE_JOBS_URL"] ?? "" });
  while ((await indexProducts(books, 500)) > 0);
  await books.close();
}
