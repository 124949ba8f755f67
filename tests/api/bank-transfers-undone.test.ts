import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { bankDesk, bankText, bankToday, paidStatement } from "../bank-files.ts";
import { advancesOf } from "../courier-advances.ts";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";
import { creditsOf } from "../courier-credits.ts";
import { expectBooksInOrder } from "../shop.ts";

let desk: ClaimDesk;
let bank: ReturnType<typeof bankDesk>;
beforeAll(async () => {
  desk = await openClaimDesk();
  bank = bankDesk(desk.world, desk.finance);
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(async () => {
  expect(desk.world.faults.map(String)).toEqual([]);
  await expectBooksInOrder(desk.shop);
});

type Statement = Awaited<ReturnType<typeof paidStatement>>;
const word = (): string => crypto.randomUUID().slice(0, 8);
const all = (statements: readonly Statement[]) => statements.map(({ id, taka }) => [id, `${taka}`] as const);
const inBank = async () => (await desk.balances("A:BANK", "A:COD_IT:pathao")) as [number, number];
/** The newest credit of a statement that stands. */
const standing = async (statement: string): Promise<string> =>
  (await desk.report(statement)).credit?.items.findLast(({ undoneAt }) => undoneAt === null)?.id ?? "";
const asksUndo = async (statement: string) =>
  bank.call("POST", `/courier-credits/${await standing(statement)}/undo`, { reason: "it was another's" });

async function undone(statement: string): Promise<void> {
  expect((await asksUndo(statement)).code).toBe("");
  await desk.agreed(desk.other);
}

/** A transfer that two have said pays these statements. */
async function transfer(statements: readonly Statement[]): Promise<{ id: string; words: string }> {
  const words = word();
  const sum = statements.reduce((of, { taka }) => of + taka, 0);
  await bank.taken(bankText([{ day: bankToday(), narration: words, credit: `${sum}` }]));
  const { id } = await bank.named(words);
  expect((await bank.pays(id, all(statements), "his mail")).code).toBe("");
  await desk.agreed(desk.other);
  return { id, words };
}

test("a part of a transfer that was another's is undone alone, and noted anew for whose it was while the other part stands", async () => {
  const [one, other, third] = [
    ...[await paidStatement(desk), await paidStatement(desk), await paidStatement(desk)],
  ] as const;
  if (!one || !other || !third) throw new Error("three statements");
  const before = await inBank();
  const { id, words } = await transfer([one, other]);
  await undone(one.id);
  const line = await bank.named(words);
  expect(line).toMatchObject({
    ...{ state: "open", told: { minor: `${other.taka}00` }, rest: { minor: `${one.taka}00` } },
  });
  expect((await desk.report(other.id)).credit?.isReceived).toBe(true);
  // All of it once more, and more than what is left of it, is more than the transfer.
  for (const shares of [all([one, other]), [[one.id, `${one.taka + 1}`]] as const])
    expect((await bank.pays(id, shares, "his mail")).code).toBe("bank_line.parts_differ");
  expect((await bank.pays(id, [[one.id, `${one.taka - 1}`]], "his mail")).code).toBe(
    "bank_line.parts_differ",
  );
  expect((await bank.pays(id, [[third.id, `${one.taka}`]], "it was this one's")).code).toBe("");
  expect((await desk.open())[0]).toMatchObject({ amount: { minor: `${one.taka}00` } });
  await desk.agreed(desk.other);
  expect((await bank.named(words, "told")).told.minor).toBe(`${one.taka + other.taka}00`);
  expect(await inBank()).toEqual([before[0] + one.taka + other.taka, before[1] - one.taka - other.taka]);
  expect((await bank.pays(id, all([one]), "once more")).code).toBe("bank_line.wrong_state");
});

test("all parts of a transfer are undone one by one, and it waits for its statements as it did at first", async () => {
  const [one, other] = [await paidStatement(desk), await paidStatement(desk)];
  const before = await inBank();
  const { id, words } = await transfer([one, other]);
  for (const { id: statement } of [one, other]) await undone(statement);
  expect(await bank.named(words)).toMatchObject({ state: "open", told: { minor: "0" }, uses: [] });
  expect(await inBank()).toEqual(before);
  expect((await bank.pays(id, all([one, other]), "his other mail")).code).toBe("");
  await desk.agreed(desk.other);
  expect((await bank.named(words, "told")).told.minor).toBe(`${one.taka + other.taka}00`);
});

test("what is left of a transfer is offered for what it fits, is its courier's alone, and no advance of his", async () => {
  const [one, other, late] = [
    await paidStatement(desk),
    await paidStatement(desk),
    await paidStatement(desk),
  ];
  const { id, words } = await transfer([one, other]);
  await undone(one.id);
  const { suggestions, statements, line } = await bank.line(id);
  expect(suggestions.map(({ statements: of }) => of.map((each) => each.id))).toContainEqual([one.id]);
  expect(statements.map((each) => each.id)).toEqual(expect.arrayContaining([one.id, late.id]));
  expect(new Set(statements.map(({ courier }) => courier))).toEqual(new Set(["pathao"]));
  expect((await advancesOf(desk).ask(one.taka, { reference: line.number })).code).toBe("");
  const [asked] = await desk.open();
  expect((await desk.decide(desk.other, asked?.id ?? "")).code).toBe("remittance.credit_taken");
  expect((await desk.decide(desk.other, asked?.id ?? "", "refuse")).code).toBe("");
  expect(
    (await creditsOf(desk).credit(late.id, { amount: `${late.taka}`, reference: line.number })).code,
  ).toBe("");
  expect(await creditsOf(desk).decided()).toBe("remittance.credit_taken");
  // The same statement may have brought all of it.
  expect((await bank.pays(id, [[other.id, `${one.taka}`]], "both parts were this one's")).code).toBe("");
  await desk.agreed(desk.other);
  expect((await bank.named(words, "told")).told.minor).toBe(`${one.taka + other.taka}00`);
  expect((await desk.report(other.id)).credit?.cases).toMatchObject([
    { amount: { minor: `-${one.taka}00` } },
  ]);
});

test("a part that is undone after the rest was proposed leaves that proposal without its sum", async () => {
  const [one, other] = [await paidStatement(desk), await paidStatement(desk)];
  const { id, words } = await transfer([one, other]);
  await undone(one.id);
  expect((await asksUndo(other.id)).code).toBe("");
  expect((await bank.pays(id, all([one]), "his mail")).code).toBe("");
  const open = await desk.open();
  const of = (kind: string) => open.find((each) => each.kind === kind)?.id ?? "";
  expect((await desk.decide(desk.other, of("remittance.undo"))).code).toBe("");
  expect((await desk.decide(desk.other, of("remittance.transfer"))).code).toBe("bank_line.wrong_state");
  expect((await desk.decide(desk.other, of("remittance.transfer"), "refuse")).code).toBe("");
  expect(await bank.named(words)).toMatchObject({ state: "open", told: { minor: "0" } });
});

test("one undoes a part while another agrees to whose the rest is: whoever comes first, no more is noted than came", async () => {
  const [one, other] = [await paidStatement(desk), await paidStatement(desk)];
  const { id, words } = await transfer([one, other]);
  await undone(one.id);
  expect((await asksUndo(other.id)).code).toBe("");
  expect((await bank.pays(id, all([one]), "his mail")).code).toBe("");
  const told = await Promise.all(
    (await desk.open()).map(
      async (each) => [each.kind, (await desk.decide(desk.other, each.id)).code] as const,
    ),
  );
  const codes = new Map(told);
  expect(codes.get("remittance.undo")).toBe("");
  const transferred = codes.get("remittance.transfer") ?? "";
  expect(["", "bank_line.wrong_state"]).toContain(transferred);
  for (const left of await desk.open())
    expect((await desk.decide(desk.other, left.id, "refuse")).code).toBe("");
  expect((await bank.named(words)).told.minor).toBe(transferred === "" ? `${one.taka}00` : "0");
});
