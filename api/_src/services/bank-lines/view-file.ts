import type { BankFileReport, BankFileView } from "@haat/contract/bank-file";
import type { LocaleName } from "@haat/contract/values";
import { DomainError } from "@haat/core/errors";
import { isId } from "@haat/core/ids";
import { maskPhonesIn } from "@haat/core/phone";
import {
  type BankFileDetail,
  type BankFileRow,
  findBankFile,
  listBankFiles,
} from "@haat/db/queries/bank-lines/files";
import { knownLines } from "@haat/db/queries/bank-lines/lines";
import type { NodeCtx } from "../../context.ts";
import { instantView, moneyView } from "../../views/money.ts";
import { namedLines } from "./name-lines.ts";
import type { StoredBankLine } from "./read-file.ts";

const pageSize = 20;

const fileView = (
  { id, bank, fileName, state, rows, debits, ...row }: BankFileRow,
  locale: LocaleName,
): BankFileView => ({
  ...{ id, bank, fileName, state, rows, debits, madeBy: row.madeBy },
  ...{ credits: moneyView(row.credits, locale), madeAt: instantView(row.madeAt) },
});

/** Newest first. */
export async function readBankFiles(
  { books, locale }: NodeCtx,
  cursor: string | undefined,
): Promise<{ items: BankFileView[]; nextCursor: string | null }> {
  if (cursor !== undefined && !isId("bankFile", cursor)) throw new DomainError("cursor.invalid");
  const rows = await listBankFiles(books, { before: cursor ?? null, limit: pageSize + 1 });
  const items = rows.slice(0, pageSize).map((row) => fileView(row, locale));
  return { items, nextCursor: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null };
}

/** Of a file that waits: how many of its credits an earlier one has brought. */
async function knownIn(
  { books, now, readBankFile }: NodeCtx,
  { id, state, body, mapping }: BankFileDetail,
): Promise<number> {
  if (state !== "read") return 0;
  const { credits } = await readBankFile(body, mapping);
  return knownLines(books, { fileId: id, lines: namedLines(credits, now()) });
}

/** How a file is understood, and what of it is known already. */
export async function viewBankFile(ctx: NodeCtx, id: string): Promise<BankFileReport> {
  const { books, locale } = ctx;
  const row = await findBankFile(books, id);
  if (!row) throw new DomainError("bank_file.not_found");
  type Refusal = NonNullable<BankFileReport["refusal"]>;
  return {
    file: fileView(row, locale),
    refusal:
      row.refusal === null
        ? null
        : {
            ...{ code: row.refusal as Refusal["code"], detail: row.detail },
            problems: row.problems as Refusal["problems"],
          },
    header: row.header as BankFileReport["header"],
    mappingVersion: row.mapping?.version ?? null,
    known: await knownIn(ctx, row),
    preview: (row.preview as readonly StoredBankLine[]).map(({ amountMinor, narration, payer, ...line }) => ({
      ...{ ...line, amount: moneyView(amountMinor, locale), narration: maskPhonesIn(narration) },
      payer: payer === null ? null : maskPhonesIn(payer),
    })),
  };
}
