import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { creditDesk } from "../bank-credits.ts";
import { aCashier, decide, record, withdraw } from "../hand-refunds.ts";
import type { TestSession } from "../market.ts";
import { anOrderToHangOn, sentByHand, settle, type Taken, takenBy } from "../settling.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { statedOf, statementOf } from "../stated.ts";
import { dhakaDayAt } from "../days.ts";

let shop: TestShop;
let one: TestSession;
let other: TestSession;
beforeAll(async () => {
  shop = await openShop();
  [one, other] = [await aCashier(shop.world), await aCashier(shop.world)];
});
afterAll(() => shop.close());
afterEach(async () => {
  expect(shop.world.faults).toEqual([]);
  await expectBooksInOrder(shop);
});

const at = new Date(Date.now() - 60_000);
const day = dhakaDayAt(at);

/** A payment by Rocket of which these sums are owed back, each to be sent by hand. */
async function owing(...sums: readonly bigint[]) {
  const orderId = await anOrderToHangOn(shop);
  const [taken] = await takenBy(shop, { orderId, wallet: "rocket" }, [{ minor: 100_000n, at }]);
  if (!taken) throw new Error("one was taken");
  const ids: string[] = [];
  for (const minor of sums) ids.push(await sentByHand(shop, { ...taken, minor, at }));
  return { taken, ids };
}

const write = (id: string | undefined, amount: bigint, trx: string, isRepeated?: boolean) =>
  record(shop.world, one, id ?? "", {
    ...{ amount: String(amount), trx },
    ...(isRepeated !== undefined && { isRepeated }),
  });

/** Both are home under one number, as two of finance have seen it in the portal. */
async function bothHome(trx: string, first: bigint, second: bigint) {
  const { taken, ids } = await owing(first, second);
  expect((await write(ids[0], first, trx)).status).toBe(200);
  expect((await decide(shop.world, other, ids[0] ?? "")).body).toMatchObject({ state: "succeeded" });
  expect(await write(ids[1], second, trx)).toMatchObject({ status: 409, code: "refund.number_repeats" });
  const told = await write(ids[1], second, trx, true);
  expect(told.body).toMatchObject({ evidence: [{ trx, part: 2, state: "open" }] });
  expect(await decide(shop.world, other, ids[1] ?? "")).toMatchObject({
    body: { state: "succeeded", refundTrx: trx },
  });
  return { taken, ids };
}

const backIn = (taken: Taken, trx: string, minor: bigint) =>
  statedOf(taken, { trx, minor, type: "Refund", original: taken.trx });
const fileOf = (rows: Parameters<typeof statementOf>[0]) =>
  statementOf(rows, shop.node.payments.rocket.capabilities.feeBps).replaceAll(/\b(\d+)\.(\d\d)\b/g, "$1$2");
const stated = (rows: Parameters<typeof statementOf>[0], note = "") =>
  settle(shop, one, { source: "rocket", day, file: `${fileOf(rows)}${note}` });

describe("two refunds of a payment under one number of the portal", () => {
  test("are both home, and a statement settles each by its own line, whichever comes first", async () => {
    const { taken, ids } = await bothHome("RT2UNEQUAL", 60_000n, 40_000n);
    const lines = [backIn(taken, "RT2UNEQUAL", 40_000n), backIn(taken, "RT2UNEQUAL", 60_000n)];
    const settledIn = async (id: string) =>
      (
        await shop.world.owner.query(
          "select refund_id as id, line from settled_refund where statement_id = $1 order by line",
          [id],
        )
      ).rows;
    const first = await stated([statedOf(taken), ...lines.slice(0, 1)]);
    expect(first).toMatchObject({ matched: 2, classes: [{ class: "missing_theirs" }] });
    expect(await settledIn(first.statement.id)).toEqual([{ id: ids[1], line: 5 }]);
    const both = await stated([statedOf(taken), ...lines]);
    expect(both.classes).toContainEqual(expect.objectContaining({ class: "duplicate", count: 2 }));
    expect(await settledIn(both.statement.id)).toEqual([{ id: ids[0], line: 6 }]);
  });

  test("of one sum are two, and a third line is its duplicate", async () => {
    const { taken } = await bothHome("RT2EQUAL", 30_000n, 30_000n);
    const line = backIn(taken, "RT2EQUAL", 30_000n);
    const report = await stated([statedOf(taken), line, line, line]);
    expect(report).toMatchObject({ matched: 3, classes: [{ class: "duplicate", count: 1 }] });
  });

  test("of which the file tells one with another sum differ by that alone", async () => {
    const { taken, ids } = await bothHome("RT2OTHER", 60_000n, 40_000n);
    const report = await stated([
      ...[backIn(taken, "RT2OTHER", 39_900n), statedOf(taken)],
      backIn(taken, "RT2OTHER", 60_000n),
    ]);
    expect(report).toMatchObject({ matched: 2, classes: [{ class: "amount", count: 1 }] });
    const [about] = await creditDesk(shop, one).differencesOf(report.statement.id);
    expect(about).toMatchObject({ ours: { minor: "40000" }, theirs: { minor: "39900" } });
    expect(ids).toHaveLength(2);
  });

  test("are never of two payments, whoever says so and however both are written at once", async () => {
    const [mine, others] = [await owing(60_000n), await owing(60_000n)];
    const trx = "RT2PAYMENTS";
    const told = await Promise.all([
      write(mine.ids[0], 60_000n, trx, true),
      write(others.ids[0], 60_000n, trx, true),
    ]);
    expect(told.map(({ code }) => code).toSorted()).toEqual(["", "refund.trx_used"]);
    const loser = told[0].code === "" ? others.ids[0] : mine.ids[0];
    await expect(
      shop.world.owner.query(
        `insert into refund_evidence (id, refund_id, method, trx, part, amount_minor, sent_at, note, maker_id)
         values ($1, $2, 'rocket', $3, 2, 60000, now(), '', $4)`,
        [`evi_${loser}`, loser, trx, one.userId],
      ),
    ).rejects.toThrow("refund.trx_used");
  });

  test("are told apart by which of them is taken back: its place is the next one's", async () => {
    const { ids } = await owing(30_000n, 30_000n, 30_000n);
    for (const [nth, id] of ids.entries())
      expect((await write(id, 30_000n, "RT3PLACES", nth > 0)).body).toMatchObject({
        evidence: [{ part: nth + 1 }],
      });
    expect((await withdraw(shop.world, one, ids[1] ?? "")).status).toBe(200);
    expect(await write(ids[1], 30_000n, "RT3PLACES")).toMatchObject({ code: "refund.number_repeats" });
    expect((await write(ids[1], 30_000n, "RT3PLACES", true)).body.evidence[0]).toMatchObject({ part: 2 });
    const again = await write(ids[1], 30_000n, "RT3PLACES", true);
    expect(again).toMatchObject({ status: 409, code: "refund.trx_used" });
  });
});

describe("a number that a refund has already", () => {
  test("written down before the wallet told it of the other one is written down anew", async () => {
    const { ids } = await owing(60_000n, 40_000n);
    await write(ids[0], 60_000n, "RT2LATE");
    await shop.world.owner.query("update refund set provider_refund_trx = 'RT2LATE' where id = $1", [ids[1]]);
    expect(await decide(shop.world, other, ids[0] ?? "")).toMatchObject({
      ...{ status: 409, code: "refund.trx_used" },
    });
    await shop.world.owner.query("update refund set provider_refund_trx = null where id = $1", [ids[1]]);
  });

  test("told by a file of a second one ends nothing: two of finance look", async () => {
    const { taken, ids } = await owing(60_000n, 40_000n);
    const trx = "RT2FILE";
    await write(ids[0], 60_000n, trx);
    await decide(shop.world, other, ids[0] ?? "");
    await shop.world.owner.query("update refund set state = 'unknown' where id = $1", [ids[1]]);
    const only = backIn(taken, trx, 40_000n);
    const states = async () =>
      (
        await shop.world.owner.query(
          `select state, (select count(*)::int from refund_finding f where f.refund_id = r.id) as findings,
             (select max(reason) from transition t where t.subject_id = r.id and t.to_state = 'manual') as why from refund r where id = $1`,
          [ids[1]],
        )
      ).rows;
    // The only line of that number is the first one's, whatever its sum says.
    await stated([statedOf(taken), only]);
    expect(await states()).toEqual([{ state: "unknown", findings: 0, why: null }]);
    const { booked } = await stated([statedOf(taken), only, backIn(taken, trx, 60_000n)], "\n");
    expect(booked).toEqual([]);
    expect(await states()).toEqual([{ state: "manual", findings: 1, why: "repeated_trx" }]);
    // Told once more it is the same line.
    await stated([statedOf(taken), only, backIn(taken, trx, 60_000n)], "\n\n");
    expect(await states()).toEqual([{ state: "manual", findings: 1, why: "repeated_trx" }]);
    expect(await write(ids[1], 40_000n, "RT2ELSE")).toMatchObject({ code: "refund.stated_otherwise" });
    await write(ids[1], 40_000n, trx, true);
    expect((await decide(shop.world, other, ids[1] ?? "")).body).toMatchObject({ state: "succeeded" });
  });

  test("told by a file of refunds of two payments ends neither", async () => {
    const [mine, others] = [await owing(60_000n), await owing(40_000n)];
    const ids = [...mine.ids, ...others.ids];
    await shop.world.owner.query("update refund set state = 'unknown' where id = any($1)", [ids]);
    await stated([
      ...[statedOf(mine.taken), statedOf(others.taken)],
      ...[backIn(mine.taken, "RT2BOTH", 60_000n), backIn(others.taken, "RT2BOTH", 40_000n)],
    ]);
    const { rows } = await shop.world.owner.query("select state from refund where id = any($1)", [ids]);
    expect(rows).toEqual([{ state: "unknown" }, { state: "unknown" }]);
  });
});
