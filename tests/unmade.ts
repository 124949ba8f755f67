import { expect } from "vitest";
import { buyerCancels, type Ground, paid, refundOf, refunding, type Walker } from "./every-move.ts";
import { settle } from "./settling.ts";
import type { TestShop } from "./shop.ts";
import { aFreshOne } from "./staff.ts";
import { type Stated, statementOf } from "./stated.ts";
import { unsettledDesk } from "./unsettled.ts";
import { dhakaToday } from "./days.ts";

const nothing = (): Stated => ({
  ...{ trx: "ZZNONE", invoice: "NONE1", status: "Failed", at: new Date(), minor: 10_000n },
});

/** What bKash says of a refund that was sent. */
export const home = (trx: string) => ({ state: "refunded", providerRefundTrx: trx }) as const;
/** It has no such refund. */
export const notFound = { state: "refused", code: "not_found" } as const;

/** No file is uploaded twice. */
let files = 0;

/** Two of finance at work on refunds that bKash says it has made and states nowhere. */
export async function unmadeOffice(shop: TestShop) {
  const { world } = shop;
  const one = await aFreshOne(world, "finance", "admin");
  const other = await aFreshOne(world, "finance", "admin");
  const desk = unsettledDesk(shop, [one, other]);
  /** A file of today with these lines, or with none that says anything. */
  const stated = (...lines: Stated[]) =>
    settle(shop, one, {
      ...{ source: "bkash", day: dhakaToday() },
      file: `${statementOf([...lines, nothing()], 0)}${"\n".repeat((files += 1))}`,
    });
  const row = async <Row>(sql: string, ...values: unknown[]): Promise<Row> =>
    (await world.owner.query(sql, values)).rows[0] as Row;
  const missed = async (refundId: string): Promise<string> =>
    (
      await row<{ id: string }>(
        "select id from settlement_case where refund_id = $1 and class = 'missing_theirs' order by made_at desc",
        refundId,
      )
    ).id;
  const stands = (refundId: string) =>
    row<Record<string, unknown>>(
      `select r.state, r.provider_refund_trx as trx, r.done_at is null as "isOwed", r.next_try_at is not null as "isDue", a.state as payment,
        (select t.reason from transition t where t.machine = 'refund' and t.subject_id = r.id order by t.id desc limit 1) as why
      from refund r join payment_attempt a on a.id = r.attempt_id where r.id = $1`,
      refundId,
    );
  const lineOf = async ({ attemptId, minor }: Walker, trx: string, at = new Date()): Promise<Stated> => {
    const { original } = await row<{ original: string }>(
      "select gateway_trx_id as original from payment_attempt where id = $1",
      attemptId,
    );
    return { trx, invoice: "", original, type: "Refund", at, minor };
  };
  /** What differs of it by that file. */
  const classesOf = async (statement: string, refundId: string): Promise<string[]> => {
    const { rows } = await world.owner.query<{ told: string }>(
      "select class || ' ' || state || ' ' || suspense_minor as told from settlement_case where statement_id = $1 and refund_id = $2",
      [statement, refundId],
    );
    return rows.map(({ told }) => told);
  };
  return { ...desk, one, other, stated, missed, stands, lineOf, classesOf };
}

/** The same, where the wallets say what they are told to say. */
export async function unmadeDesk(ground: Ground) {
  const office = await unmadeOffice(ground.shop);
  let numbers = 0;
  /** All of an order went back, says its wallet, and no statement names it. */
  const aSilentRefund = async () => {
    const walker = await paid(ground);
    await buyerCancels(ground, walker);
    const refundId = await refundOf(ground, walker);
    const trx = `RFIRST${(numbers += 1)}`;
    await refunding(ground, refundId, home(trx));
    await office.stated();
    return { walker, refundId, trx, id: await office.missed(refundId) };
  };
  return { ...office, aSilentRefund };
}

export type UnmadeDesk = Awaited<ReturnType<typeof unmadeDesk>>;

/** A payment goes back piece by piece, another whole, and none of it was ever made. */
export async function everyUnmade(ground: Ground): Promise<void> {
  const { stated, missed, clear, stands, aSilentRefund } = await unmadeDesk(ground);
  const { rows } = await ground.shop.world.owner.query<{ pieces: string[] }>(
    "select array_agg(id order by id) as pieces from refund where state = 'succeeded' group by attempt_id having count(*) > 1",
  );
  await stated();
  const payments: unknown[] = [];
  for (const piece of rows[0]?.pieces ?? []) {
    await clear(await missed(piece), "unmade");
    payments.push((await stands(piece))["payment"]);
  }
  expect(payments).toEqual(["partially_refunded", "partially_refunded", "captured"]);
  const { refundId, id } = await aSilentRefund();
  await clear(id, "unmade");
  expect(await stands(refundId)).toMatchObject({ state: "failed", payment: "captured" });
}
