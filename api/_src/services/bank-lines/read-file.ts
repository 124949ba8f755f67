import type { KeptBankMapping, ReadBankFile } from "@haat/db/queries/bank-lines/files";
import {
  type BadBankLine,
  type BankCredit,
  type BankField,
  type BankItem,
  type BankMapping,
  bankProfile,
  readBankLines,
} from "@haat/statements/bank-line";
import type { Bytes } from "@haat/statements/bytes";
import { type Header, HeaderMissing } from "@haat/statements/records";
import { UnreadableFile } from "@haat/statements/table";

const mostProblems = 50;
const shownLines = 20;

/** A credit as the preview keeps it: its amount as text. */
export type StoredBankLine = Readonly<Omit<BankCredit, "kind" | "amountMinor"> & { amountMinor: string }>;
const storedLine = ({ kind: _, amountMinor, ...rest }: BankCredit): StoredBankLine => ({
  ...rest,
  amountMinor: String(amountMinor),
});

type Seen = { header: Header<BankField> | null; credits: BankCredit[]; debits: number; bad: BadBankLine[] };
export type UnderstoodBankFile = Readonly<{ kept: ReadBankFile; credits: readonly BankCredit[] }>;

function take(seen: Seen, item: BankItem): void {
  if (item.kind === "bad") seen.bad.push(item);
  else if (item.kind === "credit") seen.credits.push(item);
  else if (item.kind === "debit") seen.debits += 1;
}

const bytesOf = (body: Uint8Array<ArrayBuffer>): Bytes =>
  async function* () {
    yield body;
  };

const headerOf = ({ line, names, places }: Header<BankField>): string =>
  JSON.stringify({
    ...{ line, names },
    fields: Object.fromEntries(Object.entries(places).map(([field, place]) => [field, names[place] ?? ""])),
  });

/** Only what is wrong with the file is its refusal. */
function refusalOf(fault: unknown): Readonly<{ refusal: string; detail: string }> {
  if (fault instanceof HeaderMissing) return { refusal: "header_missing", detail: fault.missing.join(",") };
  if (fault instanceof UnreadableFile)
    return { refusal: fault.reason === "too_large" ? "too_large" : "unreadable", detail: fault.reason };
  throw fault;
}

export type BankFileReader = typeof readBankFile;

/** Reads our bank's file to its end. One row that is not understood, and nothing of it is taken. */
export async function readBankFile(
  body: Uint8Array<ArrayBuffer>,
  mapping: KeptBankMapping | null,
): Promise<UnderstoodBankFile> {
  const seen: Seen = { header: null, credits: [], debits: 0, bad: [] };
  // It was checked when it was taken.
  const profile = bankProfile(mapping?.mapping as BankMapping | undefined);
  let refused: Readonly<{ refusal: string; detail: string | null }> | null = null;
  try {
    for await (const item of readBankLines(profile, bytesOf(body), (header) => void (seen.header = header))) {
      take(seen, item);
      if (seen.bad.length >= mostProblems) break;
    }
    if (seen.bad.length > 0) refused = { refusal: "bad_rows", detail: null };
    else if (seen.credits.length === 0) refused = { refusal: "no_rows", detail: null };
  } catch (fault) {
    refused = refusalOf(fault);
  }
  return {
    credits: refused === null ? seen.credits : [],
    kept: {
      ...{ mappingVersion: mapping?.version ?? null, header: seen.header && headerOf(seen.header) },
      ...{ refusal: refused?.refusal ?? null, detail: refused?.detail ?? null, debits: seen.debits },
      problems: JSON.stringify(seen.bad.map(({ line, fault, text }) => ({ line, fault, shown: text }))),
      preview: JSON.stringify(seen.credits.slice(0, shownLines).map(storedLine)),
      rows: seen.credits.length,
      credits: seen.credits.reduce((sum, { amountMinor }) => sum + amountMinor, 0n),
    },
  };
}
