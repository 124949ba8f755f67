import { toBengaliDigits } from "@haat/core/digits";
import { dhakaWall } from "../clock.ts";
import { takaOf } from "../money.ts";
import type { Sheet } from "../settlement.ts";
import { feesOf, type Tariff } from "./tariff.ts";
import type { Parcel, Zone } from "./truth.ts";

export type Outcome = "delivered" | "partial" | "exchanged" | "returned" | "adjustment";

/** A line of what the courier collected, keeps and pays. Sums in poisha; a payout may be below zero. */
export type StatementRow = Readonly<{
  consignment: string;
  tracking: string;
  reference: string;
  phone: string;
  outcome: Outcome;
  /** Of an adjustment: what it is for. */
  label: string;
  collectable: bigint;
  collected: bigint;
  delivery: bigint;
  cod: bigint;
  extra: bigint;
  payout: bigint;
  /** What its price counts by. */
  zone: Zone;
  grams: number;
  createdAt: number;
  at: number;
}>;

export type SheetFormat = "csv" | "bangla" | "xlsx";
export type Statement = Readonly<{
  rows: readonly StatementRow[];
  /** What stands in its last line, where it has one. */
  total: Readonly<{ collected: bigint; payout: bigint }>;
  invoice: string;
  from: string;
  to: string;
  format: SheetFormat;
}>;
export type SheetWriter = (statement: Statement) => Sheet;

export const payoutOf = (row: Pick<StatementRow, "collected" | "delivery" | "cod" | "extra">): bigint =>
  row.collected - row.delivery - row.cod - row.extra;

const outcomeOf = ({ state }: Parcel<unknown>): Outcome => {
  if (state === "delivered" || state === "partial" || state === "exchanged") return state;
  return "returned";
};

/** Null of one that no statement tells: under way, not confirmed yet, or never picked up. */
export function rowOf(parcel: Parcel<unknown>, tariff: Tariff): StatementRow | null {
  const { closedAt, isPicked, state, consignment, tracking, reference, createdAt } = parcel;
  if (closedAt === null || parcel.isPending || !isPicked || state === "lost") return null;
  const fees = feesOf(tariff, parcel);
  const collected = BigInt(parcel.takenMinor ?? "0");
  const sums = { collected, ...fees, extra: 0n };
  return {
    ...{ consignment, tracking, reference, createdAt, at: closedAt, outcome: outcomeOf(parcel), label: "" },
    ...{ phone: parcel.recipient.phone, collectable: BigInt(parcel.collectMinor), ...sums },
    ...{ zone: parcel.zone, grams: parcel.grams },
    payout: payoutOf(sums),
  };
}

/** `015XXXXX350`. */
export const maskedPhone = (phone: string): string => `${phone.slice(0, 3)}XXXXX${phone.slice(-3)}`;

/** 1,23,456 or 1,23,456.70: decimals only where there are any. */
export function byLakh(minor: bigint): string {
  const [whole = "", fraction = "00"] = takaOf(minor < 0n ? -minor : minor).split(".");
  const grouped = whole.replace(/(\d)(?=(?:\d\d)*\d{3}$)/g, "$1,");
  return `${minor < 0n ? "-" : ""}${grouped}${fraction === "00" ? "" : `.${fraction}`}`;
}

/** Dhaka's wall clock: year, month, day, hour and minute as two or four digits. */
export function partsOf(at: number) {
  const wall = dhakaWall(at);
  const cut = (from: number, to: number): string => wall.slice(from, to);
  return {
    year: cut(0, 4),
    month: cut(5, 7),
    day: cut(8, 10),
    hour: cut(11, 13),
    minute: cut(14, 16),
    second: cut(17, 19),
  };
}

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
/** Lines of cells as CSV; `bangla`: every digit of the cells that `digits` names, by their place. */
export const csvOf = (lines: readonly (readonly string[])[], newline = "\n"): string =>
  lines.map((cells) => cells.map(quoted).join(",") + newline).join("");
export const inBangla = (format: SheetFormat, cell: string): string =>
  format === "bangla" ? toBengaliDigits(cell) : cell;
