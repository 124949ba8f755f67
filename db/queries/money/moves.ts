import { type BankCreditState, bankCreditMoves } from "@haat/core/bank-credit-states";
import { type BookingState, bookingMoves } from "@haat/core/booking-states";
import { type ComplaintState, complaintMoves } from "@haat/core/complaint-states";
import { type DisproofState, disproofMoves } from "@haat/core/disproof-states";
import { type DisputeState, disputeMoves } from "@haat/core/dispute-states";
import { type OrderRiskState, orderRiskMoves } from "@haat/core/order-risk";
import { type ShipmentState, shipmentMoves } from "@haat/core/shipments";
import type { AttemptState, OrderState, RefundState, SubOrderState } from "@haat/core/states";
import { attemptMoves, orderMoves, refundMoves, sourcesOf, subOrderMoves } from "@haat/core/states";
import { type StatementUndoState, statementUndoMoves } from "@haat/core/statement-undo-states";
import { type SwapState, swapMoves } from "@haat/core/swap-states";
import { type WriteOffState, writeOffMoves } from "@haat/core/write-off-states";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import { worksFor } from "../vendors/own-shop.ts";

/** `eventKey` is unique per subject: a redelivered event finds the row already moved. */
export type Move<State> = Readonly<{
  id: string;
  /** Null: it is of no order. */
  orderId: string | null;
  to: State;
  from?: readonly State[];
  eventKey: string;
  actor: string;
  reason?: string;
  set?: SQL;
  /** Of the staff: moves nothing of a shop he works for, asked in the same UPDATE of what has a `vendor_id`. */
  staffId?: string;
  /** What else must hold of the row, by its table's name, asked in the same UPDATE. */
  where?: SQL;
}>;

type Machine = Readonly<{ table: SQL; machine: string; legal: readonly string[]; which: SQL; where?: SQL }>;
type Step = Omit<Move<string>, "id" | "orderId" | "eventKey"> &
  Readonly<{ orderId: string | null | SQL; eventKey: string | SQL }>;

/** One guarded UPDATE and a history row for each that moved; how many did. `orderId` may be a column of the row, as `t`. */
async function move(
  tx: Tx,
  { table, machine, legal, which, where }: Machine,
  { orderId, to, eventKey, actor, reason, set }: Step,
): Promise<number> {
  if (legal.length === 0) return 0;
  const states = sql.join(
    legal.map((state) => sql`${state}`),
    sql`, `,
  );
  const { rows } = await tx.execute(sql`
    with before as (select id, state from ${table} where ${which} and state in (${states})
      ${where ? sql`and ${where}` : sql``} for update),
    moved as (update ${table} t set state = ${to}, version = t.version + 1 ${set ? sql`, ${set}` : sql``}
      from before b where t.id = b.id returning t.id, ${orderId}::text as order_id, b.state as from_state)
    insert into transition (machine, subject_id, order_id, from_state, to_state, event_key, actor, reason)
    select ${machine}, id, order_id, from_state, ${to}, ${eventKey}, ${actor}, ${reason ?? null} from moved returning id`);
  return rows.length;
}

type Moves<State extends string> = Readonly<Partial<Record<State, readonly State[]>>>;

/**
 * False: the subject was not in a state from which `to` is legal, and nothing changed. Of two racing moves exactly one
 * sees true.
 */
const mover =
  <State extends string>(table: SQL, machine: string, moves: Moves<State>) =>
  async (tx: Tx, step: Move<State>): Promise<boolean> => {
    const moved = await move(
      tx,
      {
        ...{ table, machine, which: sql`id = ${step.id}`, legal: step.from ?? sourcesOf(moves, step.to) },
        ...(step.where && { where: step.where }),
        ...(step.staffId && { where: sql`not ${worksFor(step.staffId, sql`vendor_id`)}` }),
      },
      step,
    );
    return moved === 1;
  };

export const moveOrder = mover<OrderState>(sql`orders`, "order", orderMoves);
export const moveSubOrder = mover<SubOrderState>(sql`sub_order`, "sub_order", subOrderMoves);

export const moveShipment = mover<ShipmentState>(sql`consignment`, "shipment", shipmentMoves);
export const moveBooking = mover<BookingState>(sql`parcel_booking`, "booking", bookingMoves);

type PartsMove = Omit<Move<SubOrderState>, "id" | "staffId" | "where"> &
  Readonly<{ orderId: string; from: readonly SubOrderState[] }>;

/** Every part of an order that is in one of these states, each with its own history row. */
export const movePartsOf = (tx: Tx, step: PartsMove): Promise<number> =>
  move(
    tx,
    {
      ...{ table: sql`sub_order`, machine: "sub_order", which: sql`order_id = ${step.orderId}` },
      legal: step.from.filter((state) => sourcesOf(subOrderMoves, step.to).includes(state)),
    },
    step,
  );

export const moveAttempt = mover<AttemptState>(sql`payment_attempt`, "attempt", attemptMoves);

type NamedPart = Readonly<{ subOrderId: string; eventKey: string }>;

/**
 * The cash of these parts has been named whole by rows of their courier's statement: one statement, each with its own history row. Whoever
 * asks has locked their orders.
 */
export async function moveNamedAttempts(
  tx: Tx,
  { parts, actor }: Readonly<{ parts: readonly NamedPart[]; actor: string }>,
): Promise<void> {
  const legal = sql.join(
    sourcesOf(attemptMoves, "cod_remitted").map((state) => sql`${state}`),
    sql`, `,
  );
  const keys = Object.fromEntries(parts.map(({ subOrderId, eventKey }) => [subOrderId, eventKey]));
  await tx.execute(sql`
    with moved as (update payment_attempt a set state = 'cod_remitted', version = a.version + 1
      from json_each_text(${JSON.stringify(keys)}::json) p join sub_order s on s.id = p.key
      where a.order_id = s.order_id and a.tender_no = s.seq and a.method = 'cod' and a.state in (${legal})
      returning a.id, a.order_id, old.state as from_state, p.value as event_key)
    insert into transition (machine, subject_id, order_id, from_state, to_state, event_key, actor)
    select 'attempt', id, order_id, from_state, 'cod_remitted', event_key, ${actor} from moved`);
}

/** All cash that one shop collected itself has been handed in: one statement, however many parcels that was. */
export const remitCollectedOf = (
  tx: Tx,
  { vendorId, actor }: Readonly<{ vendorId: string; actor: string }>,
): Promise<number> =>
  move(
    tx,
    {
      ...{ table: sql`payment_attempt`, machine: "attempt", legal: ["cod_collected"] },
      which: sql`method = 'cod' and id in (select a.id from payment_attempt a join sub_order s on s.order_id = a.order_id
        and s.seq = a.tender_no where a.state = 'cod_collected' and s.vendor_id = ${vendorId}
        and not exists (select from courier_cash c where c.sub_order_id = s.id))`,
    },
    { orderId: sql`t.order_id`, to: "cod_remitted", eventKey: onceMore, actor },
  );
/** What had been remitted and was not is remitted again under another key. */
const onceMore: SQL = sql`'remitted' || coalesce((select ':' || count(*) from transition h
  where h.machine = 'attempt' and h.subject_id = moved.id and h.to_state = 'cod_remitted' having count(*) > 0), '')`;

type Unremitted = Readonly<{ vendorId: string; since: string; eventKey: string; actor: string }>;

/** What was handed in had not come: of what the shop collected itself, all that was remitted since then is its to remit again. */
export const unremitCollectedOf = (
  tx: Tx,
  { vendorId, since, eventKey, actor }: Unremitted,
): Promise<number> =>
  move(
    tx,
    {
      ...{ table: sql`payment_attempt`, machine: "attempt", legal: ["cod_remitted"] },
      which: sql`method = 'cod' and id in (select a.id from payment_attempt a join sub_order s on s.order_id = a.order_id
        and s.seq = a.tender_no where a.state = 'cod_remitted' and s.vendor_id = ${vendorId}
        and not exists (select from courier_cash c where c.sub_order_id = s.id)
        and exists (select from transition h where h.machine = 'attempt' and h.subject_id = a.id and h.to_state = 'cod_remitted' and h.at >= ${since}::timestamptz))`,
    },
    { orderId: sql`t.order_id`, to: "cod_collected", eventKey, actor },
  );
export const moveRefund = mover<RefundState>(sql`refund`, "refund", refundMoves);
export const moveOrderRisk = mover<OrderRiskState>(sql`order_risk`, "order_risk", orderRiskMoves);
export const moveComplaint = mover<ComplaintState>(sql`complaint`, "complaint", complaintMoves);
export const moveSwap = mover<SwapState>(sql`swap`, "swap", swapMoves);
export const moveDispute = mover<DisputeState>(sql`dispute`, "dispute", disputeMoves);
export const moveBankCredit = mover<BankCreditState>(sql`bank_credit`, "bank_credit", bankCreditMoves);
export const moveDisproof = mover<DisproofState>(sql`disproof`, "disproof", disproofMoves);
export const moveWriteOff = mover<WriteOffState>(sql`debt_write_off`, "write_off", writeOffMoves);
export const moveStatementUndo = mover<StatementUndoState>(
  sql`statement_undo`,
  "statement_undo",
  statementUndoMoves,
);
