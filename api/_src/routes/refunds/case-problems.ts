import type { ProblemCode } from "@haat/core/errors";

/** How giving lines back may be refused. */
export const caseProblems = [
  ...([
    "auth.required",
    "auth.forbidden",
    "order.not_found",
    "staff.own_shop",
    "proposal.own_matter",
  ] as const),
  ...(["payment.still_checking", "sub_order.wrong_state"] as const),
  ...([
    "refund.line_given_back",
    "refund.in_exchange",
    "refund.line_twice",
    "refund.above_captured",
    "refund.on_its_way",
  ] as const),
  ...(["refund.nothing_paid", "refund.order_unpaid", "refund.whole_part"] as const),
  "exchange.not_possible",
] satisfies readonly ProblemCode[];
