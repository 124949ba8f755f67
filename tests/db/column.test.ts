import { column } from "@haat/db/queries/column";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()), 300_000);
afterAll(() => shop.close());

const words = [
  "plain",
  "",
  "null",
  null,
  'a "word"',
  "back\\slash",
  "\\n",
  "{1,2}",
  "হাট ৳",
  "comma, and 'quote'",
];

test.each([
  ["as they are", words],
  ["also over several lines", [...words, "one\nline\tand another"]],
])("what many rows hold arrives %s", async (_, cells) => {
  const rows = await shop.jobs.books.ask<{ cell: string | null; isSure: boolean; size: string }>(
    sql`select * from unnest(${column(cells, (cell) => cell)}::text[], ${column(cells, (cell) => cell === null)}::boolean[],
      ${column(cells, (cell) => String(cell?.length ?? -1))}::bigint[]) as x(cell, "isSure", size)`,
  );
  expect(rows.map(({ cell }) => cell)).toEqual(cells);
  expect(rows.map(({ isSure }) => isSure)).toEqual(cells.map((cell) => cell === null));
  expect(rows.map(({ size }) => Number(size))).toEqual(cells.map((cell) => cell?.length ?? -1));
});
