import { newId } from "@haat/core/ids";
import { agreeContract, proposeContract } from "@haat/db/queries/couriers/contracts";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Placed } from "../buying.ts";
import { courierAccounts } from "../couriers.ts";
import { partOf } from "../dispatch.ts";
import { aStaffSession } from "../market.ts";
import { openParcels, type Parcels, wholeTaka } from "../parcels.ts";
import { aDecision, aRemittance, posted } from "../remittances.ts";

let parcels: Parcels;
beforeAll(async () => void (parcels = await openParcels()), 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

/** What a courier was handed and has delivered; its number. */
async function delivered(): Promise<Readonly<{ number: string; placed: Placed; due: bigint }>> {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  expect(await parcels.said(number, "delivered")).toBe(200);
  return { number, placed, due: BigInt(wholeTaka(placed)) };
}
const attemptOf = async (placed: Placed): Promise<string | undefined> =>
  (await parcels.standing(placed))?.attempt;
const balanceOf = async (account: string): Promise<bigint> => {
  const { rows } = await parcels.shop.world.owner.query<{ balance: string }>(
    "select balance from account_balance where account = $1",
    [account],
  );
  return BigInt(rows[0]?.balance ?? 0);
};

test("a clean row settles its parcel's cash less the charge, once, however often and by how many it is posted", async () => {
  const { number, placed, due } = await delivered();
  const id = await aRemittance(parcels.shop, "pathao", [{ number, collected: due, charge: 7_000n }]);
  const inTransit = await balanceOf("A:COD_IT:pathao");
  const fates = await Promise.all(Array.from({ length: 8 }, () => posted(parcels.shop, id, 1)));
  expect(fates.toSorted()).toEqual([...Array.from({ length: 7 }, () => "not_waiting"), "posted"]);
  expect((await balanceOf("A:COD_IT:pathao")) - inTransit).toBe(due - 7_000n);
  expect(await attemptOf(placed)).toBe("cod_remitted");
  const { rows } = await parcels.shop.world.owner.query("select state from remittance where id = $1", [id]);
  expect(rows).toEqual([{ state: "posted" }]);
});

test("a row that lacks cash waits for a person, and is then claimed from the courier", async () => {
  const { number, placed, due } = await delivered();
  const rows = [{ number, collected: due - 5_000n, charge: 0n, findings: ["SHORT_COLLECTED"] }];
  const id = await aRemittance(parcels.shop, "pathao", rows);
  expect(await posted(parcels.shop, id, 1)).toBe("not_clean");
  expect(await attemptOf(placed)).toBe("cod_collected");
  expect(await posted(parcels.shop, id, 1, await aDecision(parcels.shop))).toBe("posted");
  expect(await attemptOf(placed)).toBe("cod_short");
  expect(await balanceOf("A:CLAIM:pathao")).toBe(5_000n);
});

test("what is left outstanding is paid by a later statement, and more than it owes stays in suspense", async () => {
  const { number, placed, due } = await delivered();
  const first = [{ number, collected: due - 5_000n, charge: 0n, findings: ["SHORT_COLLECTED"] }];
  const decision = await aDecision(parcels.shop, { short: "leave" });
  expect(await posted(parcels.shop, await aRemittance(parcels.shop, "pathao", first), 1, decision)).toBe(
    "posted",
  );
  expect(await attemptOf(placed)).toBe("cod_collected");
  const later = [{ number, collected: 6_000n, charge: 0n, findings: ["OVER_COLLECTED"] }];
  expect(await posted(parcels.shop, await aRemittance(parcels.shop, "pathao", later), 1, decision)).toBe(
    "posted",
  );
  expect(await attemptOf(placed)).toBe("cod_remitted");
  expect(await balanceOf("X:SUSPENSE")).toBe(-1_000n);
});

test("a delivery that only the statement tells of is a delivery, and its cash is settled at once", async () => {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  const collected = BigInt(wholeTaka(placed));
  const id = await aRemittance(parcels.shop, "pathao", [{ number, collected, charge: 0n }]);
  expect(await posted(parcels.shop, id, 1)).toBe("posted");
  expect(await parcels.standing(placed)).toMatchObject({
    part: "delivered",
    attempt: "cod_remitted",
    cases: [],
  });
});

test("a delivery of which less than nothing was collected is a delivery, and what the row takes is in suspense", async () => {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  const before = await balanceOf("X:SUSPENSE");
  const rows = [
    { number, collected: -300n, charge: 0n, findings: ["SHORT_COLLECTED"] },
    { number: null, collected: 10_000n, charge: 0n },
  ];
  const id = await aRemittance(parcels.shop, "pathao", rows);
  for (const line of [2, 1])
    expect(await posted(parcels.shop, id, line, await aDecision(parcels.shop))).toBe("posted");
  expect(await parcels.standing(placed)).toMatchObject({ part: "delivered", attempt: "cod_collected" });
  expect((await balanceOf("X:SUSPENSE")) - before).toBe(-9_700n);
});

test("a row of nobody's parcel waits in suspense with all that it brings", async () => {
  const before = await balanceOf("X:SUSPENSE");
  const id = await aRemittance(parcels.shop, "pathao", [{ number: null, collected: 10_000n, charge: 500n }]);
  expect(await posted(parcels.shop, id, 1)).toBe("not_clean");
  expect(await posted(parcels.shop, id, 1, await aDecision(parcels.shop))).toBe("posted");
  expect((await balanceOf("X:SUSPENSE")) - before).toBe(-9_500n);
});

test("what the contract says is owed at delivery, and a statement that says the same leaves nothing behind", async () => {
  const { world, node } = parcels.shop;
  const [maker, checker] = [await aStaffSession(world, "finance"), await aStaffSession(world, "finance")];
  const id = newId("courierContract", new Date());
  const flat = { inside: [{ mostGrams: 100_000, feeMinor: 7_000 }] };
  const zones = { ...flat, sub: flat.inside, outside: flat.inside };
  const none = { inside: 0, sub: 0, outside: 0 };
  const terms = JSON.stringify({
    ...{ delivery: zones, extraPerKgMinor: none, codBps: { inside: 100, sub: 100, outside: 100 } },
    ...{ codRounding: "poisha", returnPercent: 50, partialPercent: 100, exchangePercent: 100 },
    ...{ toleranceMinor: 100, charges: [], payoutDays: 7 },
  });
  await node.books.transact((tx) =>
    proposeContract(tx, {
      ...{ id, courier: "pathao", vendorId: null, from: "2026-01-01", until: null, terms },
      ...{ madeBy: maker.userId, reason: "" },
    }),
  );
  const before = await delivered();
  expect(await courierAccounts(world, "pathao")).toMatchObject({ pay: "0" });
  const agree = (by: string) => node.books.transact((tx) => agreeContract(tx, { id, by }));
  expect(await agree(maker.userId)).toBe(false);
  expect(await agree(checker.userId)).toBe(true);
  const { number, due } = await delivered();
  const charge = 7_000n + (due + 50n) / 100n;
  expect(await courierAccounts(world, "pathao")).toMatchObject({
    pay: String(charge),
    charges: String(charge),
  });
  const file = await aRemittance(parcels.shop, "pathao", [
    { number, collected: due, charge },
    { number: before.number, collected: before.due, charge: 0n },
  ]);
  for (const line of [1, 2]) expect(await posted(parcels.shop, file, line)).toBe("posted");
  expect(await courierAccounts(world, "pathao")).toMatchObject({ pay: "0", charges: "0" });
});

test("the database lets nobody settle more than was due, nor change what a row says", async () => {
  const { placed } = await delivered();
  const { owner } = parcels.shop.world;
  const settle =
    "update courier_cash set settled_minor = due_minor + 100, state = 'closed' where sub_order_id = $1";
  await expect(owner.query(settle, [partOf(placed)])).rejects.toThrow("courier_cash_most");
  await expect(owner.query("update courier_cash set due_minor = due_minor + 100")).rejects.toThrow(
    "keeps whose it is",
  );
  await expect(owner.query("update remittance_row set collected_minor = 1")).rejects.toThrow(
    "stays as it was read",
  );
  await expect(owner.query("update courier_contract set terms = '{}'")).rejects.toThrow("as it was agreed");
});
