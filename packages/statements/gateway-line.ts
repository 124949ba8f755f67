import { statedPayerTail } from "@haat/core/wallet-trx";
import { readAmount } from "./amount.ts";
import { BadCell } from "./bad-cell.ts";
import { readMoment } from "./moment.ts";
import { nameOf, type Profile } from "./profile.ts";
import type { RecordOf } from "./records.ts";

export const gatewayFields = [
  ...(["trx", "reference", "originalTrx", "kind", "status", "at", "time"] as const),
  ...(["amount", "fee", "net", "currency", "merchant", "payer"] as const),
] as const;
export type GatewayField = (typeof gatewayFields)[number];

export const lineKinds = ["capture", "refund", "reversal", "other"] as const;
export type LineKind = (typeof lineKinds)[number];
export const lineStatuses = ["completed", "pending", "failed", "reversed"] as const;
export type LineStatus = (typeof lineStatuses)[number];

/** What a wallet says of one movement of our money. Amounts are poisha, or hundredths of its currency, and never negative, `net` is signed: what it adds to our bank. */
export type GatewayLine = Readonly<{
  line: number;
  kind: LineKind;
  status: LineStatus;
  trx: string | null;
  reference: string | null;
  originalTrx: string | null;
  merchant: string | null;
  /** The last digits of who paid, three or four of them; null where the statement names nobody. */
  payerTail: string | null;
  /** ISO 4217: that of its amounts, which are hundredths of it. Taka where the statement says nothing of it. */
  currency: string;
  amountMinor: bigint;
  feeMinor: bigint;
  netMinor: bigint;
  at: Date;
  hasTime: boolean;
}>;

export type GatewayProfile = Profile<GatewayField> &
  Readonly<{
    kinds: Readonly<Record<string, LineKind>>;
    statuses: Readonly<Record<string, LineStatus>>;
    /** What taka is called. */
    taka: Readonly<Record<string, true>>;
    /** Integers without a point are poisha. */
    isInPoisha: boolean;
  }>;

export const lineFaults = [
  ...(["amount", "fee", "net", "at", "kind", "status", "trx", "arithmetic", "repeated", "currency"] as const),
] as const;
/** Why a row is not understood. */
export type LineFault = (typeof lineFaults)[number];
export type BadLine = Readonly<{ line: number; fault: LineFault; text: string }>;

const blank = /^(?:-|–|n\/?a|null)?$/i;
const textOrNull = (text: string): string | null => (blank.test(text) ? null : text.slice(0, 100));

const known = new WeakMap<object, Map<string, unknown>>();

/** Few words stand in many rows: each is looked up once. */
function wordIn<Value>(words: Readonly<Record<string, Value>>, text: string): Value | undefined {
  const seen = known.get(words) ?? new Map<string, unknown>();
  known.set(words, seen);
  if (!seen.has(text)) {
    if (seen.size > 1000) seen.clear();
    const name = nameOf(text);
    seen.set(text, Object.entries(words).find(([word]) => nameOf(word) === name)?.[1]);
  }
  return seen.get(text) as Value | undefined;
}

function amountIn({ isInPoisha }: GatewayProfile, text: string, fault: LineFault): bigint | null {
  const amount = readAmount(text);
  if (amount === "malformed") throw new BadCell<LineFault>(fault, text);
  return amount !== null && isInPoisha && !text.includes(".") ? amount / 100n : amount;
}

const sizeOf = (amount: bigint): bigint => (amount < 0n ? -amount : amount);

/** Nothing is guessed: a word that the profile does not know makes the row a bad one. */
export function gatewayLine(profile: GatewayProfile, record: RecordOf<GatewayField>): GatewayLine | BadLine {
  try {
    return understood(profile, record);
  } catch (fault) {
    if (fault instanceof BadCell) return { line: record.line, fault: fault.fault, text: fault.text };
    throw fault;
  }
}

/** Only a file that has no such column leaves a word to be inferred; in one that has it, an empty cell says nothing. */
function wordsOf(profile: GatewayProfile, { cells, places }: RecordOf<GatewayField>, amount: bigint) {
  const inferred = amount < 0n ? "refund" : "capture";
  const kind = places.kind === undefined ? inferred : wordIn(profile.kinds, cells.kind);
  if (!kind) throw new BadCell<LineFault>("kind", cells.kind);
  const status = places.status === undefined ? "completed" : wordIn(profile.statuses, cells.status);
  if (!status) throw new BadCell<LineFault>("status", cells.status);
  return { kind, status } as const;
}

function understood(profile: GatewayProfile, record: RecordOf<GatewayField>): GatewayLine {
  const { line, cells } = record;
  const amount = amountIn(profile, cells.amount, "amount");
  if (amount === null) throw new BadCell<LineFault>("amount", cells.amount);
  const { kind, status } = wordsOf(profile, record, amount);
  const moment = readMoment(`${cells.at} ${cells.time}`.trim(), profile.dates);
  if (!moment) throw new BadCell<LineFault>("at", `${cells.at} ${cells.time}`.trim());
  const trx = textOrNull(cells.trx);
  const reference = textOrNull(cells.reference);
  if (trx === null && reference === null && kind !== "other") throw new BadCell<LineFault>("trx", cells.trx);
  const read = {
    ...{ line, kind, status, trx, reference, ...moment },
    originalTrx: textOrNull(cells.originalTrx),
    merchant: textOrNull(cells.merchant),
    payerTail: statedPayerTail(cells.payer),
    currency: currencyIn(profile, cells.currency),
  };
  return { ...read, ...moneyOf(profile, { kind, status, amount }, cells) };
}

function currencyIn({ taka }: GatewayProfile, text: string): string {
  if (blank.test(text) || wordIn(taka, text)) return "BDT";
  const code = text.toUpperCase();
  if (!/^[A-Z]{3}$/.test(code)) throw new BadCell<LineFault>("currency", text);
  return code;
}

type Known = Readonly<{ kind: LineKind; status: LineStatus; amount: bigint }>;

/** What a line brings: a capture less its fee; taken back, both. What did not come to pass brings nothing. */
function moneyOf(
  profile: GatewayProfile,
  { kind, status, amount }: Known,
  cells: Readonly<Record<GatewayField, string>>,
) {
  const fee = sizeOf(amountIn(profile, cells.fee, "fee") ?? 0n);
  const size = sizeOf(amount);
  const brings = { capture: size - fee, refund: -size - fee, reversal: fee - size, other: amount - fee }[
    kind
  ];
  const due = status === "completed" ? brings : 0n;
  const stated = amountIn(profile, cells.net, "net");
  if (stated !== null && sizeOf(stated) !== sizeOf(due))
    throw new BadCell<LineFault>("arithmetic", cells.net);
  return { amountMinor: kind === "other" ? amount : size, feeMinor: fee, netMinor: due };
}

export const isBad = (line: GatewayLine | BadLine): line is BadLine => "fault" in line;
