import { parseConsignment } from "@haat/core/couriers";
import type { ShipmentState } from "@haat/core/shipments";
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

const stateIn = ({ report: { says, isProvisional } }: Told): ShipmentState | null =>
  isProvisional || says === "noted" || says === "invoiced" || says === "unknown" ? null : says;

/** What he says in one breath of one parcel, in its order, each with where he says that it went on to. */
export function inOneBreath(said: readonly Told[]): readonly Told[] {
  const sorted = said.toSorted((one, other) => one.report.at.getTime() - other.report.at.getTime());
  return sorted.map((told, index) => ({
    ...told,
    later: sorted.slice(index + 1).reduce<ShipmentState | null>((last, one) => stateIn(one) ?? last, null),
  }));
}
