import { memberRoles, shopStates, staffRoles } from "@haat/core/roles";
import { factors } from "@haat/core/sessions";
import { z } from "zod";
import { PersonCard, personStates } from "./person.ts";
import { RoleProposalView } from "./proposal.ts";
import { CursorField, idField, Instant, page, staffText, typedText } from "./values.ts";

/** `role: any` asks for everybody of the staff. */
export const StaffSearchBody = z
  .object({
    q: typedText(1, 200).optional(),
    role: z.enum([...staffRoles, "any"]).optional(),
    state: z.enum(personStates).optional(),
    cursor: CursorField.optional(),
  })
  .strict()
  .meta({ id: "StaffSearchBody", example: { role: "any" } });
export type StaffSearchBody = z.infer<typeof StaffSearchBody>;

export const AdminPersonCard = PersonCard.extend({ roles: z.array(z.enum(staffRoles)) }).meta({
  id: "AdminPersonCard",
});
export type AdminPersonCard = z.infer<typeof AdminPersonCard>;
export const AdminPersonPage = page(AdminPersonCard).meta({ id: "AdminPersonPage" });
export type AdminPersonPage = z.infer<typeof AdminPersonPage>;

export const personActs = ["suspend", "readmit", "end_sessions"] as const;
export type PersonAct = (typeof personActs)[number];

export const AdminPersonView = AdminPersonCard.extend({
  hasSecondFactor: z.boolean(),
  sessions: z.array(
    z.object({
      device: z.string(),
      factors: z.array(z.enum(factors)),
      createdAt: Instant,
      lastSeenAt: Instant,
    }),
  ),
  shops: z.array(
    z.object({
      id: idField("vendor"),
      name: z.string(),
      state: z.enum(shopStates),
      role: z.enum(memberRoles),
    }),
  ),
  proposals: z.array(RoleProposalView).describe("What waits for a second admin"),
  history: z.array(
    z.object({ at: Instant, action: z.string(), actor: z.string(), reason: z.string().nullable() }),
  ),
  acts: z.array(z.enum(personActs)).describe("What may be done at once, by one admin alone"),
}).meta({ id: "AdminPerson" });
export type AdminPersonView = z.infer<typeof AdminPersonView>;

export const PersonDecisionBody = z
  .object({ act: z.enum(personActs), reason: staffText(5, 300) })
  .strict()
  .meta({ id: "PersonDecisionBody", example: { act: "suspend", reason: "ফোনটি চুরি হয়েছে" } });
export type PersonDecisionBody = z.infer<typeof PersonDecisionBody>;
