import { legalMoves, machines } from "@haat/core/states";
import {
  moveAttempt,
  moveBankCredit,
  moveBooking,
  moveDisproof,
  moveComplaint,
  moveDispute,
  moveOrder,
  moveOrderRisk,
  moveRefund,
  moveShipment,
  moveStatementUndo,
  moveSubOrder,
  moveSwap,
  moveWriteOff,
} from "@haat/db/queries/money/moves";
import type { Tx } from "@haat/db/books";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { payByWallet, placeOrder } from "../buying.ts";
import { aProduct } from "../market.ts";
import { aRowOfEach, rowsOfEach } from "./row-of-each.ts";
import { openShop, type TestShop } from "../shop.ts";

type Machine = keyof typeof machines;
const names = Object.keys(machines) as Machine[];

let shop: TestShop;
let orderId: string;
let ids: Readonly<Record<Machine, string>>;
/** May become whoever it likes. */
let anybody: pg.Client;

beforeAll(async () => {
  shop = await openShop({ bent: ["J12", "P5", "L6", "GW", "J8c"] });
  const url = new URL(inject("platform").adminUrl);
  url.pathname = new URL(shop.world.env["DATABASE_URL"] ?? "").pathname;
  anybody = new pg.Client({ connectionString: url.href });
  await anybody.connect();
  const vendor = (await aProduct(shop.world)).variants[0];
  const placed = await placeOrder(shop, "bkash", [[vendor.id, 1]]);
  await payByWallet(shop, placed);
  orderId = placed.order.id;
  const { rows } = await shop.world.owner.query<{
    sub: string;
    attempt: string;
    rsv: string;
    vendor: string;
  }>(
    `select s.id as sub, a.id as attempt, r.id as rsv, s.vendor_id as vendor from sub_order s
      join payment_attempt a on a.order_id = s.order_id join reservation r on r.order_id = s.order_id where s.order_id = $1`,
    [orderId],
  );
  const [row] = rows;
  if (!row) throw new Error("there is no order");
  await aRowOfEach(shop.world, { orderId, attemptId: row.attempt, vendorId: row.vendor });
  const own = {
    order: orderId,
    sub_order: row.sub,
    attempt: row.attempt,
    reservation: row.rsv,
    order_risk: orderId,
  };
  ids = { ...own, ...rowsOfEach };
});
afterAll(async () => {
  await anybody.end();
  await shop.close();
});

const stepOf = (machine: Machine) => ({ id: ids[machine], orderId, eventKey: "moved", actor: "system:test" });

/** The verb of the code, where a machine has one; the others are moved by a function of the database. */
const verbs = {
  order: (tx: Tx, to: string) => moveOrder(tx, { ...stepOf("order"), to: to as never }),
  sub_order: (tx: Tx, to: string) => moveSubOrder(tx, { ...stepOf("sub_order"), to: to as never }),
  shipment: (tx: Tx, to: string) => moveShipment(tx, { ...stepOf("shipment"), to: to as never }),
  booking: (tx: Tx, to: string) => moveBooking(tx, { ...stepOf("booking"), to: to as never }),
  attempt: (tx: Tx, to: string) => moveAttempt(tx, { ...stepOf("attempt"), to: to as never }),
  dispute: (tx: Tx, to: string) => moveDispute(tx, { ...stepOf("dispute"), to: to as never }),
  bank_credit: (tx: Tx, to: string) => moveBankCredit(tx, { ...stepOf("bank_credit"), to: to as never }),
  disproof: (tx: Tx, to: string) => moveDisproof(tx, { ...stepOf("disproof"), to: to as never }),
  write_off: (tx: Tx, to: string) => moveWriteOff(tx, { ...stepOf("write_off"), to: to as never }),
  statement_undo: (tx: Tx, to: string) =>
    moveStatementUndo(tx, { ...stepOf("statement_undo"), to: to as never }),
  order_risk: (tx: Tx, to: string) => moveOrderRisk(tx, { ...stepOf("order_risk"), to: to as never }),
  complaint: (tx: Tx, to: string) => moveComplaint(tx, { ...stepOf("complaint"), to: to as never }),
  swap: (tx: Tx, to: string) => moveSwap(tx, { ...stepOf("swap"), to: to as never }),
  refund: (tx: Tx, to: string) => moveRefund(tx, { ...stepOf("refund"), to: to as never }),
};

const isLegal = (machine: Machine, from: string | null, to: string): boolean =>
  legalMoves.some((move) => move.machine === machine && move.from === from && move.to === to);
const pairsOf = (machine: Machine) =>
  machines[machine].states.flatMap((from) => machines[machine].states.map((to) => [from, to] as const));

/** Who moves the machines: the jobs, and of reserved goods the engine. */
const moverOf = (machine: Machine): string => (machine === "reservation" ? "haat_engine" : "haat_job");

/** What `move` does to a row that stands in `from`; nothing of it stays. */
async function after<Seen>(machine: Machine, from: string, move: () => Promise<Seen>): Promise<Seen> {
  // One trip for all of it: the pairs are many.
  await anybody.query(`begin; set local session_replication_role = replica;
    update ${machines[machine].table} set state = '${from}' where id = '${ids[machine]}';
    set local session_replication_role = origin; set local session authorization ${moverOf(machine)}`);
  try {
    return await move();
  } finally {
    await anybody.query("rollback");
  }
}

/** The state of the row, and how many rows its history has. */
async function standing(machine: Machine): Promise<Readonly<{ state: string; history: number }>> {
  const { rows } = await anybody.query<{ state: string; history: number }>(
    `select state, (select count(*)::int from transition where machine = $2 and subject_id = $1) as history
      from ${machines[machine].table} where id = $1`,
    [ids[machine], machine],
  );
  return rows[0] ?? { state: "", history: 0 };
}

test("the database knows the moves of the code, each of them and no other", async () => {
  const { rows } = await shop.world.owner.query(
    "select machine, nullif(from_state, '') as from, to_state as to from legal_move",
  );
  const inOrder = (moves: readonly unknown[]) => moves.map((move) => JSON.stringify(move)).toSorted();
  const ours = legalMoves.map(({ machine, from, to }) => ({ machine, from, to }));
  expect(inOrder(rows)).toEqual(inOrder(ours));
});

test.each(names)("the states of %s have the same names in the database as in the code", async (machine) => {
  const { rows } = await shop.world.owner.query<{ def: string }>(
    `select string_agg(pg_get_constraintdef(oid), ' ') as def from pg_constraint
      where conrelid = $1::regclass and contype = 'c' and conname ~ '_state$'`,
    [machines[machine].table],
  );
  const known = [...(rows[0]?.def.matchAll(/'([a-z_]+)'::text/g) ?? [])].map(([, state]) => state);
  expect(new Set(known)).toEqual(new Set(machines[machine].states));
});

test.each(Object.keys(verbs) as (keyof typeof verbs)[])(
  "%s goes every legal way and no other by the code's own verb",
  async (machine) => {
    const tx = drizzle(anybody) as unknown as Tx;
    const wrong: string[] = [];
    const { history } = await standing(machine);
    for (const [from, to] of pairsOf(machine)) {
      const told = await after(machine, from, async () => {
        const hasMoved = await verbs[machine](tx, to);
        const now = await standing(machine);
        return `${String(hasMoved)} ${now.state} ${now.history - history}`;
      }).catch(String);
      if (told !== (isLegal(machine, from, to) ? `true ${to} 1` : `false ${from} 0`))
        wrong.push(`${from} -> ${to}: ${told}`);
    }
    expect(wrong).toEqual([]);
  },
);

describe.each(names)("%s", (machine) => {
  const { table } = machines[machine];

  test("goes every legal way and no other where the code would forget to ask", async () => {
    const wrong: string[] = [];
    for (const [from, to] of pairsOf(machine).filter(([one, other]) => one !== other)) {
      const refusal = await after(machine, from, async () =>
        anybody.query(`update ${table} set state = $2 where id = $1`, [ids[machine], to]).then(
          () => "moved",
          (fault: Error & { constraint?: string }) => fault.constraint ?? fault.message,
        ),
      );
      if (refusal !== (isLegal(machine, from, to) ? "moved" : "legal_move"))
        wrong.push(`${from} -> ${to}: ${refusal}`);
    }
    expect(wrong).toEqual([]);
  });
});

test("a reservation keeps every move it has made", async () => {
  const { rows } = await shop.world.owner.query(
    "select from_state, to_state from reservation_move where reservation_id = $1 order by id",
    [ids.reservation],
  );
  expect(rows).toEqual([
    { from_state: null, to_state: "held" },
    { from_state: "held", to_state: "committed" },
  ]);
});
