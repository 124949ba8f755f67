import type { Courier } from "@haat/core/couriers";
import type { Borne } from "@haat/core/ledger-couriers";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

/** What he charges for carrying it; the fourth, `found`, is what he had paid for what he had lost (`endLostClaim`). */
export type ChargeLeg = "delivery" | "rto";
export type OwedLeg = Readonly<{ leg: ChargeLeg; due: bigint }>;

/** Of a charge, by its table's name: a row that was not its parcel's has not taken it back. */
export const stands: SQL = sql`state <> 'undone'`;

/** Of a charge, by its table's name: it is for carrying the parcel. What he has back for what turned up no row settles by itself. */
export const isCarrying: SQL = sql`leg <> 'found'`;

/** What of a parcel's carrying is owed, or was; in poisha. */
export async function legsOf(tx: Tx, consignmentId: string): Promise<OwedLeg[]> {
  const { rows } = await tx.execute<{ leg: ChargeLeg; due: string }>(
    sql`select leg, due_minor::text as due from courier_charge where consignment_id = ${consignmentId} and ${stands} and ${isCarrying} order by leg for update`,
  );
  return rows.map(({ leg, due }) => ({ leg, due: BigInt(due) }));
}

type NewCharge = Readonly<{
  consignmentId: string;
  leg: ChargeLeg;
  courier: Courier;
  orderId: string;
  due: bigint;
}>;

/** We owe the courier so much for this leg. Throws where it is owed already: nothing is booked twice. */
export async function oweCharge(
  tx: Tx,
  { consignmentId, leg, courier, orderId, due }: NewCharge,
): Promise<void> {
  const { rows } =
    await tx.execute(sql`insert into courier_charge as k (consignment_id, leg, courier, order_id, due_minor)
    values (${consignmentId}, ${leg}, ${courier}, ${orderId}, ${due.toString()})
    on conflict (consignment_id, leg) do update set due_minor = excluded.due_minor, settled_minor = 0, state = 'open' where k.state = 'undone' returning leg`);
  if (rows.length === 0) throw new Error(`${leg} of ${consignmentId} is owed already`);
}

/** It was another parcel's row that charged for it. False: it is not owed, or another row has settled it since. */
export async function undoCharge(
  tx: Tx,
  { consignmentId, leg }: Readonly<{ consignmentId: string; leg: ChargeLeg }>,
): Promise<boolean> {
  const { rows } = await tx.execute(sql`update courier_charge set settled_minor = due_minor, state = 'undone'
    where consignment_id = ${consignmentId} and leg = ${leg} and state = 'open' returning leg`);
  return rows.length === 1;
}

type Early = Readonly<{ consignmentId: string; leg: ChargeLeg | "found"; amount: bigint }>;

/** So much of it he has taken before it was owed. False: so much is not owed any more. */
export async function settleEarly(tx: Tx, { consignmentId, leg, amount }: Early): Promise<boolean> {
  const minor = sql`${amount.toString()}::bigint`;
  const { rows } = await tx.execute(sql`update courier_charge set settled_minor = settled_minor + ${minor},
      state = case when settled_minor + ${minor} = due_minor then 'closed' else 'open' end
    where consignment_id = ${consignmentId} and leg = ${leg} and state = 'open' and settled_minor + ${minor} <= due_minor returning 1`);
  return rows.length === 1;
}

export type ShopCharge = Readonly<{
  kept: bigint;
  /** What two have kept of the cash that was taken at its door. */
  atDoor: bigint;
  /** What its shop bears; null: nothing, or it was given back. */
  borne: Borne | null;
  /** How often it was charged. */
  times: number;
}>;

/** Of what a parcel's way back cost: what was kept of what its buyer paid for it (J11c) and not given back, what of the cash that was taken at its door, and what its shop was charged (J11b). */
export async function shopChargeOf(tx: Tx, consignmentId: string): Promise<ShopCharge> {
  const { rows } = await tx.execute<{
    kept: string;
    atDoor: string;
    charges: Readonly<{ key: string; penalty: string; vat: string; isBack: boolean }>[];
  }>(sql`select
    (select coalesce(sum(case when j.event_key = ${consignmentId} then l.amount else - l.amount end), 0)::text from journal j join journal_line l on l.journal_id = j.id
        and l.side = 'D' where j.event_type = 'J11c' and j.event_key in (${consignmentId}, ${`${consignmentId}:back`})) as kept,
    kept_at_door(${consignmentId})::text as "atDoor",
    (select coalesce(json_agg(json_build_object('key', b.event_key, 'penalty', b.penalty::text, 'vat', b.vat::text,
        'isBack', exists (select from journal u where u.event_type = 'J11b' and u.event_key = b.event_key || ':back'))), '[]'::json)
      from (select j.event_key, coalesce(sum(l.amount) filter (where l.account = 'R:PENALTY'), 0) as penalty,
          coalesce(sum(l.amount) filter (where l.account = 'L:VAT_OUT'), 0) as vat
        from consignment c join journal j on j.order_id = c.order_id and j.event_type = 'J11b' and split_part(j.event_key, ':', 1) = c.id
          and j.event_key not like '%:back' join journal_line l on l.journal_id = j.id
        where c.id = ${consignmentId} group by j.event_key) b) as charges`);
  const charges = rows[0]?.charges ?? [];
  const left = charges.find(({ isBack }) => !isBack);
  return {
    kept: BigInt(rows[0]?.kept ?? 0),
    atDoor: BigInt(rows[0]?.atDoor ?? 0),
    borne: left ? { key: left.key, penalty: BigInt(left.penalty), vat: BigInt(left.vat) } : null,
    times: charges.length,
  };
}
