import { idField } from "@haat/contract/values";
import { z } from "@hono/zod-openapi";
import { idempotencyHeader, keyProblems, json, problemsFor } from "../declare.ts";

/** What deciding about a hand-in takes and answers. */
export const handInParams = z.object({ id: idField("handIn") });
export const handInHeaders = idempotencyHeader;
export const handInProblems = [
  ...(["auth.required", "auth.forbidden", "hand_in.not_found", "order.wrong_state"] as const),
  ...(["staff.own_shop", "rate.limited"] as const),
  ...keyProblems,
] as const;
export const handInResponses = {
  200: json(z.object({ ok: z.literal(true) }).openapi("Done"), "Decided"),
  ...problemsFor(...handInProblems),
};
