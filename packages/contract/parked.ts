import { z } from "zod";
import { Instant } from "./values.ts";

const topics = ["sms", "mail", "push", "event", "person"] as const;
/** A kind and a reason as one name, for addresses and forms. */
const GroupField = z.string().regex(/^[0-9a-f]{16}$/);

export const ParkedFilter = z.object({
  cursor: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  group: GroupField.optional().describe("Only those of this kind and reason"),
});

/** What could not be sent or done in ten tries. What it says is sealed and not shown. */
export const ParkedView = z
  .object({
    id: z.string(),
    topic: z.enum(topics),
    about: z.string().describe("Whose it is, as it is kept in order: a person, an order, an address's hash"),
    key: z.string(),
    madeAt: Instant,
    parkedAt: Instant,
    tries: z.number().int(),
    fault: z.string().nullable(),
  })
  .meta({ id: "ParkedMessage" });
export type ParkedView = z.infer<typeof ParkedView>;

export const ParkedGroup = z
  .object({
    group: GroupField,
    topic: z.enum(topics),
    fault: z.string().nullable(),
    count: z.number().int(),
    oldestAt: Instant.describe("When the first of them was given up"),
  })
  .meta({ id: "ParkedGroup" });
export type ParkedGroup = z.infer<typeof ParkedGroup>;

export const ParkedPage = z
  .object({
    items: z.array(ParkedView),
    nextCursor: z.string().nullable(),
    groups: z.array(ParkedGroup).describe("The largest kinds and reasons of all that was given up"),
    waiting: z.number().int().describe("What goes out now, and what was tried again and has not gone yet"),
    seenAt: Instant.describe("What is given up later is none of those that are shown"),
  })
  .meta({ id: "ParkedMessagePage" });
export type ParkedPage = z.infer<typeof ParkedPage>;

export const ParkedRetryBody = z
  .object({
    group: GroupField,
    seenAt: Instant.describe("As the page told it that was looked at: nothing that was given up later"),
  })
  .strict()
  .meta({
    id: "ParkedRetryBody",
    example: { group: "0cc175b9c0f1b6a8", seenAt: "2026-11-21T09:30:00.000Z" },
  });
export type ParkedRetryBody = z.infer<typeof ParkedRetryBody>;

export const ParkedRetried = z
  .object({
    retried: z.number().int().describe("At most 500 at once, the oldest first"),
    left: z.number().int().describe("Of the same kind and reason, for the next time"),
  })
  .meta({ id: "ParkedRetried", example: { retried: 500, left: 212 } });
export type ParkedRetried = z.infer<typeof ParkedRetried>;
