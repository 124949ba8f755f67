import { type SQL, sql } from "drizzle-orm";
import type { Books } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import { claimColumns, type ClaimRow } from "./claim-row.ts";

/** Of one order, as its buyer may see them, newest first. */
export const claimsOf = (
  db: Database,
  viewer: Viewer,
  orderId: string,
): Promise<
  Pick<
    ClaimRow,
    "wallet" | "trx" | "payerTail" | "amountMinor" | "statedMinor" | "state" | "madeAt" | "reason"
  >[]
> =>
  db.ask(
    viewer,
    sql`select wallet, trx, payer_tail as "payerTail", amount_minor::text as "amountMinor", stated_minor::text as "statedMinor", state,
      made_at as "madeAt", reason from payment_claim where order_id = ${orderId} order by made_at desc, id desc`,
  );

export const claimViews = ["to_release", "waiting", "refused", "done"] as const;
export type ClaimViewName = (typeof claimViews)[number];

const statesOf: Readonly<Record<ClaimViewName, SQL>> = {
  to_release: sql`c.state in ('matched','wrong_amount')`,
  waiting: sql`c.state = 'waiting'`,
  refused: sql`c.state in ('used','other_payer','other_account','too_early','rejected','lapsed')`,
  done: sql`c.state in ('released','replaced')`,
};

type Ask = Readonly<{ view: ClaimViewName; after: string | null; limit: number }>;

/** What waits longest comes first. `after`: the id of the last one that was seen. */
export const listClaims = (db: Database, viewer: Viewer, { view, after, limit }: Ask): Promise<ClaimRow[]> =>
  db.ask(
    viewer,
    sql`select ${claimColumns} where ${statesOf[view]} ${after === null ? sql`` : sql`and c.id > ${after}`} order by c.id limit ${limit}`,
  );

export async function findClaim(books: Books, id: string): Promise<ClaimRow | null> {
  const [row] = await books.ask<ClaimRow>(sql`select ${claimColumns} where c.id = ${id}`);
  return row ?? null;
}
