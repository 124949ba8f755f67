import type { Guard } from "../guard.ts";

const recalled = {
  ...{ gate: "M17", file: "db/migrations/0212_recalled_statements.sql" },
  noticedBy: ["tests/api/remittance-recall.test.ts"],
} as const;

/** A statement that was the wrong one is taken back before anything of it counts. */
export const m17Recall: readonly Guard[] = [
  {
    ...{ ...recalled, holds: "a statement that counts is not taken back" },
    whole: "r.state = 'posted' or r.posting_no > 1 or r.decision is not null",
    broken: "false",
  },
  {
    ...{ ...recalled, holds: "above the limit a statement is taken back by two" },
    whole: "if old.state = 'matched' and greatest(",
    broken: "if false and greatest(",
  },
  {
    ...{ ...recalled, holds: "what was taken back stays so" },
    whole: "if old.state = 'recalled' then",
    broken: "if false then",
  },
  {
    ...{ ...recalled, holds: "rows that go with their statement say nothing of a rule" },
    whole: "m.state = ''recalled'') then old.shadow_said",
    broken: "m.state = ''none'') then old.shadow_said",
  },
  {
    ...{ ...recalled, holds: "parcels of a statement that was taken back are free" },
    file: "db/queries/remittances/recall.ts",
    whole: "from remittance_taking t where t.remittance_id = ${id}",
    broken: "from remittance_taking t where t.remittance_id = '' and t.remittance_id = ${id}",
  },
  {
    ...{ gate: "M17", holds: "no statement tells of days to come" },
    file: "db/migrations/0213_statement_days.sql",
    whole: "if new.period_end > greatest(",
    broken: "if false and new.period_end > greatest(",
    noticedBy: ["tests/api/remittance-days.test.ts"],
  },
];
