import { DifferencePage } from "@haat/contract/difference";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestSession } from "../market.ts";
import { anOrderToHangOn, dhaka, givenBack, settle, takenBy, type Wish } from "../settling.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { aFreshOne, ask } from "../staff.ts";
import { feeOf, type Stated, statedOf, statementOf } from "../stated.ts";

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

/** Park–Miller, so that every run plants the same. */
function randomFrom(seed: number): (most: number) => number {
  let state = seed;
  return (most) => (state = (state * 48_271) % 2_147_483_647) % most;
}

type Planted = Readonly<{ row: Stated | null; label: string }>;
const day = "2026-11-10";

/** Normal rows with every class of difference among them, in an order of chance. */
async function aDayWithEverything(): Promise<readonly Planted[]> {
  const random = randomFrom(20_261_110);
  const at = (): Date => dhaka(day, `0${random(9)}:${10 + random(49)}:${10 + random(49)}`);
  const some = (count: number, wish: () => Partial<Wish> = () => ({})) =>
    takenBy(
      shop,
      { orderId, wallet: "nagad" },
      Array.from({ length: count }, () => ({ minor: 5_000n + BigInt(random(900_000)), at: at(), ...wish() })),
    );
  const plant = (label: string, row: Stated | null): Planted => ({ row, label });
  const normal = (await some(220)).map((taken) => plant("matched", statedOf(taken)));
  const refunded = await some(6);
  const refunds = await Promise.all(
    refunded.map(async (taken, index) => {
      const given = { taken, minor: index % 2 ? taken.minor : 3_000n, at: at(), trx: `R${taken.trx}` };
      await givenBack(shop, given);
      return { ...statedOf(taken), trx: given.trx, original: taken.trx, type: "Refund", minor: given.minor };
    }),
  );
  const [late, shifted, early, tail] = await Promise.all([
    some(2, () => ({ at: dhaka("2026-11-06", "12:30:00") })),
    some(2, () => ({ at: dhaka("2026-11-11", "00:00:02") })),
    some(1, () => ({ at: dhaka("2026-11-09", "23:59:58") })),
    some(2, () => ({ at: dhaka(day, "23:52:00") })),
  ]);
  expect(tail).toHaveLength(2);
  const twice = await some(3);
  const [gone] = await some(1);
  const planted: Planted[] = [
    ...normal,
    ...refunded.map((taken) => plant("matched", statedOf(taken))),
    ...refunds.map((row) => plant("matched", row)),
    ...twice.flatMap((taken) => [plant("matched", statedOf(taken)), plant("duplicate", statedOf(taken))]),
    ...(await some(3)).map((taken) => plant("amount", statedOf(taken, { minor: taken.minor - 1_000n }))),
    ...(await some(2)).map((taken) => plant("amount", statedOf(taken, { minor: taken.minor + 250n }))),
    ...(await some(3)).map((taken) =>
      plant("fee", statedOf(taken, { feeMinor: feeOf(taken.minor, bp()) + 300n })),
    ),
    ...(await some(1)).map((taken) => plant("fee", statedOf(taken, { feeMinor: 0n }))),
    ...(await some(2)).map((taken) => plant("status", statedOf(taken, { status: "Pending" }))),
    ...(await some(2, () => ({ state: "failed" }))).map((taken) => plant("status", statedOf(taken))),
    ...(await some(2)).map((taken) => plant("reversed", statedOf(taken, { status: "Reversed" }))),
    ...(await some(2)).map((taken) =>
      plant("wrong_merchant", statedOf(taken, { merchant: "683000000009999" })),
    ),
    ...late.map((taken) => plant("late", statedOf(taken))),
    ...shifted.map((taken) => plant("day_shift", statedOf(taken, { at: dhaka(day, "23:59:57") }))),
    ...early.map((taken) => plant("day_shift", statedOf(taken, { at: dhaka(day, "00:00:04") }))),
    ...(await some(2)).map((taken) =>
      plant("missing_ours", statedOf({ ...taken, trx: `X${taken.trx}` }, { invoice: "NONE" })),
    ),
  ];
  if (gone) {
    planted.push(plant("matched", statedOf(gone)));
    planted.push(
      plant("reversed", { ...statedOf(gone), trx: `V${gone.trx}`, original: gone.trx, type: "Reversal" }),
    );
  }
  // A duplicate is the second of two, wherever it stands, so the pairs stay in their order.
  return planted
    .map((each) => ({ each, place: random(1_000_000) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ each }) => each);
}

test("every kind of difference is found and classed right, and nothing else is called one", async () => {
  const planted = await aDayWithEverything();
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
