import pg from "pg";
import { inject } from "vitest";

/** The hand behind the market: rows that no page changes. */
export async function asOwner<Row extends pg.QueryResultRow>(
  query: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: inject("services").postgres });
  await client.connect();
  try {
    return (await client.query<Row>(query, [...values])).rows;
  } finally {
    await client.end();
  }
}

export const raisePrice = (sku: string, byMinor: number): Promise<unknown> =>
  asOwner("update variant set price_minor = price_minor + $2 where sku = $1", [sku, byMinor]);
