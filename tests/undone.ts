import type { Books } from "@haat/db/books";
import type { SQL } from "drizzle-orm";
import { expect } from "vitest";
import type { TestShop } from "./shop.ts";

/** Undoes all of the work. */
export async function undone(shop: TestShop, work: (books: Books) => Promise<void>): Promise<void> {
  const over = new Error("over");
  const inside = shop.node.books.transact(async (tx) => {
    const ask = async (asked: SQL) => (await tx.execute(asked)).rows;
    await work({ ...shop.node.books, ask: ask as Books["ask"], transact: (each) => each(tx) });
    throw over;
  });
  await expect(inside).rejects.toBe(over);
}
