import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

type NewWriteOff = Readonly<{
  id: string;
  vendorId: string;
  amountMinor: bigint;
  reason: string;
  by: string;
  actor: string;
}>;

/** Violates `write_off_one` while another waits for this vendor. */
export const insertWriteOff = async (tx: Tx, w: NewWriteOff): Promise<void> =>
  void (await tx.execute(sql`
    with made as (insert into debt_write_off (id, vendor_id, amount_minor, reason, proposed_by)
      values (${w.id}, ${w.vendorId}, ${w.amountMinor.toString()}, ${w.reason}, ${w.by}) returning id, state)
    insert into transition (machine, subject_id, to_state, event_key, actor, reason)
    select 'write_off', id, state, 'proposed', ${w.actor}, ${w.reason} from made`));

export type LockedWriteOff = Readonly<{
  id: string;
  vendorId: string;
  amountMinor: bigint;
  state: string;
  proposedBy: string;
}>;

/** Null: there is none. */
export async function lockWriteOff(tx: Tx, id: string): Promise<LockedWriteOff | null> {
  const { rows } = await tx.execute<Omit<LockedWriteOff, "amountMinor"> & { amountMinor: string }>(
    sql`select id, vendor_id as "vendorId", amount_minor::text as "amountMinor", state, proposed_by as "proposedBy"
      from debt_write_off where id = ${id} for update`,
  );
  const [row] = rows;
  return row ? { ...row, amountMinor: BigInt(row.amountMinor) } : null;
}

export const writeOffDecided = (by: string): SQL => sql`decided_by = ${by}, decided_at = now()`;
