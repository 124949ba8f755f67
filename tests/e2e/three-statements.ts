import { expect } from "vitest";
import {
  acceptClean,
  acceptSmall,
  actByKeys,
  endedByTwo,
  foldedAct,
  linesOf,
  lineWith,
  matchTo,
} from "./desk-rows.ts";
import { type SoldParcel, statementOf } from "./many-parcels.ts";
import { asOwner } from "./owner.ts";
import { credited } from "./credited.ts";
import {
  actOn,
  bring,
  expectNothingBroken,
  postClean,
  postDespiteTotal,
  release,
  sheet,
  type Two,
  untilPosted,
} from "./statements.ts";
import type { Visitor } from "./visitor.ts";

const stamp = Date.now().toString(36).toUpperCase();
/** So many rows two of finance want to have seen looked at, one by one, before they release a rule. */
const leastLooked = 50;

/** `twoOfFinance`: anew for every statement, for what somebody showed of himself holds for minutes. */
export type Desk = Readonly<{
  one: Visitor;
  twoOfFinance: () => Promise<Two>;
  sold: readonly SoldParcel[];
}>;

/** What the bank credits for a statement: its sum less the rows that never counted, as our books have it; poisha. */
async function creditedWhole(finance: Two, statement: string, what: string): Promise<void> {
  const [row] = await asOwner<{ left: string }>("select remittance_left($1)::text as left", [
    statement.split("/").at(-1),
  ]);
  const amount = BigInt(row?.left ?? 0);
  await credited(finance, { statement, reference: `BEFTN-${what}`, amount, what });
}

/** The parcel that a row without a number may be of, as the desk suggests: of nobody's row yet, and of exactly that cash. */
async function meantBy(statement: string, line: number, sold: readonly SoldParcel[]): Promise<string> {
  const [found] = await asOwner<{ number: string }>(
    `select c.number from consignment c join courier_cash k on k.consignment_id = c.id
      join remittance_row r on r.remittance_id = $2 and r.line = $3 and r.collected_minor = k.due_minor and c.id = any (r.candidates)
      where c.number = any($1) and not exists (select from remittance_row o where o.consignment_id = c.id) order by c.number limit 1`,
    [sold.map(({ number }) => number), statement.split("/").at(-1), line],
  );
  if (!found) throw new Error(`no parcel is left that ${statement} line ${line} may be of`);
  return found.number;
}

const rowWith = async (statement: string, label: string): Promise<string> =>
  `${statement}/rows/${await lineWith(statement, label)}`;

/** The courier's office is written to in Bangla, with both sums. */
async function dispute(one: Visitor, row: string): Promise<void> {
  await actByKeys(one, row, { act: "dispute", reason: "রাইডারের রসিদে পুরো টাকা লেখা" });
  await one.open(row);
  const letter = await one.page.locator('textarea[lang="bn"]').inputValue();
  expect(letter.match(/৳[০-৯]/g)?.length).toBeGreaterThanOrEqual(2);
  await expectNothingBroken();
}

/** Chosen, let go again, chosen once more, and only then accepted. */
async function clearNameless({ one, sold }: Desk, statement: string, isUndone: boolean): Promise<void> {
  const line = await lineWith(statement, "NO_IDENTIFIER");
  const row = `${statement}/rows/${line}`;
  const chosen = { number: await meantBy(statement, line, sold), reason: "টাকা আর দিন দুটোই মেলে" };
  await matchTo(one, row, chosen);
  if (isUndone) {
    await foldedAct(one, row, { act: "unmatch", reason: "ফোনের শেষ অঙ্ক আরেকবার দেখি" });
    await matchTo(one, row, chosen);
  }
  await actByKeys(one, row, { act: "accept", reason: "এটাই সেই পার্সেল" });
}

/**
 * Pathao: CSV, four lines above it and a total below. In shadow until people have looked at fifty rows; then two release the rule, and
 * what is clean is posted by it. The rest is cleared row by row.
 */
export async function clearPathao(all: Desk): Promise<void> {
  const { one, sold, twoOfFinance } = all;
  const [courier, reference] = ["pathao", `pathao-${stamp}`] as const;
  const wrong = ["fee", "cod-fee", "extra", "fee", "short", "typo", "no-id", "unknown", "duplicate"];
  const wish = { invoice: reference, format: "csv", differences: [...wrong, "missing"] } as const;
  const statement = await bring(one, { courier, reference, file: await statementOf(courier, sold, wish) });
  const clean = await linesOf(statement, "match = 'exact' and findings = '[]'");
  expect(clean.length).toBeGreaterThan(90);

  await one.open("/support/remittances/rules");
  expect(await one.page.getByText(one.t("remittances:rule.ask.yes")).count()).toBe(0);
  for (const line of clean.slice(0, leastLooked))
    await actByKeys(one, `${statement}/rows/${line}`, { act: "accept", reason: "রসিদের সঙ্গে মিলিয়ে দেখা" });
  await expectNothingBroken();
  await release(await twoOfFinance(), courier);
  await postClean(one, statement);

  await acceptSmall(one, statement, { tolerance: "২৫", count: 4 });
  await actByKeys(one, await rowWith(statement, "ID_TYPO"), { act: "accept", reason: "অর্ডার আমাদেরই" });
  await dispute(one, await rowWith(statement, "SHORT_COLLECTED"));
  await clearNameless(all, statement, true);
  await foldedAct(one, await rowWith(statement, "UNKNOWN_CONSIGNMENT"), {
    ...{ act: "drop", reason: "কুরিয়ার বলেছে ভুলে লেখা" },
  });
  await foldedAct(one, await rowWith(statement, "DUPLICATE_IN_STATEMENT"), {
    ...{ act: "drop", reason: "একই পার্সেল দুইবার লেখা" },
  });
  await actOn(one, await rowWith(statement, "SHORT_COLLECTED"), {
    ...{ act: "accept", reason: "কুরিয়ার ভুল মেনেছে, বাকিটা পরে দেবে" },
  });
  await untilPosted(one, statement);
  await creditedWhole(await twoOfFinance(), statement, reference);
}

/** Steadfast: a workbook. Its rule stays in shadow, so that a person accepts what is clean; what it paid too little and too much is set right with its next one. */
export async function clearSteadfast(all: Desk): Promise<void> {
  const { one, sold, twoOfFinance } = all;
  const [courier, reference] = ["steadfast", `steadfast-${stamp}`] as const;
  const differences = ["fee", "over", "short", "cod-fee", "no-id"];
  const wish = { invoice: reference, format: "xlsx", differences } as const;
  const file = await statementOf(courier, sold, wish);
  const statement = await bring(one, { courier, reference, file, isWorkbook: true });
  await acceptClean(one, statement);
  await acceptSmall(one, statement, { tolerance: "২৫", count: 2 });
  const [short, over] = [
    await rowWith(statement, "SHORT_COLLECTED"),
    await rowWith(statement, "OVER_COLLECTED"),
  ];
  await dispute(one, short);
  await clearNameless(all, statement, false);
  await actOn(one, short, { act: "accept", reason: "কুরিয়ার ভুল মেনেছে, বাকিটা পরে দেবে" });
  await actOn(one, over, { act: "accept", reason: "১০০ টাকা বেশি লিখেছে, পরে কেটে নেবে" });
  await untilPosted(one, statement);
  await creditedWhole(await twoOfFinance(), statement, reference);

  const [claim] = await asOwner<{ amount: string }>(
    "select amount_minor::text as amount from courier_claim where courier = $1 and state = 'open'",
    [courier],
  );
  const owed = BigInt(claim?.amount ?? 0);
  const next = `${reference}-2`;
  const adjusted = { number: "-", word: "Adjustment", collected: null, fee: 0n };
  const rows = [
    { ...adjusted, payout: owed },
    { ...adjusted, payout: -10_000n },
  ];
  const second = await bring(one, { courier, reference: next, file: sheet(rows) });
  await actOn(one, `${second}/rows/2`, { act: "claim", reason: "আগের হিসাবের কম আসা টাকা" });
  await actOn(one, `${second}/rows/3`, { act: "accept", reason: "আগের বেশি ১০০ টাকা কেটে নিয়েছে" });
  await untilPosted(one, second);
  const finance = await twoOfFinance();
  await endedByTwo(finance, `${second}/rows/3`, { act: "offset", reason: `বেশি আর কম এক জিনিস ${stamp}` });
  await creditedWhole(finance, second, next);
}

/** RedX: Bangla headings and digits, brackets for minus, and a total that is wrong: nothing of it counts until a second person has seen that. */
export async function clearRedx(all: Desk): Promise<void> {
  const { one, sold, twoOfFinance } = all;
  const [courier, reference] = ["redx", `redx-${stamp}`] as const;
  const differences = ["cod-fee", "typo", "no-id", "debit", "total"];
  const wish = { invoice: reference, format: "bangla", differences } as const;
  const statement = await bring(one, { courier, reference, file: await statementOf(courier, sold, wish) });
  await acceptClean(one, statement);
  await acceptSmall(one, statement, { tolerance: "২৫", count: 1 });
  await actByKeys(one, await rowWith(statement, "ID_TYPO"), { act: "accept", reason: "অর্ডার আমাদেরই" });
  await clearNameless(all, statement, false);
  const debit = await rowWith(statement, "ADJUSTMENT_DEBIT");
  await actOn(one, debit, { act: "accept", reason: "প্যাকিংয়ের খরচ বলে কেটেছে" });
  const finance = await twoOfFinance();
  await postDespiteTotal(one, finance[1], statement, `যোগফলে ভুল, সারিগুলো ঠিক ${stamp}`);
  await untilPosted(one, statement);
  await endedByTwo(finance, debit, { act: "cost", reason: `চিঠিতে ব্যাখ্যা দিয়েছে ${stamp}` });
  await creditedWhole(finance, statement, reference);
}
