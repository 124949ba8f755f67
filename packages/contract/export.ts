import { missedCallOutcomes } from "@haat/core/tries";
import { z } from "zod";
import { TriesView } from "./another-try.ts";
import { OwnConfirmationView } from "./confirmation.ts";
import { Instant, LocaleField, MoneyView } from "./values.ts";

export const exportFormats = ["json", "html"] as const;

export const ExportBody = z
  .object({ format: z.enum(exportFormats).optional().describe("`json` unless it is said") })
  .strict()
  .meta({ id: "ExportBody", example: { format: "json" } });

const Kept = z.object({ at: Instant });
const Person = z.object({
  id: z.string(),
  name: z.string(),
  locale: LocaleField,
  phone: z.string().nullable(),
  email: z.string().nullable(),
  since: Instant,
  hasPassword: z.boolean(),
  hasAuthenticator: z.boolean(),
  passkeys: z.array(Kept.extend({ name: z.string() })),
  shops: z.array(z.object({ slug: z.string(), name: z.string(), memberRole: z.string() })),
});
const Address = z.object({
  recipient: z.string(),
  phone: z.string(),
  altPhone: z.string().nullable(),
  area: z.string(),
  district: z.string(),
  details: z.string(),
  landmark: z.string().nullable(),
  locality: z.string().nullable(),
});
export const ExportedOrder = z.object({
  number: z.string(),
  state: z.string(),
  method: z.string(),
  placedAt: Instant,
  receiver: Address.extend({ note: z.string().nullable() }),
  goods: MoneyView,
  delivery: MoneyView,
  total: MoneyView,
  parts: z.array(
    z.object({
      number: z.string(),
      shop: z.string(),
      state: z.string(),
      lines: z.array(
        z.object({
          title: z.string(),
          label: z.string(),
          quantity: z.number().int(),
          unitPrice: MoneyView,
          total: MoneyView,
        }),
      ),
      tries: TriesView.shape.asked.describe("That the rider come again after he had met nobody"),
      came: TriesView.shape.came,
      calls: z
        .array(Kept.extend({ outcome: z.enum([...missedCallOutcomes, "forgotten"]) }))
        .describe("What came of our calls after that"),
    }),
  ),
  payments: z.array(
    Kept.extend({ method: z.string(), state: z.string(), amount: MoneyView, trx: z.string().nullable() }),
  ),
  refunds: z.array(Kept.extend({ state: z.string(), amount: MoneyView, doneAt: Instant.nullable() })),
  calledBefore: OwnConfirmationView.extend({ at: Instant })
    .nullable()
    .describe(
      "Why one was called before it left, what one said against it and what was answered; null: neither",
    ),
});
export type ExportedOrder = z.infer<typeof ExportedOrder>;

export const ExportHead = z.object({
  madeAt: Instant,
  person: Person,
  addresses: z.array(Address),
  consents: z.array(
    Kept.extend({ purpose: z.string(), given: z.boolean(), version: z.string(), locale: z.string() }),
  ),
  sessions: z.array(
    z.object({ device: z.string(), from: Instant, lastSeenAt: Instant, endedAt: Instant.nullable() }),
  ),
  devices: z.array(z.object({ device: z.string(), from: Instant, lastSeenAt: Instant })),
  newsDevices: z.array(Kept.extend({ browser: z.string(), toldAt: Instant.nullable() })),
  wishes: z.array(Kept.extend({ product: z.string().nullable(), price: MoneyView })),
  waits: z.array(
    Kept.extend({
      ...{ product: z.string().nullable(), channel: z.string() },
      ...{ toldAt: Instant.nullable(), endedAt: Instant.nullable() },
    }),
  ),
  linkedAccounts: z.array(Kept.extend({ provider: z.string(), label: z.string().nullable() })),
  erasures: z.array(Kept.extend({ state: z.string(), dueAt: Instant })),
});
export type ExportHead = z.infer<typeof ExportHead>;

/** All that is kept of oneself. `isWhole` is false where there are more orders than one document holds. */
export const ExportView = ExportHead.extend({ orders: z.array(ExportedOrder), isWhole: z.boolean() }).meta({
  id: "MyData",
});
export type ExportView = z.infer<typeof ExportView>;
