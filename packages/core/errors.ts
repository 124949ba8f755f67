/** One code per refusal, `noun.fault`. `@haat/contract/problem` gives each a status, `locales/*\/problems.json` its words. */
export const problemCodes = [
  "request.invalid",
  "request.malformed_json",
  "request.too_large",
  "request.unsupported_media_type",
  "request.not_acceptable",
  "filter.unknown",
  "cursor.invalid",
  "route.not_found",
  "method.not_allowed",
  "auth.required",
  "auth.forbidden",
  "auth.code_wrong",
  "auth.code_expired",
  "auth.too_many_codes",
  "auth.work_needed",
  "auth.work_wrong",
  "auth.sms_paused",
  "auth.step_up_required",
  "auth.second_factor_required",
  "auth.proof_wrong",
  "auth.proof_too_weak",
  "auth.too_many_tries",
  "factor.not_found",
  "auth.last_way_in",
  "oauth.not_offered",
  "oauth.flow_over",
  "oauth.refused",
  "oauth.unavailable",
  "oauth.taken",
  "identity.not_found",
  "session.not_found",
  "phone.invalid",
  "product.not_found",
  "vendor.not_found",
  "category.not_found",
  "area.not_found",
  "order.not_found",
  "order.not_cancellable",
  "order.not_payable",
  "order.wrong_state",
  "sub_order.not_found",
  "sub_order.wrong_state",
  "delivery.code_wrong",
  "cart.empty",
  "cart.unavailable",
  "cart.too_large",
  "cart.line_not_found",
  "variant.not_found",
  "variant.not_for_sale",
  "stock.insufficient",
  "quote.changed",
  "payment.not_found",
  "payment.wrong_state",
  "payment.still_checking",
  "payment.provider_unavailable",
  "payment.declined",
  "refund.not_found",
  "refund.above_captured",
  "hand_in.not_found",
  "cash.above_held",
  "hook.unauthentic",
  "idempotency.key_missing",
  "idempotency.key_invalid",
  "idempotency.key_reused",
  "idempotency.in_progress",
  "rate.limited",
  "report.unavailable",
  "service.unavailable",
  "money.malformed",
  "money.unallocatable",
  "ledger.unbalanced",
  "internal",
] as const;

export type ProblemCode = (typeof problemCodes)[number];
export type ProblemParams = Readonly<Record<string, string | number>>;

/** The only error the server rooms throw on purpose. It knows no status and no sentence. */
export class DomainError extends Error {
  override readonly name = "DomainError";
  readonly code: ProblemCode;
  readonly params: ProblemParams;

  constructor(code: ProblemCode, params: ProblemParams = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.params = params;
  }
}
