import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type HeldDesk, moved, openHeldDesk } from "../held-rows.ts";
import { refundsTo } from "../over-taken.ts";

let desk: HeldDesk;
beforeAll(async () => void (desk = await openHeldDesk()), 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const refused = async (change: string, values: readonly string[]): Promise<string> => {
  const fault = await desk.world.owner.query(change, [...values]).catch((each: unknown) => each);
  return fault instanceof Error && "constraint" in fault ? String(fault.constraint) : "";
};

test("a row whose money is at our bank is undone into suspense, and its next posting brings it from there, once", async () => {
  const { id, placed, taka } = await desk.banked();
  const minor = String(taka * 100);
  const before = await desk.books();
  expect((await desk.caseOf(id, 2)).holds).toMatchObject({ minor });
  expect(await desk.acted(id, "unmatch")).toBe("");
  expect(await desk.books()).toEqual(moved(before, [0, 0, -taka, taka]));
  expect(await desk.attempt(placed)).toBe("cod_collected");
  const row = await desk.caseOf(id, 2);
  expect(row).toMatchObject({
    ...{ row: { state: "waiting" }, holds: null },
    suspense: { isHeld: true, state: "open", amount: { minor: `-${minor}` } },
  });
  expect(await desk.creditOf(id)).toMatchObject({ isReceived: true, left: { minor: "0" } });
  const held = row.suspense?.id ?? "";
  expect(await desk.claim(held)).toMatchObject({
    ...{ isHeld: true, may: ["ask"], claim: { of: "row", remittance: { id, line: 2 } } },
  });
  expect((await desk.end(held, { act: "cost", amount: "" })).code).toBe("courier_claim.wrong_state");
  expect(await refused("update remittance_case set suspense_minor = -1 where id = $1", [held])).toBe(
    "remittance_case_held",
  );

  const next = await desk.delivered();
  const match = { consignmentId: await desk.parcelOf(next.number) };
  expect(await desk.acted(id, "match", match)).toBe("");
  const collected = await desk.balance("A:COD:pathao");
  await desk.taken(id, 2, { short: "leave" });
  expect(await desk.balances("A:BANK", "A:COD_IT:pathao", "X:SUSPENSE")).toEqual(before.slice(0, 3));
  expect(await desk.balance("A:COD:pathao")).toBe(collected - taka);
  expect(await desk.attempt(next.placed)).toBe("cod_remitted");
  expect(await desk.claim(held)).toMatchObject({
    ...{ isHeld: false, may: [], claim: { state: "ended", left: { minor: "0" } } },
    history: [{ act: "statement", amount: { minor } }],
  });
  await desk.posted();
  expect(await desk.balances("A:BANK", "A:COD_IT:pathao", "X:SUSPENSE")).toEqual(before.slice(0, 3));

  // Undone a second time it is held anew, and what was held first stays ended.
  expect(await desk.acted(id, "unmatch")).toBe("");
  const again = await desk.left(id, 2);
  expect(again).not.toBe(held);
  expect(await desk.balance("X:SUSPENSE")).toBe((before[2] ?? 0) - taka);
  expect(await desk.acted(id, "drop")).toBe("");
  await desk.ended(again, { act: "parcel", number: next.number });
});

test("left out, what a row holds is ended by two and by nobody else, and the row is not taken up after that", async () => {
  const before = await desk.books();
  const { id, held, taka } = await desk.unmatched();
  const start = moved(before, [taka, 0, -taka, taka]);
  expect(await desk.books()).toEqual(start);
  expect(await desk.acted(id, "drop")).toBe("");
  expect(await desk.books()).toEqual(start);
  // Its money has come: nothing more is looked for at the bank, and nothing too much.
  expect(await desk.creditOf(id)).toMatchObject({ isReceived: true, left: { minor: "0" } });
  expect((await desk.claim(held)).may).toEqual(["ask", "parcel", "claim", "offset", "bank", "cost"]);
  expect(await desk.acted(id, "take_up")).toBe("");
  expect((await desk.claim(held)).may).toEqual(["ask"]);
  expect(await desk.acted(id, "drop")).toBe("");

  const cost = await desk.end(held, { act: "cost", amount: "10" });
  expect(cost.code).toBe("");
  const [waiting] = await desk.open();
  expect((await desk.decide(desk.other, waiting?.id ?? "")).code).toBe("");
  expect(await desk.books()).toEqual(moved(start, [0, 0, 10, 0]));
  expect((await desk.caseOf(id, 2)).may).toEqual([]);
  expect(await desk.acted(id, "take_up")).toBe("remittance.row_wrong_state");
  const taken =
    "update remittance_row set state = 'waiting', decided_by = null, reason = null where remittance_id = $1";
  expect(await refused(taken, [id])).toBe("remittance_row_holds_whole");
  const bank = { act: "bank", amount: "", day: "2026-11-20", reference: `EFT HELD BACK ${taka}` };
  expect(await desk.ended(held, bank)).toMatchObject({ claim: { state: "ended" }, may: [] });
  expect(await desk.books()).toEqual(moved(start, [10 - taka, 0, taka, 0]));
});

test("while its row waits for one, an end that was asked for before is not carried out", async () => {
  const { id, held } = await desk.unmatched();
  expect(await desk.acted(id, "drop")).toBe("");
  expect((await desk.end(held, { act: "cost", amount: "" })).code).toBe("");
  expect(await desk.acted(id, "take_up")).toBe("");
  const [waiting] = await desk.open();
  expect((await desk.decide(desk.other, waiting?.id ?? "")).code).toBe("courier_claim.wrong_state");
  expect((await desk.decide(desk.other, waiting?.id ?? "", "refuse")).code).toBe("");
  expect(await desk.acted(id, "drop")).toBe("");
  await desk.ended(held, { act: "cost", amount: "" });
});

test("of a row that was left out and names a parcel whose cash came otherwise, its buyer has what he gave twice", async () => {
  const { id, number, placed, taka, held } = await desk.unmatched();
  const own = await desk.matched([{ number, collected: taka }], taka);
  expect(await desk.acted(id, "match", { consignmentId: await desk.parcelOf(number) })).toBe("");
  expect(await desk.acted(id, "drop")).toBe("");
  // As long as its cash lacks, what the row brought is that.
  expect((await desk.claim(held)).ofBuyer).toBeNull();
  await desk.taken(own, 2);
  expect((await desk.claim(held)).ofBuyer).toMatchObject({ minor: String(taka * 100) });
  await desk.ended(held, { act: "buyer", amount: "" });
  expect(await refundsTo(desk.world, placed)).toMatchObject([
    { minor: String(taka * 100), bornOf: "over_taken" },
  ]);
});

test("what is still on its way to our bank is undone as ever: nothing is held", async () => {
  const { number, taka } = await desk.delivered();
  const before = await desk.books();
  const id = await desk.matched([{ number, collected: taka }]);
  await desk.taken(id, 2);
  expect((await desk.caseOf(id, 2)).holds).toBeNull();
  expect(await desk.acted(id, "unmatch")).toBe("");
  expect([await desk.books(), (await desk.caseOf(id, 2)).suspense]).toEqual([before, null]);
});
