import { z } from "zod";
import { idField, Instant } from "./values.ts";
import { PayoutProviderField } from "./vendor-application.ts";

export const paperKinds = ["nid", "dbid", "trade_licence", "tin", "bin", "psr"] as const;
export type PaperKind = (typeof paperKinds)[number];
export const paperStates = ["none", "applied", "given", "verified", "refused"] as const;
export const PaperKindField = z.enum(paperKinds);

export const PaperView = z
  .object({
    kind: PaperKindField,
    state: z.enum(paperStates),
    tail: z.string().nullable(),
    note: z.string().nullable(),
    changedAt: Instant.nullable(),
  })
  .meta({ id: "Paper" });
export type PaperView = z.infer<typeof PaperView>;

/** When a shop should have its DBID, and what happens then; null while the market asks for none. */
export const DbidDueView = z
  .object({
    dueAt: Instant,
    daysLeft: z.number().int(),
    effect: z.enum(["notice", "pause"]),
    isPaused: z.boolean().describe("Its goods cannot be ordered until the paper is in"),
  })
  .nullable();

export const PapersView = z
  .object({ items: z.array(PaperView), dbidDue: DbidDueView })
  .meta({ id: "Papers" });
export type PapersView = z.infer<typeof PapersView>;

/** Without a number: it has been applied for, which only a DBID can be. */
export const PaperBody = z
  .object({ number: z.string().min(3).max(60).optional() })
  .strict()
  .meta({ id: "PaperBody", example: { number: "DBID-2026-104512" } });

export const payoutStates = ["proposed", "active", "replaced", "refused", "withdrawn"] as const;
export const PayoutAccountView = z
  .object({
    id: idField("account"),
    provider: PayoutProviderField,
    tail: z.string(),
    holder: z.string(),
    state: z.enum(payoutStates),
    proposedAt: Instant,
    usableFrom: Instant,
    isDue: z.boolean().describe("Whether its day of waiting is over"),
    reason: z.string().nullable(),
  })
  .meta({ id: "PayoutAccount" });
export type PayoutAccountView = z.infer<typeof PayoutAccountView>;
export const PayoutAccountList = z
  .object({ items: z.array(PayoutAccountView) })
  .meta({ id: "PayoutAccountList" });
export type PayoutAccountList = z.infer<typeof PayoutAccountList>;
