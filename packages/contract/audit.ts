import { z } from "zod";
import { CursorField, idField, Instant, page } from "./values.ts";

const day = z.iso.date().describe("A day in Dhaka");

export const AuditFilter = z.object({
  person: idField("user").optional().describe("What this person did, and what was done to him"),
  subject: z
    .string()
    .regex(/^[\w:-]{1,80}$/)
    .optional()
    .describe("The id of an order, a shop, a person, whatever was acted on"),
  action: z
    .string()
    .regex(/^[a-z_]{1,40}(?:\.[a-z_]{1,40}){0,2}$/)
    .optional()
    .describe("An action such as `vendor.approve`, or the nouns before its last point"),
  from: day.optional(),
  to: day.optional().describe("The last day, itself included"),
  cursor: CursorField.optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});

export const AuditRow = z
  .object({
    id: z.string().regex(/^\d+$/),
    at: Instant,
    actor: z.object({
      kind: z.string().describe("The role or part he acted in, or `system`"),
      id: z.string().describe("A person's or a courier key's id, or the name of a job"),
      name: z.string().nullable(),
    }),
    role: z.string().nullable(),
    action: z.string(),
    subject: z.string(),
    before: z.unknown(),
    after: z.unknown(),
    reason: z.string().nullable(),
    requestId: z.string().nullable(),
    hash: z.string().describe("Its place in the chain, the first twelve letters").nullable(),
  })
  .meta({
    id: "AuditRow",
    example: {
      id: "4211",
      at: "2026-11-21T09:30:00.000Z",
      actor: { kind: "admin", id: "usr_01jd3m8c1k9p0v4w7x2y5z6a8b", name: "কামরুল হাসান" },
      role: "admin",
      action: "vendor.suspend",
      subject: "ven_01jd3m8c1k9p0v4w7x2y5z6a8b",
      before: { state: "open" },
      after: { state: "suspended" },
      reason: "তিনজন ক্রেতা নকল পণ্যের কথা জানিয়েছেন",
      requestId: "req_01jd3m8c1k9p0v4w7x2y5z6a8b",
      hash: "9f2b7c0d41aa",
    },
  });
export type AuditRow = z.infer<typeof AuditRow>;

export const AuditPage = page(AuditRow)
  .extend({
    chain: z
      .object({
        rows: z.string(),
        head: z.string(),
        check: z
          .object({
            wholeUpTo: z.string().describe("The last link that was found whole"),
            checkedAt: Instant,
            brokenAt: z.string().nullable().describe("The link at which it is broken"),
          })
          .nullable()
          .describe("What the last look found; null before there was one"),
      })
      .describe("To compare with what was noted earlier"),
  })
  .meta({ id: "AuditPage" });
export type AuditPage = z.infer<typeof AuditPage>;
