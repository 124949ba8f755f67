import { type SQL, sql } from "drizzle-orm";
import type { Books } from "../../books.ts";
import { type ChainVerdict, type OnwardVerdict, verifyOnward } from "../../verify-audit.ts";

/** Leaves what was found. `isWhole`: the chain was walked from its beginning. */
export const keepCheck = (
  { rows, head, broken }: ChainVerdict,
  { isWhole }: Readonly<{ isWhole: boolean }>,
): SQL => sql`insert into audit_check as k (place, head, checked_at, walked_at, broken_place, why)
  values (${rows}, ${head}, now(), case when ${isWhole} then now() end, ${broken?.place ?? null}::bigint, ${broken?.why ?? null}::text)
  on conflict (id) do update set place = excluded.place, head = excluded.head, checked_at = excluded.checked_at,
    walked_at = coalesce(excluded.walked_at, k.walked_at), broken_place = excluded.broken_place, why = excluded.why`;

/** Walks on from where the chain was whole last time, and leaves what it found. */
export async function checkOnward(books: Books): Promise<OnwardVerdict> {
  const [noted] = await books.ask<{ place: string; head: string }>(
    sql`select place::text as place, head from audit_check`,
  );
  const verdict = await verifyOnward((text) => books.ask(sql.raw(text)), noted ?? null);
  await books.ask(keepCheck(verdict, { isWhole: false }));
  return verdict;
}
