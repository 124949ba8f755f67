import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { bankDesk, bankText, paidStatement } from "../bank-files.ts";
import { creditDesk } from "../bank-credits.ts";
import { advancesOf } from "../courier-advances.ts";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";
import { creditsOf } from "../courier-credits.ts";
import { aCashier } from "../hand-refunds.ts";
import { expectBooksInOrder } from "../shop.ts";

let desk: ClaimDesk;
let bank: ReturnType<typeof bankDesk>;
let credits: ReturnType<typeof creditsOf>;
let advances: ReturnType<typeof advancesOf>;
beforeAll(async () => {
  desk = await openClaimDesk();
  bank = bankDesk(desk.world, desk.finance);
  [credits, advances] = [creditsOf(desk), advancesOf(desk)];
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(async () => {
  expect(desk.world.faults.map(String)).toEqual([]);
  await expectBooksInOrder(desk.shop);
});

/** What two have said that the bank credited for a statement. */
async function noted(reference: string): Promise<Readonly<{ id: string; taka: number }>> {
  const { id, taka } = await paidStatement(desk);
  expect((await credits.credit(id, { amount: String(taka), reference })).code).toBe("");
  expect(await credits.decided()).toBe("");
  return { id, taka };
}

describe("a number of our bank's that looks like a mobile's", () => {
  test("is one transfer's: another that ends like it is another transfer, and is noted as well", async () => {
    const [one, other] = [await noted("1712345678"), await noted("1799995678")];
    for (const [{ id }, reference] of [
      [one, "1712345678"],
      [other, "1799995678"],
    ] as const)
      expect(await credits.creditOf(id)).toMatchObject({ isReceived: true, items: [{ reference }] });
    for (const reference of ["1812345670", "1899995670"]) {
      await advances.came(10, { reference });
      expect((await advances.list()).items).toContainEqual(expect.objectContaining({ reference }));
    }
  });

  test("noted by hand tells the bank's own line once its file comes, and pays nothing else", async () => {
    const { id, taka } = await noted("1512345671");
    const another = await paidStatement(desk);
    await bank.taken(bankText([{ reference: "1512345671", credit: `${taka}` }]));
    const line = await bank.named("1512345671", "told");
    expect(line).toMatchObject({
      uses: [{ kind: "remittance_credit", payer: "pathao" }],
      rest: { minor: "0" },
    });
    expect((await bank.pays(line.id, [[another.id, `${taka}`]], "his mail")).code).toBe(
      "bank_line.wrong_state",
    );
    expect((await credits.creditOf(id)).items).toHaveLength(1);
  });

  test("by which a wallet has paid pays no courier's statement, no advance and no claim", async () => {
    const [one, two] = [await aCashier(desk.world), await aCashier(desk.world)];
    const wallet = creditDesk(desk.shop, one);
    const { statement } = await wallet.aDayOf("2026-11-18", 70_000n);
    const reference = "1612345672";
    const credit = await wallet.proposed(statement.id, { amount: "600", day: "2026-11-19", reference });
    expect((await wallet.decideCredit(two, credit, "note")).code).toBe("");
    const { id, taka } = await paidStatement(desk);
    expect((await credits.credit(id, { amount: String(taka), reference })).code).toBe("");
    expect(await credits.decided()).toBe("remittance.credit_taken");
    expect((await advances.ask(600, { reference })).code).toBe("");
    expect(await credits.decided()).toBe("remittance.credit_taken");
    const { number, taka: cash } = await desk.delivered();
    const short = await desk.matched([{ number, collected: cash - 50 }]);
    await desk.taken(short, 2);
    const body = { act: "bank", amount: "50", reference, day: "2026-11-19" };
    expect((await desk.end(await desk.left(short, 2), body, desk.finance)).code).toBe("");
    expect(await credits.decided()).toBe("remittance.credit_taken");
  });
});
