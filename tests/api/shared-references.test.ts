import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { bankDesk, bankText, bankToday, paidStatement } from "../bank-files.ts";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";
import { creditsOf } from "../courier-credits.ts";
import { layouts } from "../courier-layouts.ts";
import { written } from "../remittance-desk.ts";
import { expectBooksInOrder } from "../shop.ts";

let desk: ClaimDesk;
let bank: ReturnType<typeof bankDesk>;
beforeAll(async () => {
  desk = await openClaimDesk();
  bank = bankDesk(desk.world, desk.finance);
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(() => expectBooksInOrder(desk.shop));

let files = 40;
/** A statement of RedX's under this number. */
async function redxBears(reference: string): Promise<string> {
  const file = written(
    [{ word: "Adjustment", collected: "-", payout: (files += 1) }],
    undefined,
    layouts.redx,
  );
  const told = await desk.statements.announce({ courier: "redx", reference, file });
  expect(told.code).toBe("");
  return reference;
}
const credited = (reference: string, taka: number, narration: string) =>
  bank.taken(bankText([{ day: bankToday(), narration, reference, credit: `${taka}.00` }]));

test("a credit whose number two couriers' statements bear is never one's by itself, and a person says whose and why", async () => {
  const { id, reference, taka } = await paidStatement(desk);
  await redxBears(reference.toLowerCase());
  expect(await credited(reference, taka, "BEFTN")).toMatchObject({ taken: 1, proposed: 0 });
  const line = await bank.named(reference);
  const pays = (reason: string) => bank.pays(line.id, [[id, String(taka)]], reason);
  expect((await pays("")).code).toBe("remittance.credit_unnamed");
  expect((await pays("his mail names this transfer")).code).toBe("");
  expect(await desk.open()).toMatchObject([{ kind: "remittance.transfer", credit: { isNamed: false } }]);
  const before = await desk.balance("A:COD_IT:redx");
  await desk.agreed(desk.other);
  expect((await desk.report(id)).credit).toMatchObject({ isReceived: true });
  expect(await desk.balance("A:COD_IT:redx")).toBe(before);
});

test("nor is what a person types under such a number", async () => {
  const { id, reference, taka } = await paidStatement(desk);
  await redxBears(reference);
  const typed = { amount: String(taka), reference: `BEFTN ${reference}`, reason: "" };
  expect((await creditsOf(desk).credit(id, typed)).code).toBe("remittance.credit_unnamed");
  expect((await creditsOf(desk).credit(id, { ...typed, reason: "his mail names it" })).code).toBe("");
  expect((await desk.open())[0]).toMatchObject({ credit: { isNamed: false } });
  await desk.agreed(desk.other);
});

test("what was proposed by itself is agreed to no longer once another courier bears that number", async () => {
  const { id, reference, taka } = await paidStatement(desk);
  expect(await credited(reference, taka, "PATHAO LTD BEFTN")).toMatchObject({ proposed: 1 });
  const [waiting] = await desk.open();
  const before = await desk.balance("A:BANK");
  await redxBears(reference);
  expect((await desk.decide(desk.other, waiting?.id ?? "")).code).toBe("remittance.changed");
  expect(await desk.balance("A:BANK")).toBe(before);
  expect((await desk.decide(desk.other, waiting?.id ?? "", "refuse")).code).toBe("");
  const line = await bank.named(reference);
  expect((await bank.pays(line.id, [[id, String(taka)]], "his mail names this transfer")).code).toBe("");
  await desk.agreed(desk.other);
  expect(await desk.balance("A:BANK")).toBe(before + taka);
});

test("a credit that our bank says another courier has paid is not this one's by its number alone", async () => {
  const { id, reference, taka } = await paidStatement(desk);
  expect(await credited(reference, taka, "BEFTN FROM RED X LIMITED")).toMatchObject({ proposed: 0 });
  const line = await bank.named(reference);
  expect((await bank.pays(line.id, [[id, String(taka)]])).code).toBe("remittance.credit_unnamed");
});
