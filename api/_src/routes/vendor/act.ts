import { VendorOrderView } from "@haat/contract/vendor-order";
import { idField } from "@haat/contract/values";
import type { ProblemCode } from "@haat/core/errors";
import { z } from "@hono/zod-openapi";
import { idempotencyHeader, keyProblems, json, problemsFor } from "../declare.ts";

/** What the acts of a vendor on his part of an order share. */
export const actParams = z.object({ id: idField("subOrder") });
export const actHeaders = idempotencyHeader;
export const actResponses = (...more: readonly ProblemCode[]) => ({
  200: json(VendorOrderView, "The order as it is now"),
  ...problemsFor(
    "auth.required",
    "auth.forbidden",
    "sub_order.not_found",
    "sub_order.wrong_state",
    ...keyProblems,
    ...more,
  ),
});
