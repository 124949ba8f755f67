import { statedPayerTail } from "@haat/core/wallet-trx";
import { readAmount } from "./amount.ts";
import { BadCell } from "./bad-cell.ts";
import { outcomeOf } from "./courier-outcome.ts";
import type { CourierField, CourierProfile, StatedOutcome } from "./courier-profile.ts";
import { readMoment } from "./moment.ts";
import { nameOf } from "./profile.ts";
import type { RecordOf } from "./records.ts";

/** Something taken beside delivery and cash, named as the courier names it; below zero it is given. */
export type Charge = Readonly<{ name: string; amountMinor: bigint }>;

/** What a courier says of one parcel. Amounts are poisha. */
export type CourierLine = Readonly<{
  kind: "line";
  line: number;
  /** As they are written; null where the courier names none. */
  consignment: string | null;
  reference: string | null;
  tracking: string | null;
  /** The courier's own word, and how the parcel ended by it; null on an adjustment, and where nobody knows what the word means. */
  word: string;
  outcome: StatedOutcome | null;
  /** Three or four digits. */
  phoneTail: string | null;
  closedAt: Date | null;
  /** Paid or taken back without any cash: it belongs to no parcel until somebody says so. */
  isAdjustment: boolean;
  collectedMinor: bigint;
  /** With what return and weight cost. */
  deliveryFeeMinor: bigint;
  codFeeMinor: bigint;
  charges: readonly Charge[];
  /** Of what the courier paid ahead, what he takes back here: no charge. */
  advanceMinor: bigint;
  /** As it is stated: what the courier says that this parcel brings. */
  payoutMinor: bigint;
}>;

/** The sum that a courier writes below his rows. */
export type CourierSum = Readonly<{
  kind: "sum";
  line: number;
  collectedMinor: bigint | null;
  payoutMinor: bigint | null;
}>;

export const courierFaults = ["collected", "fee", "charge", "payout", "at", "word"] as const;
/** Why a row is not understood. */
export type CourierFault = (typeof courierFaults)[number];
export type BadCourierLine = Readonly<{ kind: "bad"; line: number; fault: CourierFault; text: string }>;
export type CourierItem = CourierLine | CourierSum | BadCourierLine;

const blank = /^(?:[-–—]+|n\/?a|nil|none|null)?$/i;
/** Spreadsheets are told by `'` and `="…"` that a number is a name. */
const wrapped = /^(?:="([^"]{1,100})"|'(.{1,100}))$/;

function nameIn(text: string): string | null {
  const match = wrapped.exec(text);
  const name = (match?.[1] ?? match?.[2] ?? text).trim();
  return blank.test(name) ? null : name.slice(0, 100);
}

function amountIn(text: string, fault: CourierFault): bigint | null {
  const amount = readAmount(text);
  if (amount === "malformed") throw new BadCell<CourierFault>(fault, text);
  return amount;
}

/** A heading that the profile does not name, where it stands and how it is written. */
export type UnknownColumn = Readonly<{ place: number; name: string }>;

/** Nothing is guessed: what cannot be read makes the row a bad one, with its reason. */
export function courierItem(
  profile: CourierProfile,
  deductions: readonly UnknownColumn[],
  record: RecordOf<CourierField>,
  names: readonly string[],
): CourierItem {
  try {
    return record.isSum ? sumOf(record) : understood(profile, deductions, record, names);
  } catch (fault) {
    if (!(fault instanceof BadCell)) throw fault;
    return { kind: "bad", line: record.line, fault: fault.fault, text: fault.text };
  }
}

const sumOf = ({ line, cells }: RecordOf<CourierField>): CourierSum => ({
  ...{ kind: "sum", line },
  collectedMinor: amountIn(cells.collected, "collected"),
  payoutMinor: amountIn(cells.payout, "payout"),
});

function understood(
  profile: CourierProfile,
  deductions: readonly UnknownColumn[],
  record: RecordOf<CourierField>,
  names: readonly string[],
): CourierLine {
  const { line, cells } = record;
  const collected = amountIn(cells.collected, "collected");
  const stated = amountIn(cells.advance, "charge") ?? 0n;
  const fees = feesOf(record, chargesOf(record, deductions, { names, advance: stated }));
  const taken = { ...fees, advanceMinor: stated > 0n ? stated : 0n };
  const isBlank = collected === null && isReturned(profile, cells);
  const payout = amountIn(cells.payout, "payout") ?? leftOf(profile, collected ?? 0n, taken, isBlank);
  if (payout === null) throw new BadCell<CourierFault>("payout", cells.payout);
  const isAhead = payout < 0n && isOfAdvance(profile, cells.word);
  // A parcel that came back for nothing brings nothing: its row says so with two dashes, and is a parcel's all the same.
  const isFree = isBlank && payout === 0n;
  const isAdjustment = !isFree && (collected === null || (collected === 0n && isAhead));
  if (isAdjustment && payout === 0n) throw new BadCell<CourierFault>("collected", cells.collected);
  const outcome = isAdjustment ? null : outcomeOf(profile, cells.word);
  return {
    ...{ kind: "line", line, outcome, isAdjustment, payoutMinor: payout, collectedMinor: collected ?? 0n },
    ...{ consignment: nameIn(cells.consignment), reference: nameIn(cells.reference) },
    ...{ tracking: nameIn(cells.tracking), word: cells.word.slice(0, 100) },
    ...{ phoneTail: statedPayerTail(cells.phone), closedAt: momentIn(profile, cells) },
    ...{ ...taken, ...(isAdjustment && isAhead && taken.advanceMinor === 0n && aheadIn(fees, payout)) },
  };
}

type Cells = RecordOf<CourierField>["cells"];
const isReturned = (profile: CourierProfile, { consignment, reference, word }: Cells): boolean =>
  (nameIn(consignment) ?? nameIn(reference)) !== null && outcomeOf(profile, word) === "returned";

type Fees = Pick<CourierLine, "deliveryFeeMinor" | "codFeeMinor" | "charges" | "advanceMinor">;

const isOfAdvance = ({ advances }: CourierProfile, word: string): boolean => {
  const name = nameOf(word);
  return advances.some((says) => name.includes(nameOf(says)));
};

/** Of what such a row takes, all that it does not name as a fee. */
function aheadIn(fees: Omit<Fees, "advanceMinor">, payout: bigint): Pick<Fees, "advanceMinor"> {
  const left = -payout - feesIn(fees);
  return { advanceMinor: left > 0n ? left : 0n };
}

/**
 * Of a courier who states no payout by row: what is left of the cash. Of the others nothing, where neither cash nor a fee is stated of a parcel that came
 * back; null: he does state it, so a row without one is not understood.
 */
function leftOf(
  { leavesPayout }: CourierProfile,
  collected: bigint,
  fees: Fees,
  isBlank: boolean,
): bigint | null {
  const left = collected - feesIn(fees) - fees.advanceMinor;
  return leavesPayout === true || (isBlank && left === 0n) ? left : null;
}

const feesIn = ({ deliveryFeeMinor, codFeeMinor, charges }: Omit<Fees, "advanceMinor">): bigint =>
  charges.reduce((sum, { amountMinor }) => sum + amountMinor, deliveryFeeMinor + codFeeMinor);

function momentIn(profile: CourierProfile, cells: RecordOf<CourierField>["cells"]): Date | null {
  const text = `${cells.at} ${cells.time}`.trim();
  if (blank.test(text)) return null;
  const moment = readMoment(text, profile.dates);
  if (!moment) throw new BadCell<CourierFault>("at", text);
  return moment.at;
}

type Headed = Readonly<{ names: readonly string[]; advance: bigint }>;

/**
 * What is not nothing of the further columns, under the courier's own headings; a discount is given, whatever its sign, and so is an
 * advance below zero: what nobody took is none.
 */
function chargesOf(
  { cells, places, row }: RecordOf<CourierField>,
  deductions: readonly UnknownColumn[],
  { names, advance }: Headed,
): readonly Charge[] {
  const charges: Charge[] = [];
  const add = (name: string, amountMinor: bigint): void => {
    if (amountMinor !== 0n) charges.push({ name: name.slice(0, 100), amountMinor });
  };
  for (const field of ["extra", "vat"] as const)
    add(names[places[field] ?? -1] ?? field, amountIn(cells[field], "charge") ?? 0n);
  if (advance < 0n) add(names[places.advance ?? -1] ?? "advance", advance);
  const discount = amountIn(cells.discount, "charge") ?? 0n;
  add(names[places.discount ?? -1] ?? "discount", discount < 0n ? discount : -discount);
  for (const { place, name } of deductions) add(name, amountIn(row[place]?.trim() ?? "", "charge") ?? 0n);
  return charges;
}

/** Where the fee on cash has no column, it is what all fees are more than the others. */
function feesOf({ cells, places }: RecordOf<CourierField>, charges: readonly Charge[]) {
  const fee = (field: CourierField): bigint => amountIn(cells[field], "fee") ?? 0n;
  const deliveryFeeMinor = fee("deliveryFee") + fee("returnFee") + fee("weightFee");
  const isLeft = places.codFee === undefined && places.allFees !== undefined;
  const others = charges.reduce((sum, { amountMinor }) => sum + amountMinor, deliveryFeeMinor);
  return { deliveryFeeMinor, codFeeMinor: isLeft ? fee("allFees") - others : fee("codFee"), charges };
}
