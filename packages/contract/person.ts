import { memberRoles, shopStates } from "@haat/core/roles";
import { orderStates } from "@haat/core/states";
import { z } from "zod";
import { NoteView } from "./note.ts";
import { CursorField, idField, Instant, MoneyView, page, typedText } from "./values.ts";

export const personStates = ["active", "suspended", "erased"] as const;
export type PersonState = (typeof personStates)[number];

export const PersonSearchBody = z
  .object({
    q: typedText(1, 200).describe(
      "A phone or its last four digits, a mail address, an order number, or part of a name",
    ),
    cursor: CursorField.optional(),
  })
  .strict()
  .meta({ id: "PersonSearchBody", example: { q: "01712345678" } });

/** A person as the staff meets him in a list: no number and no address that can be used. */
export const PersonCard = z
  .object({
    id: idField("user"),
    name: z.string(),
    phone: z.string().nullable().describe("Masked"),
    email: z.string().nullable().describe("Masked"),
    since: Instant,
    state: z.enum(personStates),
  })
  .meta({ id: "PersonCard" });
export type PersonCard = z.infer<typeof PersonCard>;
export const PersonPage = page(PersonCard).meta({ id: "PersonPage" });
export type PersonPage = z.infer<typeof PersonPage>;

export const consentPurposes = ["terms", "privacy", "offers", "analytics"] as const;

export const PersonView = PersonCard.extend({
  sessionCount: z.number().int(),
  orderCount: z.number().int(),
  orders: z
    .array(
      z.object({
        id: idField("order"),
        number: z.string(),
        state: z.enum(orderStates),
        placedAt: Instant,
        total: MoneyView,
      }),
    )
    .describe("The newest twenty"),
  shops: z.array(
    z.object({
      id: idField("vendor"),
      name: z.string(),
      state: z.enum(shopStates),
      role: z.enum(memberRoles),
    }),
  ),
  consents: z.array(z.object({ purpose: z.enum(consentPurposes), given: z.boolean(), at: Instant })),
  refusals: z
    .array(
      z.object({
        at: Instant,
        door: z.string().describe("The operation that was asked for"),
        code: z.string().describe("Why it was refused: a problem's code, or what the audit calls it"),
      }),
    )
    .describe("What was refused for safety while it was known who asked; the newest twenty"),
  notes: z.array(NoteView),
}).meta({ id: "Person" });
export type PersonView = z.infer<typeof PersonView>;
