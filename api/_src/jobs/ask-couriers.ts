import { couriers } from "@haat/core/couriers";
import { claimSilentParcels } from "@haat/db/queries/couriers/asking";
import { applyReport } from "../services/couriers/apply-report.ts";
import { inOneBreath, toldOf } from "../services/couriers/told-of.ts";
import type { Job, JobDeps } from "./deps.ts";
import { eachBeside } from "./each.ts";

const most = 20;
const beside = 3;

/**
 * Couriers' messages get lost: of parcels under way that nobody has told of for hours, each courier is asked himself. Whose words nobody
 * publishes is asked once a day, for what he calls things.
 */
export const askCouriers: Job = async (deps) => {
  const done = await Promise.all(couriers.map((courier) => askOne(deps, courier)));
  return done.reduce((sum, each) => sum + each, 0);
};

async function askOne(deps: JobDeps, courier: (typeof couriers)[number]): Promise<number> {
  const adapter = deps.couriers[courier];
  if (!adapter?.capabilities.tracks) return 0;
  const isUnpublished = !adapter.capabilities.tellsWhere;
  const silent = new Map(
    (await claimSilentParcels(deps.books, { courier, most, isSeldom: isUnpublished })).map((parcel) => [
      parcel.id,
      parcel,
    ]),
  );
  return eachBeside(deps, { where: `asking ${courier}`, width: beside }, [...silent.keys()], async (id) => {
    const { number = "", reference = null } = silent.get(id) ?? {};
    // Of one that its shop booked by itself, its courier knows no number of ours.
    const tracked = await adapter.track({ consignment: number, reference: reference ?? number });
    if (tracked.state !== "told") return;
    const said = tracked.reports.flatMap((report) => {
      const told = toldOf(
        { ...report, consignment: number, reference: null },
        { source: "poll" },
        deps.now(),
      );
      return told ? [{ ...told, isUnpublished }] : [];
    });
    for (const told of inOneBreath(said)) await deps.books.transact((tx) => applyReport(tx, deps, told));
  });
}
