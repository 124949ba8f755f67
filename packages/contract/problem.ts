import type { ProblemCode } from "@haat/core/errors";
import { problemCodes } from "@haat/core/errors";
import { z } from "zod";

const final = (status: number) => ({ status, retryable: false });
const passing = (status: number) => ({ status, retryable: true });

/** One row per code, and the only place a code meets HTTP. A code without a row does not compile. */
export const problems: Readonly<Record<ProblemCode, { status: number; retryable: boolean }>> = {
  "request.invalid": final(400),
  "request.malformed_json": final(400),
  "request.too_large": final(413),
  "request.unsupported_media_type": final(415),
  "request.not_acceptable": final(406),
  "filter.unknown": final(400),
  "cursor.invalid": final(400),
  "route.not_found": final(404),
  "method.not_allowed": final(405),
  "auth.required": final(401),
  "auth.forbidden": final(403),
  "auth.code_wrong": final(400),
  "auth.code_expired": final(400),
  "auth.too_many_codes": passing(429),
  "session.not_found": final(404),
  "phone.invalid": final(400),
  "product.not_found": final(404),
  "vendor.not_found": final(404),
  "category.not_found": final(404),
  "area.not_found": final(404),
  "order.not_found": final(404),
  "order.not_cancellable": final(409),
  "order.not_payable": final(409),
  "order.wrong_state": final(409),
  "sub_order.not_found": final(404),
  "hand_in.not_found": final(404),
  "sub_order.wrong_state": final(409),
  "delivery.code_wrong": final(400),
  "cart.empty": final(409),
  "cart.unavailable": passing(503),
  "cart.too_large": final(409),
  "cart.line_not_found": final(404),
  "variant.not_found": final(404),
  "variant.not_for_sale": final(409),
  "stock.insufficient": final(409),
  "quote.changed": final(409),
  "payment.not_found": final(404),
  "payment.wrong_state": final(409),
  "payment.still_checking": passing(409),
  "payment.provider_unavailable": passing(503),
  "payment.declined": final(409),
  "refund.not_found": final(404),
  "refund.above_captured": final(409),
  "cash.above_held": final(409),
  "hook.unauthentic": final(401),
  "idempotency.key_missing": final(400),
  "idempotency.key_invalid": final(400),
  "idempotency.key_reused": final(422),
  "idempotency.in_progress": passing(409),
  "rate.limited": passing(429),
  "report.unavailable": passing(503),
  "service.unavailable": passing(503),
  "money.malformed": final(400),
  "money.unallocatable": final(500),
  "ledger.unbalanced": final(500),
  internal: final(500),
};

/** RFC 9457, with a stable `code`, the caller's language in `title` and `detail`, and both languages in `messages`. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.enum(problemCodes),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    instance: z.string().describe("The request id, as it stands in our logs"),
    retryable: z.boolean(),
    fields: z.array(z.object({ path: z.string(), rule: z.string() })).optional(),
    messages: z.object({ bn: z.string(), en: z.string() }),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof Problem>;
