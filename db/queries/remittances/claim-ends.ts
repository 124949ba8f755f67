import type { Courier } from "@haat/core/couriers";
import { sql } from "drizzle-orm";
import type { ChargeLeg } from "../couriers/charges.ts";
import type { Tx } from "../../books.ts";

/** An open claim or case; amounts are poisha. */
export type OpenClaim = Readonly<{
  courier: Courier;
  kind: "claim" | "case";
  /** Of a parcel that stands in no statement. */
  isMissing: boolean;
  /** What a row had brought, and its next posting clears: nobody ends it while the row waits. */
  isHeld: boolean;
  /** Of a case below zero where the courier brought too much. */
  left: bigint;
  parcel: Readonly<{ consignmentId: string; orderId: string; subOrderId: string }> | null;
  /** Of a case: the statement it comes from, and the row; null: of the statement as a whole. */
  from: Readonly<{ remittanceId: string; line: number | null }> | null;
  /** What is owed for carrying its parcel there, or back, or for what turned up, and no statement has settled; null: nothing. */
  charge: OpenCharge | null;
  /** What of it its row says was taken at the door beyond what was due, and no buyer was given. */
  overTaken: bigint;
}>;
type OpenCharge = Readonly<{ leg: ChargeLeg | "found"; left: bigint }>;

/** Locked, the order of its parcel before it. Null: there is none. `left` is nothing of what has ended. */
export async function lockClaim(tx: Tx, id: string): Promise<OpenClaim | null> {
  await tx.execute(sql`select 1 from orders where id = (select k.order_id from consignment k where k.id = coalesce((select consignment_id from courier_claim where id = ${id}),
      (select r.consignment_id from remittance_case s join remittance_row r on r.remittance_id = s.remittance_id and r.line = s.line where s.id = ${id}))) for update`);
  await tx.execute(sql`select 1 from courier_claim where id = ${id} for update`);
  await tx.execute(sql`select 1 from remittance_case where id = ${id} for update`);
  type Row = Omit<OpenClaim, "left" | "charge" | "overTaken"> & {
    left: string;
    overTaken: string;
    charge: { leg: OpenCharge["leg"]; left: string } | null;
  };
  const { rows } = await tx.execute<Row>(
    sql`select x.courier, x.kind, x.is_missing as "isMissing", x.is_held as "isHeld", x.left, over_taken_of(${id})::text as "overTaken", case when k.id is not null then json_build_object('consignmentId', k.id, 'orderId', k.order_id, 'subOrderId', k.sub_order_id) end as parcel,
        (select json_build_object('leg', g.leg, 'left', (g.due_minor - g.settled_minor)::text) from courier_charge g where g.consignment_id = k.id and g.state = 'open' order by g.leg limit 1) as charge,
        case when x.statement is not null then json_build_object('remittanceId', x.statement, 'line', x.line) end as "from"
      from (select courier, 'claim' as kind, kind = 'missing' as is_missing, false as is_held, (amount_minor - paid_minor - written_minor)::text as left, consignment_id, null as statement, null::integer as line from courier_claim where id = ${id}
        union all select s.courier, 'case', false, s.is_held and not s.is_released and coalesce(r.state = 'waiting', false), s.suspense_minor::text, r.consignment_id, s.remittance_id, s.line from remittance_case s
          left join remittance_row r on r.remittance_id = s.remittance_id and r.line = s.line where s.id = ${id}) x
      left join consignment k on k.id = x.consignment_id`,
  );
  const [row] = rows;
  const charge = row?.charge ? { leg: row.charge.leg, left: BigInt(row.charge.left) } : null;
  return row ? { ...row, left: BigInt(row.left), charge, overTaken: BigInt(row.overTaken) } : null;
}

type Part = Readonly<{ id: string; amount: bigint }>;

/** So much less is owed: paid, or given up. False: it was not owed any more. */
export async function lessenClaim(
  tx: Tx,
  { id, amount, by }: Part & Readonly<{ by: "paid" | "written" }>,
): Promise<boolean> {
  const minor = sql`${amount.toString()}::bigint`;
  const column = by === "paid" ? sql`paid_minor` : sql`written_minor`;
  const { rows } =
    await tx.execute(sql`update courier_claim set ${column} = ${column} + ${minor}, state = case when paid_minor + written_minor + ${minor} = amount_minor then 'closed' else 'open' end
    where id = ${id} and state = 'open' and paid_minor + written_minor + ${minor} <= amount_minor returning 1`);
  return rows.length === 1;
}

/** What a row had paid of it is owed again. False: not so much of it was paid, or what was lost has turned up and he has it back. */
export async function reopenClaim(tx: Tx, { id, amount }: Part): Promise<boolean> {
  const minor = sql`${amount.toString()}::bigint`;
  const { rows } = await tx.execute(
    sql`update courier_claim set paid_minor = paid_minor - ${minor}, state = 'open' where id = ${id} and paid_minor >= ${minor}
      and not exists (select from courier_claim_act a where a.claim_id = ${id} and a.act = 'found') returning 1`,
  );
  return rows.length === 1;
}

/** The case goes so far towards nothing; there it has ended. False: it does not reach so far any more. */
export async function lessenCase(
  tx: Tx,
  { id, amount, by, reason }: Part & Readonly<{ by: string; reason: string }>,
): Promise<boolean> {
  const minor = sql`${amount.toString()}::bigint`;
  const left = sql`suspense_minor - sign(suspense_minor)::bigint * ${minor}`;
  const isEnd = sql`abs(suspense_minor) = ${minor}`;
  const { rows } =
    await tx.execute(sql`update remittance_case set suspense_minor = ${left}, state = case when ${isEnd} then 'ended' else 'open' end,
      ended_by = case when ${isEnd} then ${by} end, ended_at = case when ${isEnd} then now() end, reason = case when ${isEnd} then ${reason} end
    where id = ${id} and state = 'open' and abs(suspense_minor) >= ${minor} returning 1`);
  return rows.length === 1;
}

/** So much of it is unexplained again, as two have just said. False: it never was so much. */
export async function reopenCase(tx: Tx, { id, amount }: Part): Promise<boolean> {
  const minor = sql`${amount.toString()}::bigint`;
  const { rows } =
    await tx.execute(sql`update remittance_case set suspense_minor = suspense_minor + sign(opened_minor)::bigint * ${minor}, state = 'open',
      ended_by = null, ended_at = null, reason = null
    where id = ${id} and abs(suspense_minor) + ${minor} <= abs(opened_minor) returning 1`);
  return rows.length === 1;
}

/** Nothing of what a courier took at this parcel's door is claimed from him, nor lacks in a case. */
export async function isParcelClear(tx: Tx, consignmentId: string): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`select from courier_claim where consignment_id = ${consignmentId} and kind <> 'lost' and state = 'open'
      union all select from remittance_case s join remittance_row r on r.remittance_id = s.remittance_id and r.line = s.line
        where r.consignment_id = ${consignmentId} and s.state = 'open' and s.suspense_minor > 0 and not s.is_held`,
  );
  return rows.length === 0;
}

/** So much more of a case would keep of a door's cash what its parcel's way back has not cost, or somebody bears already (`paid_way_back`). */
export async function isWayCovered(tx: Tx, caseId: string, more: bigint): Promise<boolean> {
  const { rows } = await tx.execute<{ is: boolean }>(
    sql`select is_way_covered(${caseId}, ${more.toString()}::bigint) as is`,
  );
  return rows[0]?.is ?? false;
}

type Named = Readonly<{ courier: Courier; number: string }>;
export type NamedParcel = Readonly<{ consignmentId: string; orderId: string; subOrderId: string }>;

/** A parcel whose cash this courier still holds, by his number or the one of ours. Null: none, or not one alone. */
export async function parcelNamed(tx: Tx, { courier, number }: Named): Promise<NamedParcel | null> {
  const { rows } = await tx.execute<NamedParcel>(
    sql`select c.id as "consignmentId", c.order_id as "orderId", c.sub_order_id as "subOrderId" from consignment c join courier_cash k on k.consignment_id = c.id
        join orders o on o.id = c.order_id join sub_order s on s.id = c.sub_order_id
      where c.courier = ${courier} and k.state = 'open' and (c.id = parcel_numbered(${courier}, ${number}) or o.number || '-' || s.seq = ${number}
        or o.number = ${number} or exists (select from parcel_booking b where b.consignment_id = c.id and b.reference = ${number})) limit 2`,
  );
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

/** A parcel of this courier's; null: he has no such one. */
export async function parcelById(
  tx: Tx,
  { courier, consignmentId }: Readonly<{ courier: Courier; consignmentId: string }>,
): Promise<NamedParcel | null> {
  const { rows } = await tx.execute<NamedParcel>(
    sql`select id as "consignmentId", order_id as "orderId", sub_order_id as "subOrderId" from consignment where id = ${consignmentId} and courier = ${courier}`,
  );
  return rows[0] ?? null;
}

/** Locked before anything of it moves. */
export const lockOrderOf = (tx: Tx, { orderId }: Pick<NamedParcel, "orderId">): Promise<unknown> =>
  tx.execute(sql`select 1 from orders where id = ${orderId} for update`);

type NewAct = Readonly<{
  id: string;
  of: Readonly<{ claimId: string } | { caseId: string }>;
  act: string;
  /** Null: a row of a statement. */
  by: string | null;
  reason: string | null;
  amount?: bigint;
  proposalId?: string;
  detail?: unknown;
}>;

/** Its history; what moved money names the proposal that two agreed to. */
export const noteClaimAct = (
  tx: Tx,
  { id, of, act, by, reason, amount, proposalId, detail = {} }: NewAct,
): Promise<unknown> =>
  tx.execute(sql`insert into courier_claim_act (id, claim_id, case_id, act, by_id, reason, amount_minor, proposal_id, detail)
    values (${id}, ${"claimId" in of ? of.claimId : null}, ${"caseId" in of ? of.caseId : null}, ${act}, ${by}, ${reason}, ${amount?.toString() ?? null}::bigint,
      ${proposalId ?? null}, ${JSON.stringify(detail)}::jsonb)`);

type BankCase = Readonly<{
  id: string;
  remittanceId: string;
  courier: string;
  suspense: bigint;
  proposalId: string;
}>;

/** What the bank has credited otherwise than the statement brings; two have agreed. */
export const openBankCase = (
  tx: Tx,
  { id, remittanceId, courier, suspense, proposalId }: BankCase,
): Promise<unknown> =>
  tx.execute(sql`insert into remittance_case (id, remittance_id, line, courier, suspense_minor, opened_minor, proposal_id)
    values (${id}, ${remittanceId}, null, ${courier}, ${suspense.toString()}::bigint, ${suspense.toString()}::bigint, ${proposalId})`);

/** What of a statement is still to come to the bank (`remittance_left`). */
export async function remittanceLeft(tx: Tx, id: string): Promise<bigint> {
  const { rows } = await tx.execute<{ left: string }>(sql`select remittance_left(${id})::text as left`);
  return BigInt(rows[0]?.left ?? 0);
}
