import { z } from "zod";
import { OwnDeliveryView } from "./own-delivery.ts";
import { PackingOrderView } from "./vendor-order.ts";

/** One that the shop carries itself, for whoever stands at its door. */
export const OwnParcelView = PackingOrderView.pick({
  ...({ id: true, number: true, area: true, promisedBy: true, acts: true, receiver: true } as const),
})
  .extend({ units: z.number().int(), ownDelivery: OwnDeliveryView })
  .meta({ id: "OwnParcel" });
export type OwnParcelView = z.infer<typeof OwnParcelView>;
export const OwnParcelList = z
  .object({ items: z.array(OwnParcelView).describe("What is to be brought first, first; a hundred at most") })
  .meta({ id: "OwnParcelList" });
export type OwnParcelList = z.infer<typeof OwnParcelList>;
