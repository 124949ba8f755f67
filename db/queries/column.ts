import { type Param, sql } from "drizzle-orm";

type Cell = string | number | boolean | null;

/** What JSON escapes otherwise than an array of Postgres: a line break, or another control character. */
const foreign = /\\[^"\\]/;

/**
 * One column of many rows, for `unnest` beside its cast (`…::text[]`): Postgres reads an array several times faster than JSON, and it is
 * written as fast as JSON wherever both are written alike.
 */
export function column<Row>(rows: readonly Row[], cell: (row: Row) => Cell): Param {
  const cells = rows.map(cell);
  const text = JSON.stringify(cells);
  return sql.param(foreign.test(text) ? cells : `{${text.slice(1, -1)}}`);
}
