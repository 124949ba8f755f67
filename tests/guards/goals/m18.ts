import type { Guard } from "../guard.ts";

const migration = "db/migrations/0122_untaken_refunds.sql";

/** A refund that no statement names. */
export const m18: readonly Guard[] = [
  {
    gate: "M18",
    holds: "a statement that names it takes it off the bank again",
    file: migration,
    whole: "d.line between p_from and p_to), p_statement);\n  select netting_of(array('],",
    broken: "false), p_statement);\n  select netting_of(array('],",
    noticedBy: ["tests/api/untaken-refunds.test.ts"],
  },
  {
    gate: "M18",
    holds: "nor is it missed a second time while it lies in suspense",
    file: migration,
    whole:
      "and not exists (select from untaken_refund u where u.refund_id = r.id and u.returned_at is null)'],",
    broken: "'],",
    noticedBy: ["tests/api/untaken-refunds.test.ts"],
  },
  {
    gate: "M18",
    holds: "it leaves the bank with the file that had settled its payment",
    file: migration,
    whole: "where u.returned_at is null and r.attempt_id = any (v_captures)",
    broken: "where false and r.attempt_id = any (v_captures)",
    noticedBy: ["tests/api/untaken-refunds.test.ts"],
  },
  {
    gate: "M18",
    holds: "and with the file that lacked it",
    file: migration,
    whole: "where c.statement_id = p_statement and u.returned_at is null), p_statement || '':undone'');",
    broken: "where false), p_statement || '':undone'');",
    noticedBy: ["tests/api/untaken-refunds.test.ts"],
  },
  {
    gate: "M18",
    holds: "what is home is owed again only by two",
    file: migration,
    whole: "when (old.state = 'succeeded' and new.state = 'failed')",
    broken: "when (false)",
    noticedBy: ["tests/api/unmade-refunds.test.ts"],
  },
  {
    gate: "M18",
    holds: "and so is what its payment stands at",
    file: migration,
    whole: "when (old.state = 'refunded' and new.state in",
    broken: "when (false and new.state in",
    noticedBy: ["tests/api/unmade-refunds.test.ts"],
  },
  {
    gate: "M18",
    holds: "both of a refund that was made twice are known",
    file: migration,
    whole: "(x.nth > 1 or x.is_settled or x.is_unmade) then ''duplicate'''",
    broken: "(x.nth > 1 or x.is_settled) then ''duplicate'''",
    noticedBy: ["tests/api/unmade-stated.test.ts"],
  },
  {
    gate: "M18",
    holds: "its wallet is asked for it again only after it has denied it",
    file: "api/_src/services/payments/ask-again.ts",
    whole: "if (!refund.isUnmade) return true;",
    broken: "return true;",
    noticedBy: ["tests/api/unmade-refunds.test.ts"],
  },
  {
    gate: "M18",
    holds: "and never against a statement that names it",
    file: "api/_src/services/payments/ask-again.ts",
    whole: "if (line) {",
    broken: "if (line && !line) {",
    noticedBy: ["tests/api/unmade-stated.test.ts"],
  },
];
