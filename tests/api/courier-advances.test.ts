import { CourierReceivable } from "@haat/contract/courier-cash";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { advancesOf, aheadOf } from "../courier-advances.ts";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";
import { expectBooksInOrder } from "../shop.ts";

let desk: ClaimDesk;
let advances: ReturnType<typeof advancesOf>;
beforeAll(async () => {
  desk = await openClaimDesk();
  advances = advancesOf(desk);
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(async () => {
  expect(desk.world.faults.map(String)).toEqual([]);
  await expectBooksInOrder(desk.shop);
});

const labels = async (id: string, line = 2) =>
  (await desk.caseOf(id, line)).row.findings.map(({ label }) => label);
const ordered = async (id: string): Promise<void> => {
  expect((await desk.order(desk.support, id, "looked through")).code).toBe("");
  await desk.agreed(desk.other);
  await desk.posted();
};

test("what a courier pays ahead is in the books once two of finance have seen it at our bank, and nowhere before", async () => {
  const before = await desk.balances("A:BANK", "A:COD_IT:pathao");
  const reference = "BEFTN 77 once";
  expect(await advances.ask("৫০০.৫০", { reference }, desk.support)).toMatchObject({ code: "auth.forbidden" });
  for (const wrong of ["0", "-5", "many"])
    expect((await advances.ask(wrong)).code).toMatch(/money\.malformed/);
  expect((await advances.ask("৫০০.৫০", { reference })).code).toBe("");
  expect((await advances.ask("500.50", { reference: reference.toLowerCase() })).code).toBe("proposal.exists");
  expect(await aheadOf(desk)).toEqual([0, 0]);
  const [open] = await desk.open();
  expect(open).toMatchObject({ kind: "remittance.advance", courier: "pathao", credit: { reference } });
  expect((await desk.decide(desk.finance, open?.id ?? "")).code).toBe("proposal.own_hand");
  expect((await desk.decide(desk.other, open?.id ?? "")).code).toBe("");
  expect(await aheadOf(desk)).toEqual([500.5, 500.5]);
  expect(await desk.balances("A:BANK", "A:COD_IT:pathao")).toEqual([(before[0] ?? 0) + 500.5, before[1]]);
  const { items } = await advances.list("?courier=pathao");
  expect(items).toMatchObject([{ reference, left: { minor: "50050" }, taken: { minor: "0" } }]);
  expect(items[0]?.agreedBy).toHaveLength(2);
  const { body } = await desk.call(desk.support, "GET", "/v1/support/courier-cash");
  const pathao = CourierReceivable.parse(body).items.find(({ courier }) => courier === "pathao");
  expect(pathao?.ahead.minor).toBe("50050");
});

test("a credit of our bank has one payer: what one courier paid ahead is no other's, and counts once", async () => {
  const { number, taka } = await desk.delivered();
  const id = await desk.matched([{ number, collected: taka }], taka);
  await ordered(id);
  const credit = { amount: String(taka), day: "2026-11-20", reason: "as his mail says" };
  const asCredit = (reference: string) =>
    desk.call(desk.finance, "POST", desk.pathOf(id, "/bank-credit"), { ...credit, reference });
  const decideAll = async () => {
    const [open] = await desk.open();
    return (await desk.decide(desk.other, open?.id ?? "")).code;
  };
  await advances.came(10, { reference: "EFT both ways", courier: "redx" });
  expect((await advances.ask(10, { reference: "EFT both WAYS", courier: "redx" })).code).toBe("");
  expect(await decideAll()).toBe("remittance.credit_taken");
  await desk.decide(desk.other, (await desk.open())[0]?.id ?? "", "refuse");
  expect((await asCredit("eft BOTH ways")).code).toBe("");
  expect(await decideAll()).toBe("remittance.credit_taken");
  await desk.decide(desk.other, (await desk.open())[0]?.id ?? "", "refuse");
  expect((await asCredit("EFT the statement's")).code).toBe("");
  expect(await decideAll()).toBe("");
  expect((await advances.ask(10, { reference: "EFT the STATEMENT's", courier: "redx" })).code).toBe("");
  expect(await decideAll()).toBe("remittance.credit_taken");
  await desk.decide(desk.other, (await desk.open())[0]?.id ?? "", "refuse");
});

test("what his statement takes of it is no charge: it is posted clean, in a column and in a row of its own", async () => {
  const [first] = await aheadOf(desk);
  await advances.came(300);
  const [one, other] = [await desk.delivered(), await desk.delivered()];
  const [cost, bank] = await desk.balances("E:COURIER", "A:COD_IT:pathao");
  const id = await desk.matched([
    { number: one.number, collected: one.taka, advance: 200 },
    { number: other.number, collected: other.taka },
    { word: "Advance adjusted", collected: "-", payout: -50 },
  ]);
  expect(await labels(id)).toEqual([]);
  expect(await labels(id, 4)).toEqual(["ADJUSTMENT_DEBIT"]);
  expect((await desk.caseOf(id, 2)).row.advance.minor).toBe("20000");
  await ordered(id);
  await desk.taken(id, 4);
  expect(await aheadOf(desk)).toEqual([first + 50, first + 50]);
  expect(await desk.balances("E:COURIER", "A:COD_IT:pathao")).toEqual([
    cost,
    (bank ?? 0) + one.taka + other.taka - 250,
  ]);
  expect(await desk.attempt(one.placed)).toBe("cod_remitted");
});

test("what he was never known to have paid ahead a person looks at, and it costs nobody anything in silence", async () => {
  const [open] = await aheadOf(desk);
  const { number, taka } = await desk.delivered();
  const [cost] = await desk.balances("E:COURIER");
  const id = await desk.matched([{ number, collected: taka, advance: open + 40 }]);
  const [finding] = (await desk.caseOf(id, 2)).row.findings;
  expect(finding).toMatchObject({
    ...{ label: "ADVANCE_UNKNOWN", expected: { minor: String(open * 100) } },
    stated: { minor: String((open + 40) * 100) },
  });
  await ordered(id);
  expect((await desk.caseOf(id, 2)).row.state).toBe("waiting");
  await desk.taken(id, 2, { odd: "accept" });
  expect(await aheadOf(desk)).toEqual([0, 0]);
  expect((await desk.caseOf(id, 2)).suspense?.amount.minor).toBe("4000");
  expect(await desk.balances("E:COURIER")).toEqual([cost]);
});

test("two statements never take the same advance: what one that waits will take is not the next one's", async () => {
  await advances.came(100);
  const [one, other] = [await desk.delivered(), await desk.delivered()];
  const first = await desk.matched([{ number: one.number, collected: one.taka, advance: 70 }]);
  const second = await desk.matched([{ number: other.number, collected: other.taka, advance: 70 }]);
  expect([await labels(first), await labels(second)]).toEqual([[], ["ADVANCE_UNKNOWN"]]);
  await ordered(first);
  expect(await aheadOf(desk)).toEqual([30, 30]);
});

test("a row that was not its parcel's gives back what it had taken, to the advance that it was of", async () => {
  await advances.came(50);
  const before = await advances.list();
  const { number, taka } = await desk.delivered();
  const id = await desk.matched([{ number, collected: taka, advance: 60 }]);
  await desk.taken(id, 2);
  expect(await aheadOf(desk)).toEqual([20, 20]);
  expect((await desk.act(desk.support, id, 2, { act: "unmatch" })).code).toBe("");
  await desk.agreed(desk.other);
  expect(await aheadOf(desk)).toEqual([80, 80]);
  expect((await advances.list()).items).toEqual(before.items);
});

test("an advance stays as it came, and the database knows", async () => {
  const { owner } = desk.world;
  for (const to of ["amount_minor = 1", "reference = 'another'", "courier = 'redx'", "day = '2026-01-01'"])
    await expect(owner.query(`update courier_advance set ${to}`)).rejects.toMatchObject({
      constraint: "courier_advance_kept",
    });
  await expect(
    owner.query("update courier_advance set taken_minor = amount_minor + 1"),
  ).rejects.toMatchObject({
    constraint: /courier_advance_(?:taken|state)/,
  });
  await expect(owner.query("delete from courier_advance")).rejects.toThrow();
  await expect(
    owner.query(
      `insert into courier_advance (id, courier, day, amount_minor, reference, proposal_id)
       select 'cad_x', 'pathao', '2026-01-01', 5, 'nobody agreed', proposal_id from courier_advance limit 1`,
    ),
  ).rejects.toMatchObject({ constraint: "courier_advance_by_two" });
});
