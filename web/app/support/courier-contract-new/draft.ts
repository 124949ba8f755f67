import {
  type CourierContractBody,
  CourierContractBody as Body,
  codRoundings,
} from "@haat/contract/courier-terms";
import { couriers } from "@haat/core/couriers";
import { foldDigits } from "@haat/core/digits";
import { parseTypedTaka } from "@haat/core/money";
import { parseTypedBasisPoints, parseTypedWhole } from "@haat/core/typed-numbers";

export const zones = ["inside", "sub", "outside"] as const;
export const rows = [0, 1, 2, 3, 4, 5] as const;
export const chargeRows = [0, 1, 2] as const;
type Zone = (typeof zones)[number];
export type TypedContract = Readonly<Record<string, string>>;

const taka = (typed: string) => parseTypedTaka(typed);
const grams = (typed: string) => parseTypedWhole(typed, 1, 1_000_000);
const percent = (typed: string) => parseTypedWhole(typed, 0, 1000);
const points = (typed: string) => parseTypedBasisPoints(typed);

const isRead = (typed: string, read: (typed: string) => unknown): boolean => {
  try {
    read(typed);
    return true;
  } catch {
    return false;
  }
};

/** A row of weights counts once anything of it is typed. */
export const rowIsUsed = (typed: TypedContract, row: number): boolean =>
  ["grams", ...zones].some((name) => (typed[`${name}.${row}`] ?? "").trim() !== "");

/** How each field is read, for whatever is typed. */
function readers(typed: TypedContract): readonly (readonly [string, (typed: string) => unknown])[] {
  const used = rows.filter((row) => row === 0 || rowIsUsed(typed, row));
  return [
    ...used.flatMap((row) => [
      [`grams.${row}`, grams] as const,
      ...zones.map((zone) => [`${zone}.${row}`, taka] as const),
    ]),
    ...zones.flatMap((zone) => [[`extra.${zone}`, taka] as const, [`cod.${zone}`, points] as const]),
    ...(["returnPercent", "partialPercent", "exchangePercent"] as const).map(
      (name) => [name, percent] as const,
    ),
    ["tolerance", taka],
    ["payoutDays", (each) => parseTypedWhole(each, 0, 365)],
    ...chargeRows.flatMap((row) =>
      (typed[`most.${row}`] ?? "").trim() === "" ? [] : [[`most.${row}`, taka] as const],
    ),
  ];
}

export type Draft = Readonly<{ faults: readonly string[]; body: CourierContractBody | null }>;

/** What a person typed; `faults` names the fields that cannot be read, and then there is no body. */
export function readContractDraft(typed: TypedContract): Draft {
  const valueOf = (name: string): string => (typed[name] ?? "").trim();
  const faults = readers(typed)
    .filter(([name, read]) => !isRead(valueOf(name), read))
    .map(([name]) => name);
  const used = rows.filter((row) => rowIsUsed(typed, row));
  const weights = used.map((row) => Number(foldDigits(valueOf(`grams.${row}`)).replaceAll(/[\s,]/g, "")));
  const falling = used.filter((_, at) => at > 0 && (weights[at] ?? 0) <= (weights[at - 1] ?? 0));
  faults.push(...falling.map((row) => `grams.${row}`).filter((name) => !faults.includes(name)));
  const per = (prefix: string) =>
    Object.fromEntries(zones.map((zone) => [zone, valueOf(`${prefix}.${zone}`)])) as Record<Zone, string>;
  const read = Body.safeParse({
    courier: couriers.find((each) => each === typed["courier"]) ?? couriers[0],
    shop: valueOf("shop") === "" ? null : valueOf("shop").toLowerCase(),
    from: valueOf("from"),
    until: valueOf("until") === "" ? null : valueOf("until"),
    tiers: used.map((row) => ({
      grams: valueOf(`grams.${row}`),
      ...(Object.fromEntries(zones.map((zone) => [zone, valueOf(`${zone}.${row}`)])) as Record<Zone, string>),
    })),
    ...{ extraPerKg: per("extra"), codPercent: per("cod") },
    rounding: codRoundings.find((each) => each === typed["rounding"]) ?? "poisha",
    returnPercent: valueOf("returnPercent"),
    partialPercent: valueOf("partialPercent"),
    exchangePercent: valueOf("exchangePercent"),
    tolerance: valueOf("tolerance"),
    charges: chargeRows
      .map((row) => ({ name: valueOf(`charge.${row}`), most: valueOf(`most.${row}`) }))
      .filter(({ name }) => name !== ""),
    ...{ payoutDays: valueOf("payoutDays"), reason: valueOf("reason") },
  });
  if (!read.success) {
    const named = read.error.issues.map(({ path }) => String(path[0]));
    for (const name of ["shop", "from", "until", "reason", "charges"] as const)
      if (named.includes(name)) faults.push(name === "charges" ? "charge.0" : name);
  } else if (read.data.until !== null && read.data.until <= read.data.from) faults.push("until");
  return { faults, body: read.success && faults.length === 0 ? read.data : null };
}
