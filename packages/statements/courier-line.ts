import { statedPayerTail } from "@haat/core/wallet-trx";
import { type CourierNote, noteIn } from "./courier-note.ts";
import { outcomeOf } from "./courier-outcome.ts";
import { courierFields, type CourierField, type CourierProfile } from "./courier-profile.ts";
import type { StatedOutcome } from "./courier-profile.ts";
import {
  Cells,
  isBlankCell,
  recordWith,
  type RawRow,
  type UnknownColumn,
  type Unread,
} from "./courier-unread.ts";
import { asTaken, feesIn } from "./courier-sign.ts";
import { type CourierSum, sumOf } from "./courier-sum.ts";
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
  /** Paid or taken back without any cash, and without saying of which parcel it is or how that ended: it is no parcel's until somebody says so. */
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
  /** Some of its cells cannot be read: no amount of it counts until a person has said what he reads there. */
  unread?: Unread;
  /** Its day cannot be read, and all else can: `closedAt` is null, and what its cells say of money stands. */
  undated?: Unread;
}>;

export type CourierItem = CourierLine | CourierSum | CourierNote;

/** Spreadsheets are told by `'` and `="…"` that a number is a name. */
const wrapped = /^(?:="([^"]{1,100})"|'(.{1,100}))$/;

function nameIn(text: string): string | null {
  const match = wrapped.exec(text);
  const name = (match?.[1] ?? match?.[2] ?? text).trim();
  return isBlankCell(name) ? null : name.slice(0, 100);
}

/** Nothing is guessed: what cannot be read is noted with its row, and counts for nothing. */
export const courierItem = (
  profile: CourierProfile,
  deductions: readonly UnknownColumn[],
  record: RecordOf<CourierField>,
  names: readonly string[],
): CourierItem =>
  record.isSum
    ? sumOf(record, names)
    : (noteIn(profile, record, deductions) ?? understood(profile, { record, deductions, names }));

/** A row in which something could not be read, with what a person reads there, by the places of those cells. */
export const readWith = (
  profile: CourierProfile,
  raw: RawRow,
  typed: ReadonlyMap<number, string>,
): CourierLine => understood(profile, { ...raw, record: recordWith(raw, courierFields, typed) });

type Asked = Readonly<{
  record: RecordOf<CourierField>;
  deductions: readonly UnknownColumn[];
  names: readonly string[];
}>;

function understood(profile: CourierProfile, { record, deductions, names }: Asked): CourierLine {
  const { line, cells: texts, places } = record;
  const cells = new Cells(record, names);
  const collected = cells.amount("collected", "collected");
  const stated = cells.amount("advance", "charge") ?? 0n;
  const advanceMinor = stated > 0n ? stated : 0n;
  const written = feesOf(cells, places, chargesOf(cells, deductions, stated));
  const statedPayout = cells.amount("payout", "payout");
  const sums = { collected: collected ?? 0n, advance: advanceMinor, payout: statedPayout };
  const fees = asTaken(written, { ...sums, discount: cells.heading("discount").slice(0, 100) });
  const taken = { ...fees, advanceMinor };
  const isKnown = cells.unread.length === 0;
  const ended = isNamed(texts) ? outcomeOf(profile, texts.word) : null;
  const isBlank = collected === null && ended === "returned";
  const left = isKnown ? leftOf(profile, collected ?? 0n, taken, isBlank) : null;
  const payout = statedPayout ?? left;
  if (payout === null && isKnown) cells.note("payout", "payout");
  const isAhead = payout !== null && payout < 0n && isOfAdvance(profile, texts.word);
  // Where nothing was taken, senders leave the cash blank: with its number, how it ended and what that comes to the row is a parcel's.
  const isCashless = payout === -(feesIn(fees) + taken.advanceMinor) || (isBlank && payout === 0n);
  const isParcel = collected === null && ended !== null && isCashless && !isAhead;
  const isBare = payout !== null && isKnown && !isParcel;
  const isAlone = isBare && (collected === null || (collected === 0n && isAhead));
  const isAdjustment = isAlone && payout !== 0n;
  if (isAlone && !isAdjustment) cells.note("collected", "collected");
  const closedAt = cells.moment(profile.dates);
  const outcome = isAdjustment ? null : outcomeOf(profile, texts.word);
  return {
    ...{ kind: "line", line, outcome, closedAt, payoutMinor: payout ?? 0n, collectedMinor: collected ?? 0n },
    ...{ consignment: nameIn(texts.consignment), reference: nameIn(texts.reference) },
    ...{ tracking: nameIn(texts.tracking), word: texts.word.slice(0, 100), isAdjustment },
    ...{ phoneTail: statedPayerTail(texts.phone), ...taken },
    ...(isAdjustment && isAhead && taken.advanceMinor === 0n && payout !== null && aheadIn(fees, payout)),
    ...blotsOf(cells, { line, names, places, deductions, isUnsummed: payout === null }),
  };
}

type Blotted = Omit<RawRow, "row"> & Pick<Unread, "isUnsummed">;

/** What of a row cannot be read; the day alone stops nothing that does not ask for it. */
function blotsOf(cells: Cells, { isUnsummed, ...row }: Blotted): Pick<CourierLine, "unread" | "undated"> {
  const { unread, undated } = cells;
  const all = undated === null ? unread : [...unread, undated];
  if (all.length === 0) return {};
  const blots = { cells: all, isUnsummed, raw: { ...row, row: cells.kept(row.deductions) } };
  return unread.length > 0 ? { unread: blots } : { undated: blots };
}

type Texts = RecordOf<CourierField>["cells"];
const isNamed = ({ consignment, reference }: Texts): boolean =>
  (nameIn(consignment) ?? nameIn(reference)) !== null;

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

/**
 * What is not nothing of the further columns, under the courier's own headings; a discount is given, whatever its sign, and so is an
 * advance below zero: what nobody took is none.
 */
function chargesOf(cells: Cells, deductions: readonly UnknownColumn[], advance: bigint): readonly Charge[] {
  const charges: Charge[] = [];
  const add = (name: string, amountMinor: bigint): void => {
    if (amountMinor !== 0n) charges.push({ name: name.slice(0, 100), amountMinor });
  };
  for (const field of ["extra", "vat"] as const)
    add(cells.heading(field), cells.amount(field, "charge") ?? 0n);
  if (advance < 0n) add(cells.heading("advance"), advance);
  const discount = cells.amount("discount", "charge") ?? 0n;
  add(cells.heading("discount"), discount < 0n ? discount : -discount);
  for (const each of deductions) add(each.name, cells.charge(each));
  return charges;
}

/** Where the fee on cash has no column, it is what all fees are more than the others. */
function feesOf(cells: Cells, places: RawRow["places"], charges: readonly Charge[]) {
  const fee = (field: CourierField): bigint => cells.amount(field, "fee") ?? 0n;
  const deliveryFeeMinor = fee("deliveryFee") + fee("returnFee") + fee("weightFee");
  const isLeft = places.codFee === undefined && places.allFees !== undefined;
  const others = charges.reduce((sum, { amountMinor }) => sum + amountMinor, deliveryFeeMinor);
  const all = fee(isLeft ? "allFees" : "codFee");
  if (!isLeft) return { deliveryFeeMinor, codFeeMinor: all, charges };
  return { deliveryFeeMinor, codFeeMinor: cells.unread.length > 0 ? 0n : all - others, charges };
}
