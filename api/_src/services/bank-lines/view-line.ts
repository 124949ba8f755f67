import type { BankLineFilter, BankLinePage, BankLineReport, BankLineView } from "@haat/contract/bank-line";
import type { LocaleName } from "@haat/contract/values";
import { DomainError } from "@haat/core/errors";
import { isId } from "@haat/core/ids";
import { maskPhonesIn } from "@haat/core/phone";
import {
  type BankLineRow,
  findBankLine,
  listBankLines,
  type StatementRow,
  unexplained,
  unpaidStatements,
} from "@haat/db/queries/bank-lines/lines";
import type { NodeCtx } from "../../context.ts";
import { instantView, moneyView } from "../../views/money.ts";
import { restIsOf, restOf } from "./rest-of-line.ts";
import { suggestionsFor } from "./suggest.ts";

const pageSize = 30;
/** Of which a person chooses. */
const mostStatements = 60;

const statementView = ({ periodEnd, left, ...row }: StatementRow, locale: LocaleName) => ({
  ...{ ...row, periodEnd: instantView(periodEnd), left: moneyView(left, locale) },
});

/** By how much what all lines of its reference have left is not what its one statement lacks. Null: there is no such one, or it is explained. */
function mismatchOf(row: BankLineRow): bigint | null {
  const { exact, state, waits } = row;
  const [only, ...others] = exact;
  if (!only || others.length > 0 || state === "told") return null;
  const differs = BigInt(waits) - BigInt(only.left);
  return differs === 0n ? null : differs;
}

function lineView(row: BankLineRow, locale: LocaleName): BankLineView {
  const {
    amount,
    told,
    narration,
    payer,
    said,
    exact,
    isRepeated: _,
    waits: __,
    isShared: ___,
    ...rest
  } = row;
  const differs = mismatchOf(row);
  return {
    ...{ ...rest, uses: [...row.uses], narration: maskPhonesIn(narration) },
    payer: payer === null ? null : maskPhonesIn(payer),
    ...{
      amount: moneyView(amount, locale),
      told: moneyView(told, locale),
      rest: moneyView(restOf(row), locale),
    },
    said: said && { ...said, at: instantView(said.at) },
    exact: exact.map((each) => statementView(each, locale)),
    mismatch: differs === null ? null : moneyView(differs, locale),
  };
}

/** What came to our bank, newest first: unless another state is asked for, what nobody has explained. */
export async function readBankLines(
  { books, locale }: NodeCtx,
  { state = "open", cursor }: BankLineFilter,
): Promise<BankLinePage> {
  if (cursor !== undefined && !isId("bankLine", cursor)) throw new DomainError("cursor.invalid");
  const ask = { state, before: cursor ?? null, limit: pageSize + 1 };
  const [rows, { sum, isBegun }] = await Promise.all([listBankLines(books, ask), unexplained(books)]);
  const items = rows.slice(0, pageSize).map((row) => lineView(row, locale));
  const nextCursor = rows.length > pageSize ? (items.at(-1)?.id ?? null) : null;
  return { items, nextCursor, sum: moneyView(sum, locale), isBegun };
}

/** A credit with the statements that it may pay. */
export async function readBankLine({ books, locale }: NodeCtx, id: string): Promise<BankLineReport> {
  const [row, statements] = await Promise.all([
    findBankLine(books, id),
    unpaidStatements(books, mostStatements),
  ]);
  if (!row) throw new DomainError("bank_line.not_found");
  const whose = restIsOf(row);
  const isOpen = row.state === "open" && restOf(row) > 0n && whose !== undefined;
  const mayPay = isOpen ? statements.filter(({ courier }) => whose === null || courier === whose) : [];
  return {
    line: lineView(row, locale),
    suggestions: (isOpen ? suggestionsFor(row, mayPay) : []).map(({ why, statements: of }) => ({
      ...{ why, statements: of.map((each) => statementView(each, locale)) },
    })),
    statements: mayPay.map((each) => statementView(each, locale)),
  };
}
