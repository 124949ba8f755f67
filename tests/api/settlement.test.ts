import { DifferencePage } from "@haat/contract/difference";
import { undoLines } from "@haat/db/queries/statements/undo";
import { afterAll, beforeAll, expect, test } from "vitest";
import { creditDesk } from "../bank-credits.ts";
import type { TestSession } from "../market.ts";
import { aDayWithEverything, type Planted } from "../planted-day.ts";
import { anOrderToHangOn, dhaka, settle, takenBy } from "../settling.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { aFreshOne, ask } from "../staff.ts";
import { statedOf, statementOf } from "../stated.ts";
import { standing, undoDesk } from "../undone-files.ts";

let shop: TestShop;
let finance: TestSession;
let orderId: string;
beforeAll(async () => {
  shop = await openShop();
  finance = await aFreshOne(shop.world, "finance", "admin");
  orderId = await anOrderToHangOn(shop);
});
afterAll(() => shop.close());

const bp = () => shop.node.payments.nagad.capabilities.feeBps;
const us = () => shop.node.payments.nagad.capabilities.statedAs ?? "";
const balance = async (account: string): Promise<bigint> => {
  const { rows } = await shop.world.owner.query("select balance from account_balance where account = $1", [
    account,
  ]);
  return BigInt(rows[0]?.balance ?? 0);
};

const day = "2026-11-10";

test("every kind of difference is found and classed right, and nothing else is called one", async () => {
  const planted = await aDayWithEverything({ shop, orderId, bp: bp(), day });
  const before = { bank: await balance("A:BANK"), suspense: await balance("X:SUSPENSE") };
  const file = statementOf(
    planted.flatMap(({ row }) => row ?? []),
    bp(),
    us(),
  );
  const report = await settle(shop, finance, { source: "nagad", file, day, reference: "N-1110" });
  expect(report.refusal).toBeNull();
  expect(report.statement).toMatchObject({
    state: "done",
    percent: 100,
    rows: planted.length,
    posted: planted.length,
  });
  expect(await classesOf(report.statement.id, planted)).toEqual([]);
  expect(await balance("A:BANK")).toBe(before.bank + BigInt(report.stated.net.minor));
  expect(await balance("X:SUSPENSE")).toBe(before.suspense + BigInt(report.suspense.minor));
  expect(shop.world.faults).toEqual([]);
  await expectBooksInOrder(shop);
});

test("a file with every kind of difference is undone whole, batch by batch, and comes again as if it had never been there", async () => {
  const of = "2026-11-20";
  const planted = await aDayWithEverything({ shop, orderId, bp: bp(), day: of, normal: 30 });
  const rows = planted.flatMap(({ row }) => row ?? []);
  // The second half stands so far below that it is a batch of its own.
  const whole = statementOf(rows, bp(), us()).split("\n");
  const file = [...whole.slice(0, 40), ...Array.from({ length: 1_000 }, () => ""), ...whole.slice(40)].join(
    "\n",
  );
  const before = await standing(shop);
  const upload = { source: "nagad", file, day: of, reference: "N-1120" } as const;
  const first = await settle(shop, finance, upload);
  const other = await aFreshOne(shop.world, "finance", "admin");
  const { propose, decide, work, read } = undoDesk(shop, finance);

  const { id } = first.statement;
  const [dear] = (await creditDesk(shop, finance).differencesOf(id)).filter((each) => each.class === "fee");
  const at = `/v1/admin/differences/${dear?.id}/clearing`;
  const idea = { to: "gateway_fee", reference: "Nagad letter 77", note: "" };
  await ask(shop.world, finance, ["POST", at], idea);
  expect(await ask(shop.world, other, ["POST", `${at}/decisions`], { verdict: "agree" })).toMatchObject({
    status: 200,
  });
  expect((await propose(finance, id)).status).toBe(200);
  expect((await decide(other, id, "agree")).body).toMatchObject({
    statement: { state: "undoing", percent: 0 },
  });
  await undoLines(shop.jobs.books, id, { from: 1, to: 1_000 });
  await undoLines(shop.jobs.books, id, { from: 1, to: 1_000 });
  const { statement } = await read(id);
  expect(statement).toMatchObject({ state: "undoing", undone: 37 });
  await expectBooksInOrder(shop);
  await shop.world.owner.query("update statement set lease_until = now() where id = $1", [id]);
  await work();
  expect(await read(id)).toMatchObject({
    statement: { state: "undone", undone: rows.length, open: 0 },
    ...{ suspense: { minor: "0" }, classes: [], undos: [{ state: "done" }], undoWaitsFor: "not_done" },
  });
  expect(await standing(shop)).toEqual(before);
  await expectBooksInOrder(shop);

  let posted: unknown;
  for (const again of ["once", "twice"]) {
    const next = await settle(shop, finance, upload);
    expect(next, again).toMatchObject({ isKnown: false, suspense: first.suspense, stated: first.stated });
    expect(await standing(shop)).toEqual((posted ??= await standing(shop)));
    await propose(other, next.statement.id);
    await decide(finance, next.statement.id, "agree");
    await work();
    expect(await standing(shop), again).toEqual(before);
  }
  expect(shop.world.faults).toEqual([]);
  await expectBooksInOrder(shop);
});

/** Lines whose class is another than was planted, as `line: class instead of label`. */
async function classesOf(id: string, planted: readonly Planted[]): Promise<string[]> {
  const { rows } = await shop.world.owner.query<{ line: number; class: string; trx: string }>(
    "select line, class, trx from statement_line where statement_id = $1 order by line",
    [id],
  );
  const seen = new Set<string>();
  return rows.flatMap(({ line, class: found, trx }, index) => {
    const label = planted[index]?.label ?? "";
    // Of two alike the first is taken, whichever was planted as the second.
    const isPair = label === "duplicate" || (label === "matched" && found === "duplicate");
    const due = isPair ? (seen.has(trx) ? "duplicate" : "matched") : label;
    seen.add(trx);
    return found === due ? [] : [`${line}: ${found} instead of ${label}`];
  });
}

test("the second upload of a file books nothing and says so", async () => {
  const journals = async () => (await shop.world.owner.query("select count(*) from journal")).rows[0];
  const [taken] = await takenBy(shop, { orderId, wallet: "nagad" }, [
    { minor: 70_000n, at: dhaka("2026-11-12", "10:00:00") },
  ]);
  if (!taken) throw new Error("one was taken");
  const upload = {
    source: "nagad",
    file: statementOf([statedOf(taken)], bp(), us()),
    day: "2026-11-12",
  } as const;
  expect(await settle(shop, finance, upload)).toMatchObject({ isKnown: false, matched: 1 });
  const before = await journals();
  expect(await settle(shop, finance, upload)).toMatchObject({ isKnown: true, matched: 1 });
  expect(await journals()).toEqual(before);
});

test("what should stand in a statement and does not is missed, once, until a later one brings it", async () => {
  const [one, other] = await takenBy(shop, { orderId, wallet: "nagad" }, [
    { minor: 41_000n, at: dhaka("2026-11-14", "10:00:00") },
    { minor: 42_000n, at: dhaka("2026-11-14", "11:00:00") },
  ]);
  if (!one || !other) throw new Error("two were taken");
  const first = await settle(shop, finance, {
    source: "nagad",
    day: "2026-11-14",
    file: statementOf([statedOf(one)], bp(), us()),
  });
  const missing = { class: "missing_theirs", count: 1, open: 1 };
  expect(first.classes).toMatchObject([missing]);
  const second = await settle(shop, finance, {
    source: "nagad",
    day: "2026-11-15",
    file: statementOf([statedOf(other)], bp(), us()),
  });
  expect(second.classes).toMatchObject([{ class: "late", count: 1, open: 0 }]);
  const path = `/v1/admin/differences?statement=${first.statement.id}`;
  const { items } = DifferencePage.parse((await ask(shop.world, finance, ["GET", path])).body);
  expect(items).toMatchObject([{ class: "missing_theirs", state: "cleared" }]);
  await expectBooksInOrder(shop);
});

test("one bad row, and nothing of the file is taken; it names the line and the reason", async () => {
  const [taken] = await takenBy(shop, { orderId, wallet: "nagad" }, [
    { minor: 30_000n, at: dhaka("2026-11-17", "10:00:00") },
  ]);
  if (!taken) throw new Error("one was taken");
  const file = statementOf([statedOf(taken)], bp(), us());
  const broken = `${file}TX9,INV9,Payment,Completed,17/11/2026 10:00:00,12x0.00,0,,\n`;
  const refused = await settle(shop, finance, { source: "nagad", day: "2026-11-17", file: broken });
  expect(refused).toMatchObject({ statement: { state: "refused", posted: 0 }, matched: 0 });
  expect(refused.refusal).toMatchObject({
    code: "bad_rows",
    problems: [{ line: 5, fault: "amount", shown: "12x0.00" }],
  });
  const mended = await settle(shop, finance, { source: "nagad", day: "2026-11-17", file });
  expect(mended).toMatchObject({ statement: { state: "done" }, matched: 1, classes: [] });
});
