import type { SupportOrderView } from "@haat/contract/support";

type Summary = SupportOrderView["money"];
type Sums = Readonly<{ [Name in Exclude<keyof Summary, "foreign">]: Pick<Summary[Name], "minor"> }>;

const comings = ["captured", "collected", "goodwill", "lossBorne"] as const;
const places = [
  "inEscrow",
  "toVendors",
  "delivery",
  "commission",
  "vat",
  "refunded",
  "refundOwed",
  "keptByWallet",
  "unallocated",
  "rounding",
] as const;

export type Coming = (typeof comings)[number];
export type Place = (typeof places)[number];
export type Whereabouts = Readonly<{
  came: readonly Readonly<{ name: Coming; minor: bigint }>[];
  lies: readonly Readonly<{ name: Place; minor: bigint }>[];
  cameTotal: bigint;
  liesTotal: bigint;
  /** Every poisha that came in is somewhere. */
  addsUp: boolean;
}>;

const total = (parts: readonly Readonly<{ minor: bigint }>[]): bigint =>
  parts.reduce((sum, { minor }) => sum + minor, 0n);

/** Where an order's money came from and where it lies now. What is always asked for stays; an empty rarity is left out. */
export function whereaboutsOf(money: Sums): Whereabouts {
  const rare: readonly (Coming | Place)[] = [
    ...(["goodwill", "lossBorne", "refunded", "refundOwed"] as const),
    ...(["keptByWallet", "unallocated", "rounding"] as const),
  ];
  const came = comings.map((name) => ({ name, minor: BigInt(money[name].minor) }));
  const lies = places.map((name) => ({ name, minor: BigInt(money[name].minor) }));
  const [cameTotal, liesTotal] = [total(came), total(lies)];
  return {
    came: came.filter(({ name, minor }) => minor !== 0n || !rare.includes(name)),
    lies: lies.filter(({ name, minor }) => minor !== 0n || !rare.includes(name)),
    cameTotal,
    liesTotal,
    addsUp: cameTotal === liesTotal,
  };
}
