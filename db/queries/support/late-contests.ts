import { complaintHours } from "@haat/core/complaint-clock";
import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

export type LateContests = Readonly<{
  cause: "parcels" | "confirmations";
  count: number;
  /** A case of a parcel, or an order. */
  oldest: string;
}>;

/** What a buyer, a shop or a courier contests and nobody has answered in time; another try has its evening. */
export const lateContests = (books: Books): Promise<LateContests[]> =>
  books.ask<LateContests>(sql`select x.cause, count(*)::int as count, (array_agg(x.id order by x.made_at, x.id))[1] as oldest from (
      select 'parcels' as cause, k.id, k.made_at from parcel_case k where k.state = 'open' and k.kind <> 'another_try'
      union all select 'confirmations', c.id, c.made_at from risk_contest c where c.decided_at is null) x
    where x.made_at <= now() - make_interval(hours => ${complaintHours}) group by x.cause order by x.cause`);
