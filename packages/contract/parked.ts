import { z } from "zod";
import { Instant } from "./values.ts";

export const ParkedFilter = z.object({
  cursor: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
});

/** What could not be sent or done in ten tries. What it says is sealed and not shown. */
export const ParkedView = z
  .object({
    id: z.string(),
    topic: z.enum(["sms", "mail", "event", "person"]),
    about: z.string().describe("Whose it is, as it is kept in order: a person, an order, an address's hash"),
    key: z.string(),
    madeAt: Instant,
    parkedAt: Instant,
    tries: z.number().int(),
    fault: z.string().nullable(),
  })
  .meta({ id: "ParkedMessage" });
export type ParkedView = z.infer<typeof ParkedView>;
export const ParkedPage = z
  .object({ items: z.array(ParkedView), nextCursor: z.string().nullable() })
  .meta({ id: "ParkedMessagePage" });
export type ParkedPage = z.infer<typeof ParkedPage>;
