import { type SQL, sql } from "drizzle-orm";

/**
 * When a shop `v` should have shown its DBID: so many days after it was approved. Null while the market asks for none, for a
 * shop that was never approved, and for one that has it.
 */
export const dbidDueAt: SQL = sql`(case when setting_now('require_dbid_after_days', 180) > 0 and not exists (
    select 1 from vendor_paper p where p.vendor_id = v.id and p.kind = 'dbid' and p.state = 'verified')
  then v.approved_at + make_interval(days => setting_now('require_dbid_after_days', 180)::int) end)`;
