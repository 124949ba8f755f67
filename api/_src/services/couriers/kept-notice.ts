import { DomainError } from "@haat/core/errors";
import type { Report } from "@haat/couriers/report";
import type { Told } from "./apply-report.ts";
import { toldOf } from "./told-of.ts";

/** A report that is null names no parcel; `reports` null: nobody could read it. */
type Kept = Readonly<{ raw: string; reports: readonly (Told | null)[] | null }>;

/** As our books hear it; null: no courier's number looks like that. */
export function heardOf(report: Report, now: Date): Told | null {
  try {
    return toldOf(report, { source: "hook" }, now);
  } catch (fault) {
    if (fault instanceof DomainError) return null;
    throw fault;
  }
}

export const keptText = (kept: Kept): string =>
  JSON.stringify(kept, (_name, value: unknown) => (typeof value === "bigint" ? value.toString() : value));

type Written = Omit<Told, "report"> &
  Readonly<{
    report: Omit<Told["report"], "at" | "collected" | "fee"> &
      Readonly<{ at: string; collected: string | null; fee: string | null }>;
  }>;

const minorOf = (written: string | null): bigint | null => (written === null ? null : BigInt(written));

const toldAgain = ({ report: { at, collected, fee, ...report }, ...told }: Written): Told => ({
  ...told,
  // Not in a message kept from before there was any.
  reference: told.reference ?? null,
  report: { ...report, at: new Date(at), collected: minorOf(collected), fee: minorOf(fee) },
});

/** Of a text that `keptText` wrote. */
export function readKept(text: string): Kept["reports"] {
  const { reports } = JSON.parse(text) as Readonly<{ reports: readonly (Written | null)[] | null }>;
  return reports?.map((written) => written && toldAgain(written)) ?? null;
}

/** As it came; of a text that `keptText` wrote. */
export const rawOf = (text: string): string => (JSON.parse(text) as Kept).raw;
