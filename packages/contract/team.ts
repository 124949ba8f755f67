import { memberRoles } from "@haat/core/roles";
import { z } from "zod";
import { idField, Instant, typedText } from "./values.ts";

export const MemberRoleField = z.enum(memberRoles);

/** A phone or a mail address, and which place in the shop is offered. */
export const InvitationBody = z
  .object({ name: typedText(1, 80), role: MemberRoleField, address: z.string().min(5).max(254) })
  .strict()
  .meta({ id: "InvitationBody", example: { name: "করিম", role: "packer", address: "01812345678" } });
export type InvitationBody = z.infer<typeof InvitationBody>;

export const MemberBody = z
  .object({ role: MemberRoleField })
  .strict()
  .meta({ id: "MemberBody", example: { role: "manager" } });

export const channels = ["sms", "mail"] as const;
export const InvitationView = z
  .object({
    id: idField("invitation"),
    name: z.string(),
    role: MemberRoleField,
    channel: z.enum(channels),
    address: z.string().describe("Masked"),
    expiresAt: Instant,
    isOver: z.boolean(),
  })
  .meta({ id: "Invitation" });
export type InvitationView = z.infer<typeof InvitationView>;

export const TeamView = z
  .object({
    members: z.array(
      z.object({
        userId: idField("user"),
        name: z.string(),
        phone: z.string().nullable().describe("Masked"),
        role: MemberRoleField,
        joinedAt: Instant,
        isSelf: z.boolean(),
      }),
    ),
    invitations: z.array(InvitationView),
  })
  .meta({ id: "Team" });
export type TeamView = z.infer<typeof TeamView>;

export const InvitationTokenBody = z
  .object({ token: z.string().regex(/^[0-9a-z]{32}$/) })
  .strict()
  .meta({ id: "InvitationTokenBody", example: { token: "5m2k9x7w3c8t6y4n0pqrsvz1bd3g5hjk" } });

/** What the holder of a link sees: which shop, as what, and by which address he must come in. */
export const OfferView = z
  .object({
    shop: z.string(),
    role: MemberRoleField,
    channel: z.enum(channels),
    address: z.string().describe("Masked"),
  })
  .meta({ id: "Offer" });
export type OfferView = z.infer<typeof OfferView>;

export const JoinedView = z
  .object({ vendorId: idField("vendor"), role: MemberRoleField })
  .meta({ id: "Joined" });
export type JoinedView = z.infer<typeof JoinedView>;

export const activityKinds = ["order", "stock", "cash", "shop"] as const;
/** The instant of the last one told, to the microsecond, and which it was of those at that instant. */
const activityCursor = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}~[a-z]{4,5}:[0-9A-Za-z_]{1,60}$/;

export const ActivityFilter = z.object({
  person: idField("user").optional(),
  day: z.iso.date().optional(),
  cursor: z.string().regex(activityCursor).optional().describe("As the page before told it"),
});
export type ActivityFilter = z.infer<typeof ActivityFilter>;
/** `what` is the state that was reached, the kind of the movement, or the act; `about` is a number, a SKU or nothing. */
export const ActivityView = z
  .object({
    people: z.array(z.object({ userId: idField("user"), name: z.string() })),
    items: z.array(
      z.object({
        at: Instant,
        kind: z.enum(activityKinds),
        what: z.string(),
        about: z.string(),
        quantity: z.number().int().nullable(),
        person: z.string().nullable(),
      }),
    ),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: "Activity" });
export type ActivityView = z.infer<typeof ActivityView>;
