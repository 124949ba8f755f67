import { readAmount } from "./amount.ts";
import { BadCell } from "./bad-cell.ts";
import type { Bytes } from "./bytes.ts";
import { readMoment } from "./moment.ts";
import { nameOf, type Profile } from "./profile.ts";
import { type Header, HeaderMissing, readRecords, type RecordOf } from "./records.ts";

export const bankFields = [
  ...(["day", "credit", "debit", "amount", "side", "reference", "narration", "payer"] as const),
] as const;
export type BankField = (typeof bankFields)[number];
export const bankFaults = ["day", "credit", "debit", "amount", "side"] as const;
/** Why a row is not understood. */
export type BankFault = (typeof bankFaults)[number];

/** What our bank says came into our account. Poisha, always more than nothing; the day is Dhaka's. */
export type BankCredit = Readonly<{
  kind: "credit";
  line: number;
  day: string;
  amountMinor: bigint;
  reference: string | null;
  narration: string;
  payer: string | null;
}>;
/** What left it, or a balance carried forward: nothing of ours to explain. */
export type BankOther = Readonly<{ kind: "debit" | "none"; line: number }>;
export type BadBankLine = Readonly<{ kind: "bad"; line: number; fault: BankFault; text: string }>;
export type BankItem = BankCredit | BankOther | BadBankLine;

/** No bank publishes how its statement looks: names that they are seen to use, in either language. */
const columns: Profile<BankField>["columns"] = {
  day: {
    named: [
      ...["Transaction Date", "Txn Date", "Trans Date", "Posting Date", "Value Date", "Date"],
      ...["লেনদেনের তারিখ", "তারিখ"],
    ],
    isNeeded: true,
  },
  credit: {
    named: [
      ...["Credit", "Credit Amount", "Credit (BDT)", "Credit (Tk)", "Deposit", "Deposits", "Deposit Amount"],
      ...["Cr", "Cr Amount", "জমা", "জমার পরিমাণ", "ক্রেডিট"],
    ],
  },
  debit: {
    named: [
      ...[
        "Debit",
        "Debit Amount",
        "Debit (BDT)",
        "Debit (Tk)",
        "Withdrawal",
        "Withdrawals",
        "Withdrawal Amount",
      ],
      ...["Dr", "Dr Amount", "উত্তোলন", "খরচ", "ডেবিট"],
    ],
  },
  amount: { named: ["Amount", "Transaction Amount", "Amount (BDT)", "টাকার পরিমাণ", "পরিমাণ", "টাকা"] },
  side: { named: ["Dr/Cr", "Cr/Dr", "DC", "Type", "Transaction Type", "ধরন"] },
  reference: {
    named: [
      ...["Ref", "Ref No", "Reference", "Reference No", "Reference Number", "Transaction Reference"],
      ...["Transaction ID", "Txn ID", "Instrument No", "Cheque No", "রেফারেন্স", "রেফারেন্স নম্বর", "লেনদেন নম্বর"],
    ],
  },
  narration: {
    named: [
      ...["Narration", "Description", "Particulars", "Transaction Details", "Details", "Remarks"],
      ...["বিবরণ", "বর্ণনা", "মন্তব্য"],
    ],
  },
  payer: { named: ["Payer", "Remitter", "Sender", "From", "From Account", "Counterparty", "প্রেরক", "জমাদাতা"] },
};

const common: Profile<BankField> = {
  columns,
  dates: "dmy",
  totals: ["Total", "Grand Total", "Opening Balance", "Closing Balance", "Balance Forward", "মোট", "সর্বমোট"],
};

/** What a person says of a bank's headings: which field each of them is, or `ignored`. */
export type BankMapping = Readonly<Record<string, BankField | "ignored">>;

/** Our own names behind what a person has said: a heading that he gave to one field is no other's. */
export function bankProfile(mapping: BankMapping = {}): Profile<BankField> {
  const given = new Set(Object.keys(mapping).map(nameOf));
  const named = (field: BankField): readonly string[] => [
    ...Object.keys(mapping).filter((heading) => mapping[heading] === field),
    ...columns[field].named.filter((name) => !given.has(nameOf(name))),
  ];
  const read = bankFields.map((field) => [field, { ...columns[field], named: named(field) }]);
  return { ...common, columns: Object.fromEntries(read) as typeof columns };
}

const blank = /^(?:[-–]|n\/?a|null|none)?$/i;
const textOrNull = (text: string): string | null => (blank.test(text) ? null : text.slice(0, 100));
const credits = new Set(["cr", "c", "credit", "deposit", "জমা", "ক্রেডিট"]);
const debits = new Set(["dr", "d", "debit", "withdrawal", "উত্তোলন", "ডেবিট"]);

const suffix = /(cr|dr)\.?$/i;

/** Poisha, less than nothing for what left. Null: nothing stands there, or nought. "334,302.46 CR" is a sum that has come, "500 DR" one that left. */
function amountIn(text: string, fault: BankFault): bigint | null {
  const mark = suffix.exec(text)?.[1]?.toLowerCase();
  const amount = readAmount(text.replace(suffix, "").trimEnd());
  // What was taken away has not come.
  if (amount === "malformed" || (mark === "cr" && amount !== null && amount < 0n))
    throw new BadCell<BankFault>(fault, text);
  if (amount === null || amount === 0n) return null;
  return mark === "dr" && amount > 0n ? -amount : amount;
}

const saysCredit = (text: string): boolean => suffix.exec(text)?.[1]?.toLowerCase() === "cr";

function cameBy({ cells, places }: RecordOf<BankField>): bigint | null {
  if (places.credit !== undefined) {
    const credit = amountIn(cells.credit, "credit");
    const debit = amountIn(cells.debit, "debit");
    // A row that says both, or takes a credit back, is not one that we know how to read.
    if (credit !== null && (credit < 0n || debit !== null))
      throw new BadCell<BankFault>("credit", cells.credit);
    if (debit !== null && saysCredit(cells.debit)) throw new BadCell<BankFault>("debit", cells.debit);
    return credit ?? (debit === null ? null : -1n);
  }
  const amount = amountIn(cells.amount, "amount");
  if (amount === null || places.side === undefined) return amount;
  const side = nameOf(cells.side);
  if (!credits.has(side) && !debits.has(side)) throw new BadCell<BankFault>("side", cells.side);
  // The sum's own mark and the word beside it say one thing.
  if (suffix.test(cells.amount) && saysCredit(cells.amount) !== credits.has(side))
    throw new BadCell<BankFault>("amount", cells.amount);
  return debits.has(side) ? -1n : amount;
}

/** A moment's day in Dhaka, which has no summer time. */
const dayOf = (at: Date): string => new Date(at.getTime() + 6 * 3_600_000).toISOString().slice(0, 10);

function itemOf(record: RecordOf<BankField>): BankItem {
  const { line, cells } = record;
  try {
    const came = cameBy(record);
    if (came === null || came < 0n) return { kind: came === null ? "none" : "debit", line };
    const moment = readMoment(cells.day, common.dates);
    if (!moment) throw new BadCell<BankFault>("day", cells.day);
    return {
      ...{ kind: "credit", line, day: dayOf(moment.at), amountMinor: came },
      ...{ reference: textOrNull(cells.reference), payer: textOrNull(cells.payer) },
      narration: cells.narration.replaceAll(/\s+/g, " ").slice(0, 300),
    };
  } catch (fault) {
    if (fault instanceof BadCell)
      return { kind: "bad", line, fault: fault.fault as BankFault, text: fault.text };
    throw fault;
  }
}

/** Our account at a bank, row by row, the bad ones among them. Throws `UnreadableFile` and `HeaderMissing`, this also behind the last row. */
export async function* readBankLines(
  profile: Profile<BankField>,
  bytes: Bytes,
  onHeader: (header: Header<BankField>) => void = () => undefined,
): AsyncGenerator<BankItem> {
  let isAsked = true;
  let [isBare, hasLeft] = [false, false];
  for await (const record of readRecords(profile, bytes, { onHeader })) {
    const { credit, amount, side } = record.places;
    if (isAsked && credit === undefined && amount === undefined) throw new HeaderMissing(["credit"]);
    isAsked = false;
    const item = itemOf(record);
    if (credit === undefined && side === undefined) {
      hasLeft ||= item.kind === "debit";
      isBare ||= item.kind === "credit" && !/^\+|cr\.?$/i.test(record.cells.amount);
    }
    yield item;
  }
  // Sums without a mark have come only where those that left bear one.
  if (isBare && !hasLeft) throw new HeaderMissing(["side"]);
}
