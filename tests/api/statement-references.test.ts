import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { bankDesk, bankText, paidStatement } from "../bank-files.ts";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";
import { creditsOf } from "../courier-credits.ts";
import { written } from "../remittance-desk.ts";
import { expectBooksInOrder } from "../shop.ts";

let desk: ClaimDesk;
let bank: ReturnType<typeof bankDesk>;
let credits: ReturnType<typeof creditsOf>;
beforeAll(async () => {
  desk = await openClaimDesk();
  [bank, credits] = [bankDesk(desk.world, desk.finance), creditsOf(desk)];
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(async () => {
  expect(desk.world.faults.map(String)).toEqual([]);
  await expectBooksInOrder(desk.shop);
});

const adjusted = (taka: number): string => written([{ word: "Adjustment", collected: "-", payout: -taka }]);
const announced = (reference: string, taka: number) =>
  desk.statements.announce({ courier: "pathao", reference, file: adjusted(taka) });

describe("a courier's statement under a reference that is here already", () => {
  test("is refused however the reference is typed, and the earlier one is named", async () => {
    const first = await announced("SFC-90000009", 11);
    expect(first.status).toBe(201);
    const earlier = { courier: "pathao", reference: "SFC-90000009" };
    for (const [nth, typed] of ["sfc-90000009", "SFC 90000009", "SFC90000009", "sfc ৯০০০০০০৯"].entries()) {
      const told = await announced(typed, 12 + nth);
      expect([typed, told.code]).toEqual([typed, "remittance.reference_taken"]);
      expect(told.body["params"]).toMatchObject(earlier);
    }
    const { rows } = await desk.world.owner.query(
      "select 1 from remittance_file where courier = 'pathao' and bank_number(reference) = 'SFC90000009'",
    );
    expect(rows).toHaveLength(1);
    // Another courier's is another.
    const file = adjusted(20);
    expect(
      (await desk.statements.announce({ courier: "redx", reference: "sfc-90000009", file })).status,
    ).toBe(201);
  });

  test("is not that of another whose parts end elsewhere", async () => {
    const different = ["INV 1-12", "INV 11-2", "INV 112", "1A-2", "1-A2"];
    for (const [nth, typed] of different.entries())
      expect([typed, (await announced(typed, 40 + nth)).status]).toEqual([typed, 201]);
    for (const [nth, typed] of ["inv-1-12", "INV1/12", "inv ১১.২", "INV112", "1 a2"].entries())
      expect([typed, (await announced(typed, 50 + nth)).code]).toEqual([typed, "remittance.reference_taken"]);
  });

  test("is refused by the books as well, whoever writes it there", async () => {
    const again = (over: string) =>
      desk.world.owner.query(
        `insert into remittance_file (id, courier, reference, period_end, file_name, file_hash, file_bytes, made_by)
         select 'rmt_again', courier, ${over}, period_end, file_name, encode(sha256(convert_to(${over}, 'UTF8')), 'hex'), file_bytes, made_by
           from remittance_file where courier = 'pathao' and reference = 'SFC-90000009'`,
      );
    await expect(again("'sfc 90000009'")).rejects.toMatchObject({ constraint: "remittance_file_reference" });
    await expect(again("'—-—'")).rejects.toMatchObject({ constraint: "remittance_file_named" });
  });
});

test("a reference without a letter or a figure is nobody's", async () => {
  for (const typed of ["-", " — ", "...", "\u200b"])
    expect([typed, (await announced(typed, 30)).code]).toEqual([typed, "request.invalid"]);
  expect((await announced("১", 31)).status).toBe(201);
});

test("a statement is named by a transfer only where its number is a word of its own", async () => {
  const { id, taka } = await paidStatement(desk);
  await desk.world.owner.query("update remittance set reference = '7' where id = $1", [id]);
  const credit = { amount: String(taka), day: "2026-11-20", reason: "" };
  for (const reference of ["BEFTN 261027000071", "BEFTN 2610-7"])
    expect((await credits.credit(id, { ...credit, reference })).code).toBe("remittance.credit_unnamed");
  expect((await credits.credit(id, { ...credit, reference: "BEFTN 88123 / 7" })).code).toBe("");
  expect((await desk.open()).map((each) => each.credit?.isNamed)).toEqual([true]);
  await desk.agreed(desk.other);
});

test("what two transfers under one reference bring is what the bank has for the statement, and each is a person's to note", async () => {
  const { id, reference, taka } = await paidStatement(desk);
  const brought = await bank.taken(
    bankText([
      { reference, credit: `${taka - 40}` },
      { reference, credit: "40" },
    ]),
  );
  expect(brought).toMatchObject({ taken: 2, proposed: 0 });
  expect(await desk.report(id)).toMatchObject({ findings: [], credit: { atBank: { minor: `${taka}00` } } });
  const { items } = await bank.lines();
  const lines = items.filter((line) => line.reference === reference);
  expect(lines.map(({ mismatch }) => mismatch)).toEqual([null, null]);
  for (const line of lines) {
    const part = String(Number(line.amount.minor) / 100);
    expect((await bank.pays(line.id, [[id, part]], "in two parts")).code).toBe("");
    await desk.agreed(desk.other);
    expect((await desk.report(id)).findings).toEqual([]);
  }
  expect((await desk.report(id)).credit).toMatchObject({ isReceived: true, atBank: { minor: "0" } });
});

test("two transfers under one reference that do not come to it differ by what both lack", async () => {
  const { id, reference, taka } = await paidStatement(desk);
  await bank.taken(
    bankText([
      { reference, credit: `${taka - 40}` },
      { reference, credit: "35" },
    ]),
  );
  expect((await desk.report(id)).findings).toMatchObject([
    { label: "BANK_CREDIT_MISMATCH", expected: { minor: `${taka}00` }, stated: { minor: `${taka - 5}00` } },
  ]);
  const { items } = await bank.lines();
  const differ = items.filter((line) => line.reference === reference).map(({ mismatch }) => mismatch?.minor);
  expect(differ).toEqual(["-500", "-500"]);
});
