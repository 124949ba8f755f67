import { Stored } from "./stored.ts";

/** What a courier's price depends on beside the weight: the same city, its suburbs, the rest of the country. */
export const priceZones = ["inside", "sub", "outside"] as const;
export type PriceZone = (typeof priceZones)[number];
type PerZone<Value> = Readonly<Record<PriceZone, Value>>;

/** Up to and with so many grams it costs so much. */
export type Tier = Readonly<{ mostGrams: number; feeMinor: bigint }>;

export const codRoundings = ["poisha", "taka_half_up", "taka_floor"] as const;
export type CodRounding = (typeof codRoundings)[number];

/** A charge that was agreed to beside delivery and cash; `mostMinor` null: whatever it is. */
export type NamedCharge = Readonly<{ name: string; mostMinor: bigint | null }>;

/** What a courier may charge. Amounts are poisha, percents are whole and of the delivery fee. */
export type CourierTerms = Readonly<{
  /** By rising weight, at least one each. */
  delivery: PerZone<readonly Tier[]>;
  /** For each kilogram begun above the last tier. */
  extraPerKgMinor: PerZone<bigint>;
  codBps: PerZone<bigint>;
  codRounding: CodRounding;
  returnPercent: bigint;
  partialPercent: bigint;
  exchangePercent: bigint;
  /** How far a fee may be off before anybody is asked, the bound itself allowed. */
  toleranceMinor: bigint;
  charges: readonly NamedCharge[];
  /** Agreed days from delivery to payout. */
  payoutDays: number;
}>;

/** The terms of one courier for one shop, or for all that have none of their own, on the days of Dhaka from `from` to before `until`. */
export type CourierContract = Readonly<{
  courier: string;
  vendor: string | null;
  /** `2026-10-01`. */
  from: string;
  until: string | null;
  terms: CourierTerms;
}>;

/** The contract that holds on a day of Dhaka: the shop's own before the common one. Null: there is none. */
export function contractOn(
  contracts: readonly CourierContract[],
  { courier, vendor, day }: Readonly<{ courier: string; vendor: string; day: string }>,
): CourierContract | null {
  const valid = contracts.filter(
    (each) => each.courier === courier && each.from <= day && (each.until === null || day < each.until),
  );
  return valid.find((each) => each.vendor === vendor) ?? valid.find((each) => each.vendor === null) ?? null;
}

function perZone<Value>(stored: Stored, read: (value: Stored) => Value): PerZone<Value> {
  return {
    inside: read(stored.at("inside")),
    sub: read(stored.at("sub")),
    outside: read(stored.at("outside")),
  };
}

function tiersOf(stored: Stored): readonly Tier[] {
  const tiers = stored.list((each) => ({
    mostGrams: each.at("mostGrams").whole(1, 1_000_000),
    feeMinor: each.at("feeMinor").poisha(),
  }));
  const rises = tiers.every(({ mostGrams }, at) => mostGrams > (tiers[at - 1]?.mostGrams ?? 0));
  if (tiers.length === 0 || !rises) throw stored.invalid();
  return tiers;
}

/** Terms as JSON keeps them, poisha as whole numbers. Throws `InvalidStored`, which names the place. */
export function parseCourierTerms(value: unknown): CourierTerms {
  const stored = new Stored(value);
  const percent = (name: string): bigint => BigInt(stored.at(name).whole(0, 1000));
  return {
    delivery: perZone(stored.at("delivery"), tiersOf),
    extraPerKgMinor: perZone(stored.at("extraPerKgMinor"), (each) => each.poisha()),
    codBps: perZone(stored.at("codBps"), (each) => BigInt(each.whole(0, 10_000))),
    codRounding: stored.at("codRounding").oneOf(codRoundings),
    returnPercent: percent("returnPercent"),
    partialPercent: percent("partialPercent"),
    exchangePercent: percent("exchangePercent"),
    toleranceMinor: stored.at("toleranceMinor").poisha(),
    charges: stored.at("charges").list((each) => ({
      name: each.at("name").text(),
      mostMinor: each.at("mostMinor").orNull((most) => most.poisha()),
    })),
    payoutDays: stored.at("payoutDays").whole(0, 365),
  };
}

const asNumbers = (_name: string, value: unknown): unknown =>
  typeof value === "bigint" ? Number(value) : value;

/** The JSON that `parseCourierTerms` reads back. */
export const printCourierTerms = (terms: CourierTerms): string => JSON.stringify(terms, asNumbers);
