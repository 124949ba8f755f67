import { type Check, oneOf, record, whole } from "../settings.ts";
import type { Parcel, Zone } from "./truth.ts";

/** What the courier takes, in poisha: its contract with this merchant. */
export type Tariff = Readonly<{
  /** Up to 500 g, 1 kg and 2 kg. */
  delivery: Readonly<Record<Zone, readonly [number, number, number]>>;
  /** For each further kilogramme begun. */
  extraPerKg: Readonly<Record<Zone, number>>;
  /** Of the cash taken, in hundredths of a per cent. */
  codBps: Readonly<Record<Zone, number>>;
  /** `taka_…` act on what was rounded to poisha. */
  codRound: "poisha" | "taka_half_up" | "taka_floor";
  returnPct: number;
  partialPct: number;
  exchangePct: number;
}>;

const byZone = <Value>(check: Check<Value>) =>
  record<Readonly<Record<Zone, Value>>>({ inside: check, sub: check, outside: check });
const tiers: Check<readonly [number, number, number]> = {
  takes: "three fees in poisha",
  fits: (value): value is readonly [number, number, number] =>
    Array.isArray(value) && value.length === 3 && value.every((each) => whole().fits(each)),
};

export const tariffCheck: Check<Tariff> = record<Tariff>({
  delivery: byZone(tiers),
  extraPerKg: byZone(whole()),
  codBps: byZone(whole()),
  codRound: oneOf("poisha", "taka_half_up", "taka_floor"),
  returnPct: whole(),
  partialPct: whole(),
  exchangePct: whole(),
});

const suburbs = /savar|keraniganj|dohar|tongi|gazipur|narayanganj|সাভার|কেরানীগঞ্জ|দোহার|টঙ্গী|গাজীপুর|নারায়ণগঞ্জ/i;
/** Of a sender in Dhaka, by whatever is said of the place. */
export function zoneOf(...said: readonly string[]): Zone {
  const text = said.join(" ");
  if (suburbs.test(text)) return "sub";
  return /dhaka|ঢাকা/i.test(text) ? "inside" : "outside";
}

export function deliveryFee({ delivery, extraPerKg }: Tariff, zone: Zone, grams: number): bigint {
  const [light, kilo, two] = delivery[zone];
  if (grams <= 500) return BigInt(light);
  if (grams <= 1000) return BigInt(kilo);
  const more = grams <= 2000 ? 0 : Math.ceil((grams - 2000) / 1000);
  return BigInt(two + more * extraPerKg[zone]);
}

export function codFee({ codBps, codRound }: Tariff, zone: Zone, taken: bigint): bigint {
  const exact = (taken * BigInt(codBps[zone]) + 5000n) / 10_000n;
  if (codRound === "poisha") return exact;
  return codRound === "taka_floor" ? (exact / 100n) * 100n : ((exact + 50n) / 100n) * 100n;
}

/** Both fees as they turn out; a parcel that goes back brings no cash and no fee on it. */
export function feesOf(tariff: Tariff, parcel: Parcel<unknown>): Readonly<{ delivery: bigint; cod: bigint }> {
  const { state, zone, grams, takenMinor } = parcel;
  const base = deliveryFee(tariff, zone, grams);
  const share = (percent: number): bigint => (base * BigInt(percent)) / 100n;
  const taken = BigInt(takenMinor ?? "0");
  if (state === "cancelled" && !parcel.isPicked) return { delivery: 0n, cod: 0n };
  if (state === "returning" || state === "returned" || state === "cancelled")
    return { delivery: share(tariff.returnPct), cod: codFee(tariff, zone, taken) };
  const cod = codFee(tariff, zone, taken);
  if (state === "partial") return { delivery: share(tariff.partialPct), cod };
  return { delivery: state === "exchanged" ? share(tariff.exchangePct) : base, cod };
}
