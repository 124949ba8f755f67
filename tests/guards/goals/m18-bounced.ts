import type { Guard } from "../guard.ts";

const file = "db/migrations/0157_bounced_transfers.sql";
const noticedBy = ["tests/api/hand-sent-bounced.test.ts"];
const credits = "db/migrations/0163_one_payer.sql";

/** A refund that had left our own bank account and is in it again, as two say. */
export const m18Bounced: readonly Guard[] = [
  {
    gate: "M18",
    holds: "nothing is owed anew by what two have not agreed to",
    file,
    whole: "and state = 'agreed' and checker_id <> maker_id;",
    broken: "and true;",
    noticedBy,
  },
  {
    gate: "M18",
    holds: "nor by a credit that has been counted",
    file: credits,
    whole: "select exists (select from bank_credit_uses(p_number) u where u.kind <> 'unmade_refund')",
    broken: "select false",
    noticedBy: ["tests/api/one-payer.test.ts"],
  },
  {
    gate: "M18",
    holds: "a credit of the bank has one payer",
    file: credits,
    whole: "where u.payer is distinct from coalesce(v_payer, '?')",
    broken: "where false",
    noticedBy: ["tests/api/one-payer.test.ts"],
  },
  {
    gate: "M18",
    holds: "what came back is counted once more for nothing but the rest of its transfer",
    file: credits,
    whole: "x.attempt_id = r.attempt_id and upper(r.provider_refund_trx) = upper(u.trx)",
    broken: "true",
    noticedBy: ["tests/api/hand-sent-charged.test.ts"],
  },
  {
    gate: "M18",
    holds: "and what goes out again has a number of its own",
    file: "db/queries/refunds/evidence.ts",
    whole: "where u.credited_at is not null and ${trx} in",
    broken: "where false and ${trx} in",
    noticedBy,
  },
  {
    gate: "M18",
    holds: "what came back is with the bank's charge exactly what was sent",
    file: "api/_src/services/refunds/propose-bounce.ts",
    whole: "if (BigInt(input.amount) + BigInt(input.fee) !== amountMinor)",
    broken: "if (false)",
    noticedBy,
  },
];
