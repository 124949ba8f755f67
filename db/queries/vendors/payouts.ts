import type { PayoutProvider } from "@haat/core/payout-account";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import type { SealedText } from "./sealed-text.ts";

export type PayoutState = "proposed" | "active" | "replaced" | "refused" | "withdrawn";
export type PayoutRow = Readonly<{
  id: string;
  provider: PayoutProvider;
  tail: string;
  holder: string;
  state: PayoutState;
  proposedAt: string;
  usableFrom: string;
  isDue: boolean;
  reason: string | null;
}>;

const fields = sql`'id', a.id, 'provider', a.provider, 'tail', a.account_tail, 'holder', a.holder, 'state', a.state,
  'proposedAt', a.proposed_at, 'usableFrom', a.usable_from, 'isDue', a.usable_from <= now(), 'reason', a.reason`;

/** Of a vendor `v`, newest first. */
export const payoutsColumn: SQL = sql`coalesce((select json_agg(json_build_object(${fields}) order by a.proposed_at desc, a.id desc)
  from payout_account a where a.vendor_id = v.id), '[]')`;

export async function listPayouts(db: Database, viewer: Viewer, vendorId: string): Promise<PayoutRow[]> {
  const [row] = await db.ask<{ accounts: PayoutRow[] }>(
    viewer,
    sql`select ${payoutsColumn} as accounts from vendor v where v.id = ${vendorId}`,
  );
  return row?.accounts ?? [];
}

/** Our own wallets, in the form in which accounts are kept: nobody is paid into them. */
export async function isOwnAccount(tx: Tx, account: string): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`select 1 from setting where name = 'own_accounts' and valid_from <= now()
      and (valid_to is null or valid_to > now()) and value @> ${JSON.stringify([account])}::jsonb
    union all select 1 from unnest(array['bkash','nagad','rocket','upay']) w
     where setting_word('trxid_number_' || w, '') = replace(${account}, '-', '')`);
  return rows.length > 0;
}

type Proposal = Readonly<{
  id: string;
  vendorId: string;
  provider: PayoutProvider;
  account: SealedText;
  holder: string;
  proposedBy: string;
}>;

/** It waits a day by the database's clock. False: another one waits already. */
export async function proposePayout(
  tx: Tx,
  { id, vendorId, provider, account, holder, proposedBy }: Proposal,
): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    insert into payout_account (id, vendor_id, provider, account_sealed, account_hash, account_tail, holder, state, proposed_by, usable_from)
    values (${id}, ${vendorId}, ${provider}, ${account.sealed}, ${account.hash}, ${account.tail}, ${holder}, 'proposed', ${proposedBy},
      now() + interval '24 hours')
    on conflict do nothing returning id`);
  return rows.length === 1;
}

/** The owner stops what he did not want. False: it is not his shop's, or does not wait any more. */
export async function withdrawPayout(
  tx: Tx,
  { id, vendorId }: Readonly<{ id: string; vendorId: string }>,
): Promise<boolean> {
  const { rows } = await tx.execute(sql`update payout_account set state = 'withdrawn'
    where id = ${id} and vendor_id = ${vendorId} and state = 'proposed' returning id`);
  return rows.length === 1;
}
