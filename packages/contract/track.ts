import { shipmentStates } from "@haat/core/shipments";
import { orderStates } from "@haat/core/states";
import { z } from "zod";
import { TrackedParcelView } from "./courier.ts";
import { SubOrderView } from "./order.ts";
import { Instant } from "./values.ts";

export const TrackBody = z
  .object({ code: z.string().regex(/^[0-9a-z]{12}$/) })
  .strict()
  .meta({ id: "TrackBody", example: { code: "5m2k9x7w3c8t" } });

export const TrackView = z
  .object({
    code: z.string(),
    number: z.string(),
    state: z.enum(orderStates),
    placedAt: Instant,
    district: z.string(),
    subOrders: z.array(
      SubOrderView.pick({ number: true, state: true, promisedBy: true, steps: true }).extend({
        vendor: z.string(),
        parcel: TrackedParcelView.nullable(),
        pending: z
          .enum(shipmentStates)
          .nullable()
          .describe("What the courier said last and has yet to confirm: nothing goes by it"),
        units: z.number().int(),
      }),
    ),
  })
  .meta({ id: "Track" });
export type TrackView = z.infer<typeof TrackView>;
