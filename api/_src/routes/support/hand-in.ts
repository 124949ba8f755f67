import { idField } from "@haat/contract/values";
import { z } from "@hono/zod-openapi";
import { idempotencyHeader, keyProblems, json, problemsFor } from "../declare.ts";

/** What deciding about a hand-in takes and answers. */
export const handInParams = z.object({ id: idField("handIn") });
export const handInHeaders = idempotencyHeader;
export const handInResponses = {
  200: json(z.object({ ok: z.literal(true) }).openapi("Done"), "Decided"),
  ...problemsFor(
    "auth.required",
    "auth.forbidden",
    "hand_in.not_found",
    "order.wrong_state",
    "staff.own_shop",
    "cash.above_held",
    "credit.taken",
    ...keyProblems,
    "rate.limited",
  ),
};
