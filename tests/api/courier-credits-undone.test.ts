import { postRemittances } from "@haat/api/jobs/post-remittances";
import { newId } from "@haat/core/ids";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { advancesOf, aheadOf } from "../courier-advances.ts";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";
import { creditsOf } from "../courier-credits.ts";
import { expectBooksInOrder } from "../shop.ts";

let desk: ClaimDesk;
let advances: ReturnType<typeof advancesOf>;
let credits: ReturnType<typeof creditsOf>;
beforeAll(async () => {
  desk = await openClaimDesk();
  [advances, credits] = [advancesOf(desk), creditsOf(desk)];
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(async () => {
  expect(desk.world.faults.map(String)).toEqual([]);
  await expectBooksInOrder(desk.shop);
});

const advance = async (reference: string) =>
  (await advances.list()).items.find((each) => each.reference === reference) ?? expect.fail(reference);
const bank = () => desk.balances("A:BANK", "A:COD_IT:pathao");
/** A posted statement of one parcel. */
async function statement(): Promise<{ id: string; taka: number }> {
  const { number, taka } = await desk.delivered();
  const id = await desk.matched([{ number, collected: taka }]);
  await desk.taken(id, 2);
  return { id, taka };
}

test("an advance that was another's is undone once, by two, and its number is free for what it was", async () => {
  const [before, ahead] = [await bank(), await aheadOf(desk)];
  await advances.came(700, { reference: "BEFTN was redx" });
  const { id } = await advance("BEFTN was redx");
  expect((await credits.undo(id, desk.support)).code).toBe("auth.forbidden");
  expect((await credits.undo(newId("courierAdvance", new Date()))).code).toBe("courier_credit.not_found");
  expect((await credits.undo(id)).code).toBe("");
  expect((await credits.undo(id, desk.other)).code).toBe("proposal.exists");
  const [open] = await desk.open();
  expect(open).toMatchObject({ kind: "remittance.undo", amount: { minor: "70000" }, courier: "pathao" });
  expect((await advance("BEFTN was redx")).undoProposalId).toBe(open?.id);
  expect((await desk.decide(desk.finance, open?.id ?? "")).code).toBe("proposal.own_hand");
  expect(await aheadOf(desk)).toEqual([ahead[0] + 700, ahead[1] + 700]);
  expect((await desk.decide(desk.other, open?.id ?? "")).code).toBe("");
  expect([await bank(), await aheadOf(desk)]).toEqual([before, ahead]);
  expect(await advance("BEFTN was redx")).toMatchObject({
    ...{ left: { minor: "0" }, undoProposalId: null },
    undone: { reason: "the bank says it is another's" },
  });
  expect((await advance("BEFTN was redx")).undone?.by).toHaveLength(2);
  expect((await credits.undo(id)).code).toBe("courier_credit.undone");
  await advances.came(700, { reference: "beftn WAS redx", courier: "redx" });
  expect((await advance("beftn WAS redx")).undone).toBe(null);
});

test("of what a row has taken nothing is undone before that row is, whoever proposed it when", async () => {
  await advances.came(90, { reference: "EFT taken" });
  const { id } = await advance("EFT taken");
  expect((await credits.undo(id)).code).toBe("");
  const { number, taka } = await desk.delivered();
  const file = await desk.matched([{ number, collected: taka, advance: 90 }]);
  await desk.taken(file, 2);
  expect(await credits.decided()).toBe("courier_credit.used");
  expect((await credits.undo(id)).code).toBe("courier_credit.used");
  expect((await desk.act(desk.support, file, 2, { act: "unmatch" })).code).toBe("");
  await desk.agreed(desk.other);
  await credits.undone(id);
  expect((await advance("EFT taken")).undone).not.toBe(null);
  expect((await desk.act(desk.support, file, 2, { act: "drop" })).code).toBe("");
});

test("what the bank was wrongly said to have credited for a statement is still to come, and its number is free", async () => {
  const { id, taka } = await statement();
  const before = await bank();
  const reference = "BEFTN of a wallet";
  expect((await credits.credit(id, { amount: String(taka), reference })).code).toBe("");
  expect(await credits.decided()).toBe("");
  // As long as it stands, what a row of the statement brought is at our bank.
  expect((await desk.caseOf(id, 2)).holds).not.toBeNull();
  const [item] = (await credits.creditOf(id)).items;
  expect((await credits.undo(item?.id ?? "")).code).toBe("");
  expect((await credits.creditOf(id)).items[0]?.undoProposalId).not.toBe(null);
  expect(await credits.decided()).toBe("");
  expect(await bank()).toEqual(before);
  expect((await desk.caseOf(id, 2)).holds).toBeNull();
  const minor = String(taka * 100);
  expect(await credits.creditOf(id)).toMatchObject({
    ...{ isReceived: false, received: { minor: "0" }, left: { minor }, proposalId: null },
    items: [{ reference, undoneAt: expect.any(String), undoProposalId: null }],
  });
  expect((await credits.undo(item?.id ?? "")).code).toBe("courier_credit.undone");
  expect((await credits.credit(id, { amount: String(taka), reference })).code).toBe("");
  expect(await credits.decided()).toBe("");
  expect(await credits.creditOf(id)).toMatchObject({ isReceived: true, received: { minor } });
});

test("what a wrong credit brought too much has not come either; what of that has gone on holds it", async () => {
  const { id, taka } = await statement();
  const before = await desk.balances("A:BANK", "A:COD_IT:pathao", "X:SUSPENSE");
  const much = async () => {
    expect((await credits.credit(id, { amount: String(taka + 40), reference: "EFT much" })).code).toBe("");
    expect(await credits.decided()).toBe("");
    const { items, cases } = await credits.creditOf(id);
    return { credit: items.at(-1)?.id ?? "", case: cases.find(({ isOpen }) => isOpen)?.id ?? "" };
  };
  await credits.undone((await much()).credit);
  expect(await desk.balances("A:BANK", "A:COD_IT:pathao", "X:SUSPENSE")).toEqual(before);
  expect((await credits.creditOf(id)).left.minor).toBe(String(taka * 100));
  const again = await much();
  await desk.ended(again.case, { act: "cost", amount: "15" });
  expect((await credits.undo(again.credit)).code).toBe("courier_credit.used");
});

test("one transfer is not both what a courier paid ahead and what he paid of a statement", async () => {
  const [one, next] = [await statement(), await statement()];
  await advances.came(20, { reference: "EFT twice 1" });
  expect((await credits.credit(one.id, { amount: String(one.taka), reference: "eft TWICE-1" })).code).toBe(
    "",
  );
  expect(await credits.decided()).toBe("remittance.credit_taken");
  expect((await credits.credit(next.id, { amount: String(next.taka), reference: "EFT twice 2" })).code).toBe(
    "",
  );
  expect(await credits.decided()).toBe("");
  expect((await advances.ask(20, { reference: "efttwice ২" })).code).toBe("");
  expect(await credits.decided()).toBe("remittance.credit_taken");
});

test("a transfer whose words do not name the statement is its only by a reason, which the second person reads", async () => {
  const { id, taka } = await statement();
  const { reference } = (await desk.report(id)).remittance;
  const credit = (over: Record<string, unknown>) =>
    credits.credit(id, { amount: String(taka), reason: "", ...over });
  expect((await credit({ reference: "BEFTN 55" })).code).toBe("remittance.credit_unnamed");
  expect((await credit({ reference: "BEFTN 55", reason: "his mail of the 20th" })).code).toBe("");
  expect((await desk.open())[0]?.credit).toMatchObject({ isNamed: false });
  await desk.decide(desk.other, (await desk.open())[0]?.id ?? "", "refuse");
  const named = `beftn/${reference.toUpperCase().replaceAll("-", " ")} dhaka`;
  expect((await credit({ reference: named.slice(0, 100) })).code).toBe("");
  expect((await desk.open())[0]?.credit).toMatchObject({ isNamed: true });
  expect(await credits.decided()).toBe("");
});

test("of two rows that were to take the same advance one does, and the other waits for a person", async () => {
  const [open] = await aheadOf(desk);
  await advances.came(70, { reference: "EFT of none" });
  const { id: first } = await advance("EFT of none");
  await advances.came(70);
  const [one, other] = [await desk.delivered(), await desk.delivered()];
  const files = [
    await desk.matched([{ number: one.number, collected: one.taka, advance: open + 70 }]),
    await desk.matched([{ number: other.number, collected: other.taka, advance: 70 }]),
  ];
  // Both were clean when they were matched; then one of what he paid ahead turned out to be none.
  await credits.undone(first);
  for (const id of files) expect((await desk.order(desk.support, id, "looked through")).code).toBe("");
  await desk.agreed(desk.other);
  await Promise.all([postRemittances(desk.shop.jobs), postRemittances(desk.shop.jobs)]);
  await desk.posted();
  const rows = await Promise.all(files.map(async (id) => (await desk.caseOf(id, 2)).row));
  expect(rows.map(({ state }) => state).toSorted()).toEqual(["posted", "waiting"]);
  const waiting = rows.find(({ state }) => state === "waiting");
  expect(waiting?.findings.map(({ label }) => label)).toEqual(["ADVANCE_UNKNOWN"]);
  const taken = Number(rows.find(({ state }) => state === "posted")?.advance.minor) / 100;
  expect(await aheadOf(desk)).toEqual([open + 70 - taken, open + 70 - taken]);
});
