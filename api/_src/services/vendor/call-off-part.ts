import { claimCancels, holdUnsent, wishCancelled } from "@haat/db/queries/couriers/cancelling";
import { DomainError } from "@haat/core/errors";
import { lockPart } from "@haat/db/queries/orders/parts";
import { actorName } from "../../context.ts";
import { callOff } from "../couriers/call-off.ts";
import { settleBooking } from "../couriers/settle-booking.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import type { PartChange } from "./change-part.ts";

/** What nobody has sent is withdrawn; of what is booked and not yet fetched its courier is told, now or by a job. */
export async function callOffPart(ctx: KeyedCtx, { id, vendorId }: PartChange): Promise<void> {
  const actor = actorName(ctx);
  const wished = await once(ctx, async (tx) => {
    if (!(await lockPart(tx, { id, vendorId }))) throw new DomainError("sub_order.not_found");
    const unsent = await holdUnsent(tx, id);
    if (unsent !== null) {
      const said = { state: "rejected", code: "withdrawn" } as const;
      await settleBooking(tx, ctx, { id: unsent, said, actor });
      return "withdrawn";
    }
    return wishCancelled(tx, { subOrderId: id, actor });
  });
  if (wished === null) throw new DomainError("booking.none");
  for (const one of wished === "withdrawn" ? [] : await claimCancels(ctx.books, { id: wished })) {
    const adapter = ctx.couriers[one.courier];
    if (adapter) await callOff(ctx, adapter, one);
  }
}
