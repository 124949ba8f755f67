import { endIn, endOf, type ParcelFacts } from "./courier-book.ts";
import type { CourierTerms } from "./courier-contract.ts";
import { codFee, deliveryFee, isWithin } from "./courier-fees.ts";
import type { RowFinding } from "./courier-findings.ts";
import type { CourierLine } from "./courier-line.ts";
import type { Outcome, StatedOutcome } from "./courier-profile.ts";
import { nameOf } from "./profile.ts";

const chargesOf = ({ charges }: CourierLine): bigint =>
  charges.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);

/** What is left of the cash after everything that the row takes. */
export const broughtBy = (line: CourierLine): bigint =>
  line.collectedMinor - line.deliveryFeeMinor - line.codFeeMinor - chargesOf(line) - line.advanceMinor;

/** Whether the row's own sum agrees with its parts. */
export function arithmetic(line: CourierLine): RowFinding[] {
  const expectedMinor = broughtBy(line);
  if (line.isAdjustment || line.payoutMinor === expectedMinor) return [];
  return [{ label: "ROW_ARITHMETIC", expectedMinor, statedMinor: line.payoutMinor }];
}

type Due = Readonly<{ dueMinor: bigint; conflicts: readonly RowFinding[] }>;

/** What is due, by the row where it and our record tell of different ends. */
function dueOf({ collectedMinor }: CourierLine, outcome: Outcome, parcel: ParcelFacts): Due {
  const conflict = (label: RowFinding["label"], dueMinor: bigint): Due => ({
    dueMinor,
    conflicts: [{ label, expectedMinor: parcel.dueMinor, statedMinor: collectedMinor }],
  });
  if (outcome === "returned" && parcel.swap === "open") return { dueMinor: 0n, conflicts: [] };
  if (outcome === "returned" && parcel.state !== "returned") return conflict("STATUS_CONFLICT_RETURNED", 0n);
  const isBack = outcome === "delivered" ? parcel.state === "returned" : parcel.swap === "failed";
  if (isBack && outcome !== "returned") return conflict("STATUS_CONFLICT_DELIVERED", parcel.bookedMinor);
  return { dueMinor: parcel.dueMinor, conflicts: [] };
}

/** Cash has no tolerance. */
function collected(stated: bigint, due: bigint, outcome: Outcome | null, isPrepaid: boolean): RowFinding[] {
  if (stated === due) return [];
  const found = (label: RowFinding["label"]): RowFinding[] => [
    { label, expectedMinor: due, statedMinor: stated },
  ];
  if (isPrepaid) return found("PREPAID_COLLECTED");
  if (outcome === "partial") return found("PARTIAL_AMOUNT_WRONG");
  if (stated === 0n && outcome !== null) return found("DELIVERED_ZERO_COLLECTED");
  return found(stated < due ? "SHORT_COLLECTED" : "OVER_COLLECTED");
}

function fees(terms: CourierTerms, line: CourierLine, outcome: Outcome, parcel: ParcelFacts): RowFinding[] {
  const carried = { zone: parcel.zone, grams: parcel.grams, outcome };
  const unlessWithin = (
    label: RowFinding["label"],
    expectedMinor: bigint,
    statedMinor: bigint,
  ): RowFinding[] =>
    isWithin(terms, statedMinor, expectedMinor) ? [] : [{ label, expectedMinor, statedMinor }];
  const wrongDelivery = outcome === "returned" ? "RETURN_OVERCHARGED" : "WRONG_DELIVERY_FEE";
  return [
    ...unlessWithin(wrongDelivery, deliveryFee(terms, carried), line.deliveryFeeMinor),
    ...unlessWithin("WRONG_COD_FEE", codFee(terms, carried, line.collectedMinor), line.codFeeMinor),
    ...line.charges.flatMap((charge) => charged(terms, charge)),
  ];
}

/** What the contract names may be taken up to what it says; whatever it does not name may not. */
function charged({ charges }: CourierTerms, { name, amountMinor }: CourierLine["charges"][number]) {
  const agreed = charges.find((each) => nameOf(each.name) === nameOf(name));
  const mostMinor = agreed ? agreed.mostMinor : 0n;
  if (mostMinor === null || (agreed && amountMinor <= mostMinor)) return [];
  return [uncontracted(name, mostMinor, amountMinor)];
}

/** A charge that nobody agreed to, or more of it than was agreed. */
export const uncontracted = (charge: string, expectedMinor: bigint, statedMinor: bigint): RowFinding => ({
  ...{ label: "UNCONTRACTED_CHARGE", expectedMinor, statedMinor, charge },
});

/** Without a contract nothing was agreed to. */
const allUncontracted = ({ deliveryFeeMinor, codFeeMinor, charges }: CourierLine): RowFinding[] =>
  [{ name: "delivery", amountMinor: deliveryFeeMinor }, { name: "cod", amountMinor: codFeeMinor }, ...charges]
    .filter(({ amountMinor }) => amountMinor !== 0n)
    .map(({ name, amountMinor }) => uncontracted(name, 0n, amountMinor));

/** What was to be collected is gone with it, and nothing was agreed for losing it. */
const lost = (line: CourierLine, { dueMinor }: ParcelFacts): RowFinding[] => [
  { label: "STATED_LOST", expectedMinor: dueMinor, statedMinor: line.collectedMinor },
  ...allUncontracted(line),
];

/**
 * Nobody knows how it ended, so no fee was agreed upon, and what was to be collected may be right: all else is as much in doubt as it is
 * large, and above the limit two decide it.
 */
const unknown = (line: CourierLine, { dueMinor, isPrepaid }: ParcelFacts): RowFinding[] => [
  { label: "UNKNOWN_WORD", expectedMinor: null, statedMinor: line.payoutMinor },
  ...collected(line.collectedMinor, dueMinor, null, isPrepaid),
  ...allUncontracted(line),
];

/** Its row is right or wrong by how it ends, which nobody knows yet: whatever else there is to say of it, it waits. */
const open: RowFinding = { label: "EXCHANGE_UNDER_WAY", expectedMinor: null, statedMinor: null };

/**
 * A row says how its parcel ended, and nothing of ours does: a delivery is believed of what is under way and brings cash, for that has to
 * come to our bank; what stayed of it at the door nobody can tell by a sum, and what is gone brings nothing.
 */
function unended(line: CourierLine, outcome: Outcome, { state, swap, isPrepaid }: ParcelFacts): RowFinding[] {
  const isBelieved =
    outcome === "returned" || (outcome === "delivered" && state === "under_way" && !isPrepaid);
  if (swap || endIn(state) !== null || isBelieved) return [];
  const expectedMinor = state === "gone" ? 0n : null;
  return [{ label: "NOT_ENDED", expectedMinor, statedMinor: line.collectedMinor }];
}

/** Everything in which a row differs from our record of its parcel and from the contract (`couriers.md` 10.7). */
export function compared(
  line: CourierLine,
  stated: StatedOutcome | null,
  parcel: ParcelFacts,
): readonly RowFinding[] {
  const found = comparedAs(line, stated, parcel);
  return parcel.swap === "open" ? [open, ...found] : found;
}

function comparedAs(
  line: CourierLine,
  stated: StatedOutcome | null,
  parcel: ParcelFacts,
): readonly RowFinding[] {
  if (stated === null) return unknown(line, parcel);
  if (stated === "lost") return lost(line, parcel);
  const outcome = endOf(stated, parcel);
  const { dueMinor, conflicts } = dueOf(line, outcome, parcel);
  const waits = unended(line, outcome, parcel);
  return [
    ...conflicts,
    // What was due by how it ended is known once that is.
    ...(waits.length > 0 ? waits : collected(line.collectedMinor, dueMinor, outcome, parcel.isPrepaid)),
    ...(parcel.terms ? fees(parcel.terms, line, outcome, parcel) : allUncontracted(line)),
  ];
}
