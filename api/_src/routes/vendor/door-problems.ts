import type { ProblemCode } from "@haat/core/errors";

/** Why a door may not be said so, whoever says it. */
export const doorProblems = [
  ...(["door.sum_differs", "money.malformed", "payment.in_dispute"] as const),
  ...(["refund.line_given_back", "refund.above_captured", "proposal.own_matter"] as const),
  "exchange.not_possible",
] satisfies readonly ProblemCode[];
