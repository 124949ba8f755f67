import { consentPurposes } from "@haat/core/consents";
import { erasureObstacles } from "@haat/core/erasing";
import { orderStates } from "@haat/core/states";
import { z } from "zod";
import { idField, Instant, LocaleField, MoneyView } from "./values.ts";

export const ConsentPurposeField = z.enum(consentPurposes);

/** `version` and `locale` are of the words that were agreed to or refused; null where nobody has said anything yet. */
export const ConsentList = z
  .object({
    items: z.array(
      z.object({
        purpose: ConsentPurposeField,
        given: z.boolean().nullable(),
        isNeeded: z.boolean(),
        version: z.string().nullable(),
        locale: LocaleField.nullable(),
        at: Instant.nullable(),
      }),
    ),
  })
  .meta({
    id: "ConsentList",
    example: {
      items: [
        {
          ...{ purpose: "analytics", given: false, isNeeded: false, version: "2026-11-21", locale: "bn" },
          at: "2026-11-21T09:30:00.000Z",
        },
      ],
    },
  });
export type ConsentList = z.infer<typeof ConsentList>;

export const ConsentBody = z
  .object({ given: z.boolean() })
  .strict()
  .meta({ id: "ConsentBody", example: { given: false } });

export const ErasureBody = z
  .object({ confirmation: z.string().max(60) })
  .strict()
  .meta({ id: "ErasureBody", example: { confirmation: "ERASE" } });

/** `obstacles`: what stands in the way, with the number of the order or the name of the shop. */
export const ErasureView = z
  .object({
    askedAt: Instant.nullable(),
    dueAt: Instant.nullable(),
    waitDays: z.number().int(),
    obstacles: z.array(z.object({ kind: z.enum(erasureObstacles), what: z.string(), where: z.string() })),
  })
  .meta({
    id: "Erasure",
    example: {
      askedAt: null,
      dueAt: null,
      waitDays: 7,
      obstacles: [{ kind: "order_open", what: "H7K2M9QX", where: "ord_01kadrzq7g3m9x5w2c4t8y6n0p" }],
    },
  });
export type ErasureView = z.infer<typeof ErasureView>;

/** Without a phone proven just now nothing is told of its orders. */
export const GuestOrderList = z
  .object({
    isPhoneProven: z.boolean(),
    items: z.array(
      z.object({
        id: idField("order"),
        number: z.string(),
        state: z.enum(orderStates),
        placedAt: Instant,
        total: MoneyView,
      }),
    ),
  })
  .meta({
    id: "GuestOrderList",
    example: {
      isPhoneProven: true,
      items: [
        {
          ...{ id: "ord_01kadrzq7g3m9x5w2c4t8y6n0p", number: "H7K2M9QX", state: "completed" },
          placedAt: "2026-11-20T09:30:00.000Z",
          total: { currency: "BDT", minor: "150050", display: "৳1,500.50" },
        },
      ],
    },
  });
export type GuestOrderList = z.infer<typeof GuestOrderList>;

/** With `orderId`, the one order whose token the request carries; without, those of the phone that was proven just now. */
export const TakeOrdersBody = z
  .object({ orderId: idField("order").optional() })
  .strict()
  .meta({ id: "TakeOrdersBody", example: { orderId: "ord_01kadrzq7g3m9x5w2c4t8y6n0p" } });

export const TakenOrdersView = z
  .object({ taken: z.number().int() })
  .meta({ id: "TakenOrders", example: { taken: 1 } });
export type TakenOrdersView = z.infer<typeof TakenOrdersView>;
