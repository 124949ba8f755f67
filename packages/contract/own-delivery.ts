import { ownTryReasons, tryWishes } from "@haat/core/tries";
import { z } from "zod";
import { Instant, MoneyView } from "./values.ts";

/** What whoever stands at a door of the shop's own delivery has to know. */
export const OwnDeliveryView = z
  .object({
    toCollect: MoneyView.describe("In whole taka; 0: all is paid"),
    isMine: z.boolean().describe("Whoever reads said himself that it left the shop"),
    tries: z
      .array(z.object({ at: Instant, reason: z.enum(ownTryReasons), note: z.string().nullable() }))
      .describe("When nobody was met, oldest first"),
    until: Instant.nullable().describe("After such a try: by when to come again"),
    wish: z.enum(tryWishes).nullable().describe("At what time the buyer says he is met"),
  })
  .meta({ id: "OwnDelivery" });
