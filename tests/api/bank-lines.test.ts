import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { bankDesk, bankText, bankToday, paidStatement, type WrittenCredit } from "../bank-files.ts";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";
import { aMatchedRemittance } from "../matched-remittances.ts";
import { written } from "../remittance-desk.ts";
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

const aStatement = () => paidStatement(desk);
const taking = (...credits: WrittenCredit[]) => bank.taken(bankText(credits));
const word = (): string => crypto.randomUUID().slice(0, 8);
const inBank = async () => (await desk.balances("A:BANK", "A:COD_IT:pathao")) as [number, number];

test("a credit under a statement's own reference waits for a second person by itself, and counts when he agrees", async () => {
  const { id, reference, taka } = await aStatement();
  const [before, onItsWay] = await inBank();
  const { file, preview, known } = await bank.brought(
    bankText([
      { reference, credit: `৳${taka}` },
      { debit: "500", credit: "", narration: "office rent" },
    ]),
  );
  expect(file).toMatchObject({ state: "read", rows: 1, debits: 1, credits: { minor: `${taka}00` } });
  expect([preview[0]?.day, known]).toEqual(["2026-11-20", 0]);
  // Nothing of it counts before a person has looked.
  expect(await desk.open()).toEqual([]);
  expect(await bank.lines()).toMatchObject({ items: [], isBegun: false });
  expect((await bank.take(file.id)).body).toEqual({ taken: 1, known: 0, proposed: 1 });
  expect(await bank.lines()).toMatchObject({ items: [], isBegun: true, sum: { minor: `${taka}00` } });
  const line = await bank.named(reference, "asked");
  expect(line).toMatchObject({ exact: [{ id, courier: "pathao" }], mismatch: null, number: reference });
  expect((await desk.report(id)).credit?.proposalId).toBe(line.proposalId);
  const [open] = await desk.open();
  expect(open).toMatchObject({
    kind: "remittance.transfer",
    shares: [{ id, amount: { minor: `${taka}00` } }],
  });
  expect(await inBank()).toEqual([before, onItsWay]);
  expect((await desk.decide(desk.finance, open?.id ?? "")).code).toBe("proposal.own_hand");
  expect((await desk.decide(desk.other, open?.id ?? "")).code).toBe("");
  expect(await inBank()).toEqual([before + taka, onItsWay - taka]);
  expect(await desk.report(id)).toMatchObject({ credit: { isReceived: true }, findings: [] });
  expect((await bank.line(line.id)).line).toMatchObject({
    ...{
      state: "told",
      told: { minor: `${taka}00` },
      uses: [{ kind: "remittance_credit", payer: "pathao" }],
    },
  });
});

test("one transfer for two statements is split to the poisha, by two, or not at all", async () => {
  const [one, other] = [await aStatement(), await aStatement()];
  const sum = one.taka + other.taka;
  const words = word();
  await taking({
    day: bankToday(),
    narration: `PATHAO ${words}`,
    reference: `EFT ${words}`,
    credit: `${sum}.00`,
  });
  const { id } = await bank.named(words);
  const report = await bank.line(id);
  expect(report.suggestions).toContainEqual(
    expect.objectContaining({
      why: "together",
      statements: expect.arrayContaining([
        expect.objectContaining({ id: one.id }),
        expect.objectContaining({ id: other.id }),
      ]),
    }),
  );
  const shares = [
    [one.id, `${one.taka}`],
    [other.id, `${other.taka}`],
  ] as const;
  const parts = (first: string, second: string) =>
    [
      [one.id, first],
      [other.id, second],
    ] as const;
  expect((await bank.pays(id, parts(`${one.taka - 0.01}`, `${other.taka}`), "so")).code).toBe(
    "bank_line.parts_differ",
  );
  expect((await bank.pays(id, parts(`${sum}`, "0"), "so it is")).code).toBe("money.malformed");
  expect(
    (
      await bank.pays(
        id,
        [
          [one.id, `${one.taka}`],
          [one.id, `${other.taka}`],
        ],
        "twice",
      )
    ).code,
  ).toBe("request.invalid");
  // Its reference is no statement's own: that is told to whoever agrees.
  expect((await bank.pays(id, shares)).code).toBe("remittance.credit_unnamed");
  expect((await bank.pays(id, shares, "his mail of the 19th", desk.support)).code).toBe("auth.forbidden");
  expect((await bank.pays(id, shares, "his mail of the 19th")).code).toBe("");
  expect((await bank.pays(id, shares, "his mail of the 19th")).code).toBe("proposal.exists");
  const [before, onItsWay] = await inBank();
  await desk.agreed(desk.other);
  expect(await inBank()).toEqual([before + sum, onItsWay - sum]);
  for (const { id: statement, taka } of [one, other])
    expect((await desk.report(statement)).credit).toMatchObject({
      ...{ isReceived: true, received: { minor: `${taka}00` }, items: [{ reference: `EFT ${words}` }] },
    });
  expect((await bank.line(id)).line.state).toBe("told");
  expect((await bank.pays(id, shares, "once more")).code).toBe("bank_line.wrong_state");
});

test("parts of a transfer that do not come to it are refused by the books, and so is one more under its proposal", async () => {
  const { owner } = desk.world;
  const whole =
    "select id, proposal_id, remittance_id from remittance_credit where reference like 'EFT %' order by id";
  const { rows } = await owner.query<{ id: string; proposal_id: string; remittance_id: string }>(whole);
  expect(rows).toHaveLength(2);
  const { id } = await aStatement();
  const insert = `insert into remittance_credit (id, remittance_id, courier, day, amount_minor, reference, proposal_id)
    select 'rmb_x', $1, courier, day, amount_minor, reference, proposal_id from remittance_credit where id = $2`;
  await expect(owner.query(insert, [id, rows[0]?.id])).rejects.toMatchObject({
    constraint: "remittance_credit_by_two",
  });
});

test("what differs from its statement is no proposal by itself: it is said by how much, and a person says why", async () => {
  const { id, reference, taka } = await aStatement();
  await taking({ reference, credit: `${taka - 5}` });
  const line = await bank.named(reference);
  expect(line).toMatchObject({ state: "open", mismatch: { minor: "-500" } });
  const pays = (reason: string) => bank.pays(line.id, [[id, `${taka - 5}`]], reason);
  expect((await pays("")).code).toBe("remittance.credit_differs");
  expect((await pays("he kept five")).code).toBe("");
  await desk.agreed(desk.other);
  expect((await desk.report(id)).findings).toMatchObject([{ label: "BANK_CREDIT_MISMATCH" }]);
  // What lacks comes by another transfer, under the same words of the courier's.
  await taking({ reference, credit: "5", day: "23/11/2026" });
  const rest = await bank.named(reference);
  expect(rest).toMatchObject({ state: "open", mismatch: null });
  expect(rest.number).not.toBe(line.number);
  expect((await bank.pays(rest.id, [[id, "5"]])).code).toBe("");
  await desk.agreed(desk.other);
  expect(await desk.report(id)).toMatchObject({ credit: { isReceived: true }, findings: [] });
});

test("what came beyond a statement is a case, also where one transfer pays two", async () => {
  const [one, other] = [await aStatement(), await aStatement()];
  const words = word();
  await taking({ narration: words, credit: `${one.taka + other.taka + 7}` });
  const { id } = await bank.named(words);
  const shares = [
    [one.id, `${one.taka}`],
    [other.id, `${other.taka + 7}`],
  ] as const;
  expect((await bank.pays(id, shares, "seven too many")).code).toBe("");
  await desk.agreed(desk.other);
  expect((await desk.report(one.id)).credit?.cases).toEqual([]);
  expect((await desk.report(other.id)).credit?.cases).toMatchObject([{ amount: { minor: "-700" } }]);
});

test("two statements under one reference are a person's to choose between, and neither is said to differ", async () => {
  const { shop, statements, finance } = desk;
  const reference = await aMatchedRemittance(shop, finance.userId);
  const file = written([{ number: `NB${word()}`, collected: 12 }]);
  const id = await statements.send({ courier: "pathao", reference, file });
  await statements.work();
  expect((await statements.call("POST", id, "/matching")).status).toBe(202);
  await statements.work();
  expect(await taking({ reference, credit: "10" })).toMatchObject({ taken: 1, proposed: 0 });
  const line = await bank.named(reference);
  expect(line.mismatch).toBeNull();
  expect(line.exact.map(({ courier }) => courier).toSorted()).toEqual(["pathao", "redx"]);
  for (const each of [id, reference]) expect((await desk.report(each)).findings).toEqual([]);
  const offered = (await bank.line(line.id)).suggestions.filter(({ why }) => why === "reference");
  expect(offered).toHaveLength(2);
});
