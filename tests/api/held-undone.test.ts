import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type HeldDesk, moved, openHeldDesk } from "../held-rows.ts";

let desk: HeldDesk;
beforeAll(async () => void (desk = await openHeldDesk()), 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

test("what a row held is not at our bank once its credit is undone, and is still to come then, once", async () => {
  const before = await desk.books();
  const { id, held, taka } = await desk.unmatched();
  const minor = String(taka * 100);
  await desk.uncredited(id);
  expect(await desk.books()).toEqual(moved(before, [0, 0, 0, taka]));
  expect(await desk.creditOf(id)).toMatchObject({ isReceived: false, left: { minor } });
  expect(await desk.claim(held)).toMatchObject({
    ...{ isHeld: false, may: [], claim: { state: "ended", left: { minor: "0" } } },
    history: [{ act: "undo", amount: { minor } }],
  });
  expect((await desk.caseOf(id, 2)).suspense).toMatchObject({ isHeld: false, state: "ended" });

  // Posted anew it is on its way as any other row.
  const next = await desk.delivered();
  expect(await desk.acted(id, "match", { consignmentId: await desk.parcelOf(next.number) })).toBe("");
  await desk.taken(id, 2, { short: "leave" });
  expect(await desk.books()).toEqual(moved(before, [0, taka, 0, next.taka]));
  await desk.received(id, taka);
  expect(await desk.creditOf(id)).toMatchObject({ isReceived: true, left: { minor: "0" } });
});

test("left out, it never counts once its credit is undone, and may be taken up; what two have begun to end stays", async () => {
  const before = await desk.books();
  const { id, taka } = await desk.unmatched();
  expect(await desk.acted(id, "drop")).toBe("");
  await desk.uncredited(id);
  expect(await desk.books()).toEqual(moved(before, [0, 0, 0, taka]));
  expect((await desk.creditOf(id)).left.minor).toBe("0");
  expect(await desk.acted(id, "take_up")).toBe("");
  expect((await desk.creditOf(id)).left.minor).toBe(String(taka * 100));

  const other = await desk.unmatched();
  expect(await desk.acted(other.id, "drop")).toBe("");
  await desk.ended(other.held, { act: "cost", amount: "10" });
  const begun = await desk.books();
  await desk.uncredited(other.id);
  expect(await desk.books()).toEqual(moved(begun, [-other.taka, other.taka, 0, 0]));
  expect((await desk.claim(other.held)).claim).toMatchObject({ state: "open" });
});

test("as far as another credit has brought it, what is held stays held", async () => {
  const [one, other] = [await desk.delivered(), await desk.delivered()];
  const id = await desk.matched([one, other].map(({ number, taka }) => ({ number, collected: taka })));
  for (const [line, { taka }] of [[2, one] as const, [3, other] as const]) {
    await desk.taken(id, line);
    await desk.received(id, taka);
  }
  const before = await desk.books();
  for (const line of [2, 3])
    expect((await desk.act(desk.support, id, line, { act: "unmatch" })).code).toBe("");
  await desk.uncredited(id);
  expect(await desk.books()).toEqual(moved(before, [-one.taka, 0, -other.taka, one.taka + other.taka]));
  expect((await desk.creditOf(id)).left.minor).toBe(String(one.taka * 100));
  expect((await desk.caseOf(id, 2)).suspense).toMatchObject({ isHeld: false, state: "ended" });
  expect((await desk.caseOf(id, 3)).suspense).toMatchObject({ isHeld: true, state: "open" });
});

/** The second row takes twenty taka. */
const takenFrom = () => desk.banked({ word: "Adjustment", collected: "-", payout: -20 });
const actedOnTaking = async (id: string, act: string): Promise<string> =>
  (await desk.act(desk.support, id, 3, { act })).code;

test("what a row has taken is held as lacking where its match is undone, and nothing of it is on its way", async () => {
  const { id } = await takenFrom();
  const before = await desk.books();
  expect((await desk.caseOf(id, 3)).holds).toMatchObject({ minor: "-2000" });
  expect(await actedOnTaking(id, "unmatch")).toBe("");
  expect(await desk.books()).toEqual(before);
  expect(await desk.creditOf(id)).toMatchObject({ isReceived: true, left: { minor: "0" } });
  const { suspense } = await desk.caseOf(id, 3);
  expect(suspense).toMatchObject({ isHeld: true, state: "open", amount: { minor: "2000" } });
  expect(await desk.claim(suspense?.id ?? "")).toMatchObject({ isHeld: true, may: ["ask"] });

  await desk.taken(id, 3);
  expect(await desk.books()).toEqual(before);
  expect((await desk.claim(suspense?.id ?? "")).claim).toMatchObject({ state: "ended" });
  expect(await actedOnTaking(id, "unmatch")).toBe("");
  expect(await actedOnTaking(id, "drop")).toBe("");
  expect(await desk.creditOf(id)).toMatchObject({ isReceived: true, left: { minor: "0" } });
  const lacking = await desk.left(id, 3);
  const bank = { act: "bank", amount: "", day: "2026-11-20", reference: `EFT HELD TAKEN ${id}` };
  expect(await desk.ended(lacking, bank)).toMatchObject({ claim: { state: "ended" } });
  expect(await desk.books()).toEqual(moved(before, [20, 0, -20, 0]));
});

test("what a row has taken is to be taken again once the bank's credit is undone", async () => {
  const { id, taka } = await takenFrom();
  const before = await desk.books();
  expect(await actedOnTaking(id, "unmatch")).toBe("");
  await desk.uncredited(id);
  expect(await desk.books()).toEqual(moved(before, [20 - taka, taka, -20, 0]));
  expect((await desk.creditOf(id)).left.minor).toBe(String((taka - 20) * 100));
  await desk.taken(id, 3);
  expect(await desk.books()).toEqual(moved(before, [20 - taka, taka - 20, 0, 0]));
});
