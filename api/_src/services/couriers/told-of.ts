import { parseConsignment } from "@haat/core/couriers";
import type { Heard } from "@haat/core/parcel-reports";
import type { Report } from "@haat/couriers/report";
import type { Told } from "./apply-report.ts";

/** What an adapter has read, as `applyReport` takes it; what names no time was when we heard it. Null: it names no parcel. */
export function toldOf(report: Report, heard: Heard, now: Date): Told | null {
  const { courier, consignment, collected, fee, at, reference, ...said } = report;
  if (consignment === null && reference === null) return null;
  return {
    ...{ courier, number: consignment === null ? null : parseConsignment(consignment), reference, heard },
    report: {
      ...{ ...said, ...(at === null && { isUntimed: true }), at: at ?? now },
      ...{ collected: collected?.minor ?? null, fee: fee?.minor ?? null },
    },
  };
}
