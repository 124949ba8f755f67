import fc from "fast-check";
import { endIn, type ParcelFacts, type ParcelState } from "../courier-book.ts";
import { type CourierTerms, priceZones } from "../courier-contract.ts";
import { codFee, deliveryFee } from "../courier-fees.ts";
import type { RowLabel } from "../courier-findings.ts";
import type { Outcome } from "../courier-profile.ts";
import type { PlantedRow } from "./written.ts";

/** Parcels, two files about them, and the truth. */
export type Planted = Readonly<{
  parcels: readonly ParcelFacts[];
  files: readonly (readonly PlantedRow[])[];
  /** In no statement although they closed in time. */
  open: readonly string[];
  /** How each file is written: any whole number. */
  styles: readonly number[];
}>;

const errors = [
  ...(["SHORT_COLLECTED", "OVER_COLLECTED", "DELIVERED_ZERO_COLLECTED", "PARTIAL_AMOUNT_WRONG"] as const),
  ...(["PREPAID_COLLECTED", "WRONG_COD_FEE", "WRONG_DELIVERY_FEE", "RETURN_OVERCHARGED"] as const),
  ...(["UNCONTRACTED_CHARGE", "STATUS_CONFLICT_RETURNED", "STATUS_CONFLICT_DELIVERED", "ID_TYPO"] as const),
  ...([
    "NO_IDENTIFIER",
    "DUPLICATE_IN_STATEMENT",
    "DUPLICATE_ACROSS_STATEMENTS",
    "missing",
    "right",
  ] as const),
] as const;
type Error = (typeof errors)[number];

const plan = fc.record({
  zone: fc.constantFrom(...priceZones),
  grams: fc.integer({ min: 1, max: 6000 }),
  state: fc.constantFrom<ParcelState>(
    "delivered",
    "delivered",
    "partial",
    "exchange",
    "returned",
    "under_way",
  ),
  isPrepaid: fc.nat(4).map((one) => one === 0),
  taka: fc.integer({ min: 100, max: 90_000 }),
  day: fc.integer({ min: 1, max: 23 }),
  tail: fc.integer({ min: 100, max: 999 }),
  file: fc.nat(1),
  error: fc.oneof(fc.constant<Error>("right"), fc.constantFrom(...errors)),
  by: fc.integer({ min: 101, max: 9000 }),
  /** Within the tolerance. */
  off: fc.integer({ min: -100, max: 100 }),
  isSkewed: fc.nat(9).map((one) => one === 0),
  saysDelivered: fc.boolean(),
});
type Plan = typeof plan extends fc.Arbitrary<infer Each> ? Each : never;

function parcelOf(terms: CourierTerms, { zone, grams, state, day, ...each }: Plan, n: number): ParcelFacts {
  const isPrepaid = each.isPrepaid && state === "delivered";
  const bookedMinor = isPrepaid ? 0n : BigInt(each.taka) * 100n;
  const share = { delivered: 1n, partial: 2n, exchange: 4n, returned: 0n }[endIn(state) ?? "returned"];
  return {
    ...{ id: `p${n}`, consignment: `CN${100_000 + n * 37}`, reference: `R${1000 + n}`, zone, grams, state },
    ...{ isPrepaid, bookedMinor, dueMinor: share === 0n ? 0n : bookedMinor / share },
    closedAt: state === "under_way" ? null : new Date(Date.UTC(2026, 9, day, 6)),
    ...{ phoneTail: String(each.tail), terms },
  };
}

/** Whether a parcel can be told of wrongly in that way. */
const isPossible = (error: Error, { state, isPrepaid }: ParcelFacts): boolean =>
  ({
    SHORT_COLLECTED: state === "delivered" && !isPrepaid,
    OVER_COLLECTED: (state === "delivered" && !isPrepaid) || state === "exchange",
    DELIVERED_ZERO_COLLECTED: (state === "delivered" && !isPrepaid) || state === "exchange",
    PARTIAL_AMOUNT_WRONG: state === "partial",
    PREPAID_COLLECTED: isPrepaid,
    WRONG_COD_FEE: state !== "returned",
    WRONG_DELIVERY_FEE: state !== "returned",
    RETURN_OVERCHARGED: state === "returned",
    STATUS_CONFLICT_RETURNED: state !== "returned" && !isPrepaid,
    STATUS_CONFLICT_DELIVERED: state === "returned",
  })[error as "SHORT_COLLECTED"] ?? true;

type Said = Readonly<{ outcome: Outcome; collectedMinor: bigint }>;

function saidOf(error: Error, { state, bookedMinor, dueMinor }: ParcelFacts, by: bigint): Said {
  const outcome = endIn(state) ?? "delivered";
  const less = dueMinor > by ? dueMinor - by : 1n;
  const more: Said = { outcome, collectedMinor: dueMinor + by };
  const wrong: Partial<Record<Error, Said>> = {
    SHORT_COLLECTED: { outcome, collectedMinor: less },
    PARTIAL_AMOUNT_WRONG: { outcome, collectedMinor: less },
    DELIVERED_ZERO_COLLECTED: { outcome, collectedMinor: 0n },
    STATUS_CONFLICT_RETURNED: { outcome: "returned", collectedMinor: 0n },
    STATUS_CONFLICT_DELIVERED: { outcome: "delivered", collectedMinor: bookedMinor },
    ...{ OVER_COLLECTED: more, PREPAID_COLLECTED: more },
  };
  return wrong[error] ?? { outcome, collectedMinor: dueMinor };
}

const rowLabelOf = (error: Error): readonly RowLabel[] =>
  error === "right" || error === "missing" || error.startsWith("DUPLICATE") ? [] : [error as RowLabel];

function rowOf(terms: CourierTerms, parcel: ParcelFacts, error: Error, each: Plan): PlantedRow {
  const by = BigInt(each.by);
  const { outcome, collectedMinor } = saidOf(error, parcel, by);
  const carried = { zone: parcel.zone, grams: parcel.grams, outcome };
  const isWrongFee = error === "WRONG_DELIVERY_FEE" || error === "RETURN_OVERCHARGED";
  const delivery = deliveryFee(terms, carried) + (isWrongFee ? by : BigInt(each.off));
  const cod = codFee(terms, carried, collectedMinor) + (error === "WRONG_COD_FEE" ? by : BigInt(-each.off));
  const extra = error === "UNCONTRACTED_CHARGE" ? by : 0n;
  const isNameless = error === "NO_IDENTIFIER";
  const says = outcome === "exchange" && each.saysDelivered ? "delivered" : outcome;
  return {
    consignment: isNameless ? null : `${parcel.consignment}${error === "ID_TYPO" ? "X" : ""}`,
    reference: isNameless ? null : parcel.reference,
    ...{ outcome: says, at: parcel.closedAt, phone: `01XXXXXX${parcel.phoneTail}` },
    ...{ collectedMinor, deliveryMinor: delivery, codMinor: cod, extraMinor: extra },
    payoutMinor: collectedMinor - delivery - cod - extra + (each.isSkewed ? by : 0n),
    labels: [...rowLabelOf(error), ...(each.isSkewed ? (["ROW_ARITHMETIC"] as const) : [])],
  };
}

const repeated = (row: PlantedRow, label: RowLabel): PlantedRow => ({
  ...{ ...row, labels: [label, ...row.labels.filter((each) => each === "ROW_ARITHMETIC")] },
});

/** Rows that tell of none of our parcels: an unknown one, something paid and something taken back. */
const foreign = (file: number): readonly PlantedRow[] => {
  const none = { consignment: null, reference: null, at: null, phone: "", extraMinor: 0n };
  const paid = { ...none, collectedMinor: null, deliveryMinor: null, codMinor: null };
  const unknown = { ...none, consignment: `ZZ${file}`, collectedMinor: 5000n, payoutMinor: 4880n };
  return [
    { ...unknown, deliveryMinor: 100n, codMinor: 20n, outcome: "delivered", labels: ["UNKNOWN_CONSIGNMENT"] },
    { ...paid, payoutMinor: 120_000n, outcome: "delivered", labels: ["ADJUSTMENT_CREDIT"] },
    { ...paid, payoutMinor: -7500n, outcome: "returned", labels: ["ADJUSTMENT_DEBIT"] },
  ];
};

function plant(terms: CourierTerms, plans: readonly Plan[], styles: readonly number[]): Planted {
  const parcels = plans.map((each, n) => parcelOf(terms, each, n));
  const files: PlantedRow[][] = [[...foreign(0)], [...foreign(1)]];
  const open: string[] = [];
  plans.forEach((each, n) => {
    const parcel = parcels[n];
    if (!parcel || parcel.closedAt === null) return;
    const error = isPossible(each.error, parcel) ? each.error : "right";
    if (error === "missing" || error === "NO_IDENTIFIER") open.push(parcel.id);
    if (error === "missing") return;
    const row = rowOf(terms, parcel, error, each);
    const file = error === "DUPLICATE_ACROSS_STATEMENTS" ? 0 : each.file;
    files[file]?.push(row);
    if (error === "DUPLICATE_IN_STATEMENT") files[file]?.push(repeated(row, error));
    if (error === "DUPLICATE_ACROSS_STATEMENTS") files[1]?.push(repeated(row, error));
  });
  return { parcels, files, open, styles };
}

/** Any parcels and any two statements about them, each row with the names of what is wrong in it. */
export const any = (terms: CourierTerms): fc.Arbitrary<Planted> =>
  fc
    .tuple(
      fc.array(plan, { minLength: 1, maxLength: 40 }),
      fc.array(fc.nat(1_000_000), { minLength: 2, maxLength: 2 }),
    )
    .map(([plans, styles]) => plant(terms, plans, styles));
