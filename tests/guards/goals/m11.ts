import type { Guard } from "../guard.ts";

/** A payment under the transaction id of another. */
export const m11: readonly Guard[] = [
  {
    gate: "M11",
    holds: "what comes under another payment's id pays for nothing",
    file: "api/_src/services/payments/take-capture.ts",
    whole: "capture.isRepeated || !matches",
    broken: "!matches",
    noticedBy: ["tests/api/settlement-files.test.ts"],
  },
  {
    gate: "M11",
    holds: "its own reference must name it",
    file: "api/_src/services/payments/take-capture.ts",
    whole: "capture.providerRef !== attempt.gatewayRef ||",
    broken: "",
    noticedBy: ["tests/api/wallet-words.test.ts"],
  },
  {
    gate: "M11",
    holds: "the invoice of another payment of ours makes it that payment's",
    file: "api/_src/services/payments/take-capture.ts",
    whole: "(!isInvoiced(attempt, capture) && (await",
    broken: "(false && (await",
    noticedBy: ["tests/api/wallet-words.test.ts"],
  },
  {
    gate: "M11",
    holds: "another invoice is another payment",
    file: "api/_src/services/payments/book-capture.ts",
    whole: "merchantInvoice === null || merchantInvoice === invoice",
    broken: "true",
    noticedBy: ["tests/api/wallet-words.test.ts"],
  },
  {
    gate: "M11",
    holds: "it is booked at once, and not left unknown",
    file: "api/_src/services/payments/book-capture.ts",
    whole: "return takeRepeated(deps, attemptId, capture);",
    broken: "return false;",
    noticedBy: ["tests/api/settlement-files.test.ts"],
  },
  {
    gate: "M11",
    holds: "the statement's line is about the payment that it names",
    file: "db/migrations/0075_repeated_trx.sql",
    whole: "'coalesce(d.id, t.id, i.id, g.id)'],",
    broken: "'coalesce(t.id, i.id, g.id)'],",
    noticedBy: ["tests/api/settlement-files.test.ts"],
  },
  {
    gate: "M11",
    holds: "a refund's line proves the refund of the payment that it names",
    file: "db/queries/statements/unbooked.ts",
    whole: "and d.repeated_trx_id = l.original_trx and d.id <> a.id",
    broken: "and false",
    noticedBy: ["tests/api/settlement-files.test.ts"],
  },
];
