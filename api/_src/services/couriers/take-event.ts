import type { CourierEventBody, CourierEventTaken } from "@haat/contract/courier";
import { parseConsignment } from "@haat/core/couriers";
import { DomainError } from "@haat/core/errors";
import { pgFault } from "@haat/db/faults";
import type { NodeCtx } from "../../context.ts";
import { applyReport } from "./apply-report.ts";

const aheadMs = 5 * 60_000;
const longAgoMs = 90 * 24 * 3_600_000;

/**
 * What a courier says of a parcel of its own; of another's, and of none, it is told the same. The event's id is its key: sent again
 * it is taken once.
 */
export async function takeCourierEvent(ctx: NodeCtx, body: CourierEventBody): Promise<CourierEventTaken> {
  const { actor, books, now } = ctx;
  if (actor.kind !== "courier") throw new DomainError("auth.required");
  const at = new Date(body.at);
  const age = now().getTime() - at.getTime();
  if (age < -aheadMs || age > longAgoMs) throw new DomainError("courier_event.time_wrong");
  const { courier, keyId } = actor;
  const nothing = { word: null, collected: null, fee: null, invoice: null, note: null, noteBn: null };
  const report = { ...nothing, key: body.eventId, says: body.kind, isProvisional: false, at };
  const number = parseConsignment(body.consignment);
  const fate = await books
    .transact((tx) => applyReport(tx, ctx, { courier, number, report, heard: { source: "key", keyId } }))
    .catch((fault: unknown) => {
      // It was ended since he was let in.
      if (pgFault(fault)?.constraint !== "courier_event_live_key") throw fault;
      throw new DomainError("auth.required", {}, { was: "token.forged" });
    });
  if (fate === "no_parcel") throw new DomainError("consignment.not_found");
  if (fate === "differs") throw new DomainError("courier_event.reused");
  return { taken: fate };
}
