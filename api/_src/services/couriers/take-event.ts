import type { CourierEventBody, CourierEventTaken } from "@haat/contract/courier";
import { parseConsignment } from "@haat/core/couriers";
import { DomainError } from "@haat/core/errors";
import { keepCourierEvent } from "@haat/db/queries/couriers/parcels";
import type { NodeCtx } from "../../context.ts";

const aheadMs = 5 * 60_000;
const longAgoMs = 90 * 24 * 3_600_000;

/**
 * Keeps what a courier says of a parcel of its own; of another's, and of none, it is told the same. The event's id is its key:
 * sent again it is taken once. Nothing else moves by it.
 */
export async function takeCourierEvent(ctx: NodeCtx, body: CourierEventBody): Promise<CourierEventTaken> {
  const { actor, books, now } = ctx;
  if (actor.kind !== "courier") throw new DomainError("auth.required");
  const age = now().getTime() - Date.parse(body.at);
  if (age < -aheadMs || age > longAgoMs) throw new DomainError("courier_event.time_wrong");
  const fate = await keepCourierEvent(books, {
    ...{ keyId: actor.keyId, courier: actor.courier, number: parseConsignment(body.consignment) },
    ...{ eventId: body.eventId, kind: body.kind, at: new Date(body.at).toISOString() },
  });
  if (fate === "key_ended") throw new DomainError("auth.required", {}, { was: "token.forged" });
  if (fate === null) throw new DomainError("consignment.not_found");
  if (fate === "differs") throw new DomainError("courier_event.reused");
  return { taken: fate };
}
