import { memberRoles, shopStates } from "@haat/core/roles";
import { z } from "zod";
import { WantedName } from "./shop-profile.ts";
import { idField, Instant, page, SlugField, staffText, typedText } from "./values.ts";
import { DbidDueView, PaperView, PayoutAccountView } from "./vendor-papers.ts";

/** `dbid` asks for those whose DBID is overdue, `name` for those that want another name. */
export const VendorFilter = z.object({
  state: z.enum(shopStates).optional(),
  dbid: z.literal("overdue").optional(),
  name: z.literal("waiting").optional(),
  cursor: idField("vendor").optional(),
});
export type VendorFilter = z.infer<typeof VendorFilter>;

/** Part of a name, or a phone, of which the last four digits are compared. */
export const VendorSearchBody = z
  .object({ q: typedText(1, 100), cursor: idField("vendor").optional() })
  .strict()
  .meta({ id: "VendorSearchBody", example: { q: "kantha" } });

export const VendorRow = z
  .object({
    id: idField("vendor"),
    name: z.string(),
    ownerName: z.string(),
    phone: z.string().describe("Masked"),
    district: z.string(),
    state: z.enum(shopStates),
    since: Instant,
  })
  .meta({ id: "VendorRow" });
export type VendorRow = z.infer<typeof VendorRow>;
export const VendorPage = page(VendorRow)
  .extend({ counts: z.record(z.enum(shopStates), z.number().int()) })
  .meta({ id: "VendorPage" });
export type VendorPage = z.infer<typeof VendorPage>;

export const vendorActs = ["approve", "refuse", "pause", "suspend", "reopen"] as const;
export type VendorAct = (typeof vendorActs)[number];

export const VendorFile = VendorRow.extend({
  slug: SlugField,
  names: z.object({ bn: z.string(), en: z.string() }),
  wanted: WantedName.nullable().describe("A name that waits for a decision"),
  story: z.string(),
  city: z.string(),
  reason: z.string().nullable(),
  appliedAt: Instant.nullable(),
  approvedAt: Instant.nullable(),
  papers: z.array(PaperView),
  dbidDue: DbidDueView,
  accounts: z.array(PayoutAccountView),
  members: z.array(z.object({ name: z.string(), phone: z.string().nullable(), role: z.enum(memberRoles) })),
  orderCount: z.number().int(),
  alike: z
    .array(z.object({ id: idField("vendor"), name: z.string(), state: z.enum(shopStates) }))
    .describe("Others of the same person or with the same NID"),
  history: z.array(
    z.object({ at: Instant, action: z.string(), actor: z.string(), reason: z.string().nullable() }),
  ),
  acts: z.array(z.enum(vendorActs)),
}).meta({ id: "VendorFile" });
export type VendorFile = z.infer<typeof VendorFile>;

/** The reason is told to the owner; an approval needs none. */
export const VendorDecisionBody = z
  .object({ act: z.enum(vendorActs), reason: staffText(0, 300) })
  .strict()
  .meta({ id: "VendorDecisionBody", example: { act: "refuse", reason: "এনআইডি নম্বরটি নামের সঙ্গে মেলেনি" } });
export const PaperDecisionBody = z
  .object({ verdict: z.enum(["verified", "refused"]), note: staffText(0, 300) })
  .strict()
  .meta({ id: "PaperDecisionBody", example: { verdict: "verified", note: "" } });

/** More days to show a DBID, from the day it was due; the reason is kept. */
export const DbidDaysBody = z
  .object({ days: z.number().int().min(1).max(180), reason: staffText(3, 300) })
  .strict()
  .meta({ id: "DbidDaysBody", example: { days: 30, reason: "ডিবিআইডির আবেদন জমা আছে, এখনো নম্বর আসেনি" } });
export type DbidDaysBody = z.infer<typeof DbidDaysBody>;

export const PayoutDecisionBody = z
  .object({ verdict: z.enum(["agree", "refuse"]), reason: staffText(0, 300) })
  .strict()
  .meta({ id: "PayoutDecisionBody", example: { verdict: "agree", reason: "" } });
export const WaitingAccount = PayoutAccountView.extend({
  vendor: z.object({ id: idField("vendor"), name: z.string() }),
  number: z.string().describe("Whole: who agrees to it compares it with what the shop wrote"),
  before: z.string().nullable().describe("The end of the account that serves now"),
}).meta({ id: "WaitingAccount" });
export const WaitingAccountList = z
  .object({ items: z.array(WaitingAccount) })
  .meta({ id: "WaitingAccountList" });
export type WaitingAccountList = z.infer<typeof WaitingAccountList>;
