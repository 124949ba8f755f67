import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { bankDesk, bankText, bankToday } from "../bank-files.ts";
import type { ClaimDesk } from "../courier-claims.ts";
import { type Hands, openHands } from "../keyed-hands.ts";
import { expectBooksInOrder } from "../shop.ts";
import { dhakaToday } from "../days.ts";

let desk: ClaimDesk;
let hands: Hands;
beforeAll(async () => {
  hands = await openHands();
  desk = hands.desk;
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(async () => {
  await hands.limitOf(20_000_000);
  await expectBooksInOrder(desk.shop);
});

test("above the limit a second person types what the bank has credited, unseen, and what both typed alike counts", async () => {
  await hands.limitOf(100);
  const { id, taka, reference, proposal, right } = await hands.asked();
  const [own] = await hands.seen(desk.finance);
  expect(own).toMatchObject({ isToKey: true, amount: { minor: `${taka}00` }, credit: { reference } });
  const [others] = await hands.seen(desk.other);
  expect(others).toMatchObject({ isToKey: true, amount: null, credit: null, reason: "", otherwise: null });
  const before = await desk.balance("A:BANK");
  expect((await hands.typed(desk.other, proposal)).code).toBe("credit.unkeyed");
  expect((await hands.typed(desk.finance, proposal, right)).code).toBe("proposal.own_hand");
  expect(await desk.balance("A:BANK")).toBe(before);
  // However the bank's number is spelled.
  const spelled = { ...right, reference: reference.replace(" ", "-").toLowerCase() };
  expect((await hands.typed(desk.other, proposal, spelled)).code).toBe("");
  expect(await desk.balance("A:BANK")).toBe(before + taka);
  expect((await desk.report(id)).credit).toMatchObject({ isReceived: true });
});

test.for(["payer", "amount", "day", "reference"] as const)(
  "typed with another %s it rests, both are shown, and a third decides",
  async (field) => {
    await hands.limitOf(100);
    const { id, taka, reference, proposal, right } = await hands.asked();
    const other = {
      ...{ payer: "redx", amount: String(taka + 1), day: "2026-11-01", reference: `${reference}1` },
    };
    const before = await desk.balance("A:BANK");
    const wrong = { ...right, [field]: other[field] };
    expect((await hands.typed(desk.other, proposal, wrong)).code).toBe("credit.keyed_otherwise");
    // He has seen the first one's by now.
    expect((await hands.typed(desk.other, proposal, right)).code).toBe("credit.third_hand");
    expect((await hands.typed(desk.finance, proposal, right)).code).toBe("proposal.own_hand");
    expect([await desk.balance("A:BANK"), (await desk.report(id)).credit?.items]).toEqual([before, []]);
    const [shown] = await hands.seen(hands.third);
    const { amount, ...rest } = wrong;
    expect(shown).toMatchObject({
      ...{ id: proposal, isToKey: false, credit: { reference }, amount: { minor: `${taka}00` } },
      otherwise: { ...rest, amount: { minor: `${amount}00` }, isYours: false },
    });
    expect((await hands.seen(desk.other))[0]).toMatchObject({ otherwise: { isYours: true } });
    expect((await hands.typed(hands.third, proposal)).code).toBe("");
    expect(await desk.balance("A:BANK")).toBe(before + taka);
  },
);

test("what rests and a bank's own line then says is agreed to by whoever typed it otherwise as well", async () => {
  await hands.limitOf(100);
  const { taka, reference, proposal, right } = await hands.asked();
  const wrong = { ...right, amount: String(taka - 1) };
  expect((await hands.typed(desk.other, proposal, wrong)).code).toBe("credit.keyed_otherwise");
  await bankDesk(desk.world, desk.finance).taken(
    bankText([{ day: bankToday(), narration: "PATHAO", reference, credit: `${taka}.00` }]),
  );
  expect((await hands.typed(desk.other, proposal)).code).toBe("");
});

test("below the limit a second person reads what was typed and agrees, and what a line of the bank's says needs no second hand", async () => {
  const { taka, proposal, reference } = await hands.asked();
  const [shown] = await hands.seen(desk.other);
  expect(shown).toMatchObject({ isToKey: false, credit: { reference } });
  expect((await hands.typed(desk.other, proposal)).code).toBe("");
  await hands.limitOf(100);
  const next = await hands.asked();
  expect((await hands.seen(desk.other))[0]).toMatchObject({ isToKey: true });
  await bankDesk(desk.world, desk.finance).taken(
    bankText([
      { day: bankToday(), narration: "PATHAO", reference: next.reference, credit: `${next.taka}.00` },
    ]),
  );
  const found = (await hands.seen(desk.other)).find(({ id }) => id === next.proposal);
  expect(found).toMatchObject({ isToKey: false, credit: { reference: next.reference } });
  expect((await hands.typed(desk.other, next.proposal)).code).toBe("");
  expect(taka).toBeGreaterThan(0);
});

test("what a courier paid ahead is typed by two as well, and its payer is not shown either", async () => {
  await hands.limitOf(100);
  const reference = `ADV ${crypto.randomUUID().slice(0, 8)}`;
  const body = { courier: "pathao", amount: "900", day: dhakaToday(), reference, reason: "as the bank says" };
  expect((await desk.call(desk.finance, "POST", "/v1/support/courier-advances", body)).code).toBe("");
  const [proposal] = await hands.seen(desk.other);
  expect(proposal).toMatchObject({ kind: "remittance.advance", isToKey: true, amount: null, courier: null });
  expect((await hands.seen(desk.finance))[0]).toMatchObject({ courier: "pathao" });
  const right = { payer: "pathao", amount: "৯০০", day: dhakaToday(), reference };
  expect((await hands.typed(desk.other, proposal?.id ?? "", right)).code).toBe("");
});
