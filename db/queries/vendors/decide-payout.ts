import type { PayoutProvider } from "@haat/core/payout-account";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import { worksFor } from "./own-shop.ts";
import type { PayoutRow, PayoutState } from "./payouts.ts";

export type WaitingPayout = PayoutRow &
  Readonly<{
    vendor: Readonly<{ id: string; name: Readonly<{ bn: string; en: string }> }>;
    sealed: string;
    before: string | null;
  }>;

/** What waits for finance, the oldest first. */
export const listWaitingPayouts = (db: Database, viewer: Viewer): Promise<WaitingPayout[]> =>
  db.ask(
    viewer,
    sql`select a.id, a.provider, a.account_tail as tail, a.holder, a.state, a.proposed_at as "proposedAt", a.usable_from as "usableFrom",
      a.usable_from <= now() as "isDue", a.reason, a.account_sealed as sealed,
      json_build_object('id', v.id, 'name', json_build_object('bn', v.name_bn, 'en', v.name_en)) as vendor,
      (select b.account_tail from payout_account b where b.vendor_id = v.id and b.state = 'active') as before
    from payout_account a join vendor v on v.id = a.vendor_id where a.state = 'proposed' and v.state <> 'refused'
    order by a.usable_from, a.id limit 100`,
  );

export type LockedPayout = Readonly<{
  id: string;
  vendorId: string;
  provider: PayoutProvider;
  hash: string;
  tail: string;
  state: PayoutState;
  isDue: boolean;
  /** Whether this checker proposed it or works for the shop. */
  isOwn: boolean;
  phone: string;
}>;

export async function lockPayout(tx: Tx, id: string, checker: string): Promise<LockedPayout | null> {
  const { rows } =
    await tx.execute<LockedPayout>(sql`select a.id, a.vendor_id as "vendorId", a.provider, a.account_hash as hash,
      a.account_tail as tail, a.state, a.usable_from <= now() as "isDue", v.phone_sealed as phone,
      (a.proposed_by = ${checker} or ${worksFor(checker, sql`a.vendor_id`)}) as "isOwn"
    from payout_account a join vendor v on v.id = a.vendor_id where a.id = ${id} for update of a, v`);
  return rows[0] ?? null;
}

/** The old account gives way in the same transaction; the database holds day and four eyes as well. */
export async function agreePayout(
  tx: Tx,
  { id, vendorId, checker }: Readonly<{ id: string; vendorId: string; checker: string }>,
): Promise<void> {
  await tx.execute(
    sql`update payout_account set state = 'replaced' where vendor_id = ${vendorId} and state = 'active'`,
  );
  await tx.execute(
    sql`update payout_account set state = 'active', decided_by = ${checker}, decided_at = now() where id = ${id} and state = 'proposed'`,
  );
}

export async function refusePayout(
  tx: Tx,
  { id, checker, reason }: Readonly<{ id: string; checker: string; reason: string }>,
): Promise<void> {
  await tx.execute(sql`update payout_account set state = 'refused', decided_by = ${checker}, decided_at = now(), reason = ${reason}
    where id = ${id} and state = 'proposed'`);
}
