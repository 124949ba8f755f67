import type { Guard } from "../guard.ts";

const file = "db/migrations/0157_bounced_transfers.sql";
const noticedBy = ["tests/api/hand-sent-bounced.test.ts"];

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
    file,
    whole: " or bank_credit_counted(v_number)\n",
    broken: "\n",
    noticedBy,
  },
  {
    gate: "M18",
    holds: "nor is it counted once more as a wallet's",
    file: "db/migrations/0160_credits_counted_once.sql",
    whole:
      "select from unmade_refund u where u.credited_at is not null and upper(u.reference) = upper(v_number)",
    broken: "select from unmade_refund u where false and upper(u.reference) = upper(v_number)",
    noticedBy,
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
    holds: "what came back is exactly what was sent",
    file: "api/_src/services/refunds/propose-bounce.ts",
    whole: "if (BigInt(input.amount) !== amountMinor)",
    broken: "if (false)",
    noticedBy,
  },
];
