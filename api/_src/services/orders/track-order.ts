import type { TrackView } from "@haat/contract/track";
import { DomainError } from "@haat/core/errors";
import { findTracked } from "@haat/db/queries/orders/track";
import type { Ctx } from "../../context.ts";
import { trackView } from "./view-order.ts";

/** Where the parcels are, for anybody who has the code. */
export async function trackOrder(
  { db, locale }: Ctx,
  code: string,
): Promise<Readonly<{ track: TrackView; mark: string }>> {
  const found = await findTracked(db, code);
  if (!found) throw new DomainError("order.not_found");
  return { track: trackView(found, locale), mark: found.mark };
}
