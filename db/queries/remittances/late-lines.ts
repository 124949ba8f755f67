import type { Courier } from "@haat/core/couriers";
import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";
import { uninvoicedAt } from "./late-cash.ts";
import { openList } from "./open-list.ts";

export type LateLines = Readonly<{
  cause: "unstated";
  courier: Courier;
  count: number;
  /** The parcel that waits longest. */
  oldest: string;
}>;

/** Of each courier, parcels without cash that no statement of his has named for too long: he owes no money for them, and an account. */
export const lateLines = (books: Books): Promise<LateLines[]> =>
  books.ask<LateLines>(sql`select 'unstated' as cause, l.courier, count(*)::int as count, (array_agg(l.id order by l.since, l.id))[1] as oldest
    from (${openList(sql`k.consignment_id is null`)}) l where l."isMissing" and ${uninvoicedAt(sql`l.since`)} group by l.courier order by l.courier`);
