import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";
import type { Placed } from "../buying.ts";
import { creditsOf } from "../courier-credits.ts";
import { aCashier, decide, record } from "../hand-refunds.ts";
import type { TestSession } from "../market.ts";
import { refundsTo, textsOf } from "../over-taken.ts";

let desk: ClaimDesk;
let credits: ReturnType<typeof creditsOf>;
let cashiers: readonly [TestSession, TestSession];
beforeAll(async () => {
  desk = await openClaimDesk();
  credits = creditsOf(desk);
  cashiers = [await aCashier(desk.world), await aCashier(desk.world)];
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const books = () => desk.balances("X:SUSPENSE", "L:REFUND_IT", "A:BANK", "A:COD_IT:pathao");
const refundsOf = (placed: Placed) => refundsTo(desk.world, placed);
const textsTo = (placed: Placed) => textsOf(desk.world, placed);
const moved = (before: readonly number[], by: readonly number[]) => before.map((was, nth) => was + by[nth]!);

/** A wallet had paid for it, and its courier says that he took so much at its door all the same; that lies in a case. */
async function takenAtPaidDoor(taka: number): Promise<Readonly<{ placed: Placed; open: string }>> {
  const number = desk.parcels.fresh();
  const placed = await desk.parcels.prepaid(number);
  expect(await desk.parcels.said(number, "delivered")).toBe(200);
  const id = await desk.matched([{ number, collected: taka }]);
  await desk.taken(id, 2);
  return { placed, open: await desk.left(id, 2) };
}

/** One of finance has sent it from our bank, another has seen that. */
async function sent(id: string, minor: string): Promise<void> {
  await submitRefunds(desk.shop.jobs);
  const [one, other] = cashiers;
  expect((await record(desk.world, one, id, { wallet: "bank", amount: minor })).code).toBe("");
  expect((await decide(desk.world, other, id)).body.state).toBe("succeeded");
}

test("cash that was taken at a paid door goes home to its buyer: two say so, he is told, and a person sends it", async () => {
  const before = await books();
  const { placed, open } = await takenAtPaidDoor(500);
  expect(await books()).toEqual(moved(before, [-500, 0, 0, 500]));
  const { may, ofBuyer } = await desk.claim(open);
  expect([may.includes("buyer"), ofBuyer?.minor]).toEqual([true, "50000"]);
  expect((await desk.end(open, { act: "buyer", amount: "500.01" })).code).toBe("money.malformed");
  expect((await desk.end(open, { act: "buyer", amount: "৫০০" }, desk.finance)).code).toBe("");
  const [waiting] = await desk.open();
  expect(waiting).toMatchObject({
    ...{ kind: "remittance.end", end: { id: open, act: "buyer" }, amount: { minor: "50000" } },
  });
  expect((await desk.decide(desk.finance, waiting?.id ?? "")).code).toBe("proposal.own_hand");
  expect(await refundsOf(placed)).toEqual([]);
  await desk.agreed(desk.other);
  expect(await books()).toEqual(moved(before, [0, -500, 0, 500]));
  const [owed] = await refundsOf(placed);
  expect(owed).toMatchObject({ state: "approved", minor: "50000", hours: 72, bornOf: "over_taken" });
  expect(await desk.claim(open)).toMatchObject({
    ...{ claim: { state: "ended", left: { minor: "0" } }, may: [], ofBuyer: null },
    history: [{ act: "buyer", amount: { minor: "50000" } }, { act: "propose" }],
  });
  await sent(owed?.id ?? "", "50000");
  expect(await books()).toEqual(moved(before, [0, 0, -500, 500]));
  expect((await credits.undo((await endOf(open)).id)).code).toBe("courier_credit.sent");
  const told = (await textsTo(placed)).filter((text) => text.includes("Tk 500 "));
  expect(told).toHaveLength(2);
  expect(told[1]).toContain("too much was taken at your door");
});

const endOf = async (open: string) =>
  (await desk.claim(open)).history.find(({ act }) => act === "buyer")?.payment ?? expect.fail("no such end");

test("of what was taken beyond the due a part is the buyer's, and no more of the case than his row says was taken", async () => {
  const { number, taka, placed } = await desk.delivered();
  const before = await books();
  // Eighty too much at the door; and thirty less is charged than was agreed, which is nobody's of the door.
  const id = await desk.matched([{ number, collected: taka + 80, fee: -30 }]);
  await desk.taken(id, 2);
  const open = await desk.left(id, 2);
  const whole = Number((await desk.claim(open)).claim.left.minor) / 100;
  expect(whole).toBeLessThan(-80);
  expect((await desk.end(open, { act: "buyer", amount: "81" })).code).toBe("money.malformed");
  expect((await desk.ended(open, { act: "buyer", amount: "30" })).ofBuyer?.minor).toBe("5000");
  expect((await desk.ended(open, { act: "buyer", amount: "" })).claim.left.minor).toBe(
    String((whole + 80) * 100),
  );
  expect((await desk.claim(open)).may).not.toContain("buyer");
  expect((await desk.end(open, { act: "buyer", amount: "1" })).code).toBe("courier_claim.no_buyer");
  expect((await refundsOf(placed)).map(({ minor }) => minor)).toEqual(["3000", "5000"]);
  expect(await desk.attempt(placed)).toBe("cod_remitted");
  expect((await books())[1]).toBe(before[1]! - 80);
  await desk.ended(open, { act: "cost", amount: "" });
});

test("what was wrongly said to be the buyer's two others undo while nobody has sent it: the case is open again and he is told", async () => {
  const before = await books();
  const { placed, open } = await takenAtPaidDoor(120);
  await desk.ended(open, { act: "buyer", amount: "" });
  await submitRefunds(desk.shop.jobs);
  const { id } = await endOf(open);
  expect((await credits.undo(id)).code).toBe("");
  const [waiting] = await desk.open();
  expect(waiting).toMatchObject({ kind: "remittance.undo", end: { id: open, act: "buyer" }, credit: null });
  expect((await desk.decide(desk.finance, waiting?.id ?? "")).code).toBe("proposal.own_hand");
  await desk.agreed(desk.other);
  expect(await books()).toEqual(moved(before, [-120, 0, 0, 120]));
  expect(await desk.claim(open)).toMatchObject({
    ...{ claim: { state: "open", left: { minor: "-12000" } }, ofBuyer: { minor: "12000" } },
    history: [{ act: "unpaid", amount: { minor: "12000" } }, { act: "buyer" }, { act: "propose" }],
  });
  expect((await refundsOf(placed)).map(({ state }) => state)).toEqual(["withdrawn"]);
  expect((await textsTo(placed))[0]).toContain("our mistake");
  expect((await credits.undo(id)).code).toBe("courier_credit.undone");
  // It may be said again, and then stays as it is sent.
  await desk.ended(open, { act: "buyer", amount: "" });
  const owed = (await refundsOf(placed)).at(-1)?.id ?? "";
  await submitRefunds(desk.shop.jobs);
  const sending = { wallet: "bank", amount: "12000" };
  expect((await record(desk.world, cashiers[0], owed, sending)).code).toBe("");
  expect((await credits.undo((await endOf(open)).id)).code).toBe("courier_credit.sent");
  expect((await decide(desk.world, cashiers[1], owed)).body.state).toBe("succeeded");
  expect(await books()).toEqual(moved(before, [0, 0, -120, 120]));
});

test("agreed to by two at once it is owed once; and not once another end had the money", async () => {
  const { placed, open } = await takenAtPaidDoor(60);
  expect((await desk.end(open, { act: "buyer", amount: "" })).code).toBe("");
  const [waiting] = await desk.open();
  const codes = await Promise.all(
    Array.from({ length: 8 }, async () => (await desk.decide(desk.other, waiting?.id ?? "")).code),
  );
  expect(codes.filter((code) => code === "")).toHaveLength(1);
  expect(await refundsOf(placed)).toHaveLength(1);
  const second = await takenAtPaidDoor(70);
  await desk.ended(second.open, { act: "cost", amount: "50" });
  expect((await desk.claim(second.open)).ofBuyer?.minor).toBe("2000");
  await desk.ended(second.open, { act: "buyer", amount: "" });
  expect((await refundsOf(second.placed)).map(({ minor }) => minor)).toEqual(["2000"]);
});

test("money of no parcel is no buyer's, and a row whose money is a buyer's is not taken off its parcel", async () => {
  const id = await desk.matched([{ number: "NOBODYS-9", collected: 40 }]);
  await desk.taken(id, 2);
  const nobodys = await desk.left(id, 2);
  expect((await desk.claim(nobodys)).may).not.toContain("buyer");
  expect((await desk.end(nobodys, { act: "buyer", amount: "" })).code).toBe("courier_claim.no_buyer");
  await desk.ended(nobodys, { act: "cost", amount: "" });
  const { open } = await takenAtPaidDoor(90);
  await desk.ended(open, { act: "buyer", amount: "" });
  const { remittance } = (await desk.claim(open)).claim;
  const undone = await desk.act(desk.support, remittance?.id ?? "", remittance?.line ?? 0, {
    act: "unmatch",
  });
  expect(undone.code).toBe("remittance.row_wrong_state");
});

test("what was given back from our bank by mistake is undone by two, and its case is open again", async () => {
  const { open } = await takenAtPaidDoor(75);
  const before = await books();
  await desk.ended(open, { act: "bank", amount: "25", reference: "EFT mistaken 75", day: "2026-11-20" });
  expect(await books()).toEqual(moved(before, [25, 0, -25, 0]));
  const payment = (await desk.claim(open)).history.find(({ act }) => act === "bank")?.payment;
  await credits.undone(payment?.id ?? "");
  expect(await books()).toEqual(before);
  expect((await desk.claim(open)).claim).toMatchObject({ state: "open", left: { minor: "-7500" } });
  await desk.ended(open, { act: "bank", amount: "75", reference: "EFT mistaken 75", day: "2026-11-20" });
  expect((await desk.claim(open)).claim.state).toBe("ended");
});

test("no hand alone owes a buyer, more than was taken, or takes it from him again", async () => {
  const { placed, open } = await takenAtPaidDoor(55);
  const query = (text: string) => desk.world.owner.query(text, [open]);
  await desk.ended(open, { act: "buyer", amount: "" });
  await expect(
    query(
      `update remittance_case set suspense_minor = -5500, state = 'open', ended_by = null, ended_at = null, reason = null where id = $1`,
    ),
  ).rejects.toThrow(/towards nothing/);
  await expect(
    query(`insert into courier_claim_act (id, case_id, act, by_id, reason, amount_minor, proposal_id)
      select 'cca_more', case_id, 'buyer', by_id, 'again', amount_minor, proposal_id from courier_claim_act where case_id = $1 and act = 'buyer'`),
  ).rejects.toThrow(/once/);
  await expect(
    desk.world.owner.query(
      `insert into refund (id, order_id, sub_order_id, attempt_id, state, born_of, business_key, amount_minor)
        select 'ref_more', order_id, sub_order_id, attempt_id, 'approved', 'over_taken', 'over_taken:nobody', 100 from refund where order_id = $1`,
      [placed.order.id],
    ),
  ).rejects.toThrow(/above_captured|by two/);
  await expect(
    desk.world.owner.query("update refund set state = 'withdrawn' where order_id = $1", [placed.order.id]),
  ).rejects.toThrow(/stays owed/);
});
