import type { Guard } from "../guard.ts";

const hands = "db/migrations/0240_keyed_twice.sql";
const file = "db/migrations/0180_bank_lines.sql";
const rest = "db/migrations/0190_transfer_rest.sql";
const propose = "api/_src/services/bank-lines/propose-transfer.ts";
const inBooks = ["tests/db/guards/bank-lines.test.ts"];
const lacks = ["tests/api/bank-lacks.test.ts"];
const atDesk = ["tests/api/bank-lines.test.ts"];

/** What came to our bank: each credit once, and a transfer whole. */
export const m17Bank: readonly Guard[] = [
  {
    ...{ gate: "M17", holds: "no shop is paid from a credit that our bank's own statement does not have" },
    file: "db/migrations/0238_bank_lacks.sql",
    whole: "v_was || ' or remittance_lacked(x.statement)'",
    broken: "v_was",
    noticedBy: lacks,
  },
  {
    ...{ gate: "M17", holds: "the last day of a file, and those before it, tell of none that is missing" },
    file: "db/migrations/0245_banks_told.sql",
    whole: "f.first_day <= p_from and p_till < f.last_day))",
    broken: "p_till <= f.last_day))",
    noticedBy: lacks,
  },
  {
    ...{ gate: "M17", holds: "what a bank has told under a number is not missing" },
    file: "db/migrations/0245_banks_told.sql",
    whole: "l.number_key = bank_number(p_reference))",
    broken: "l.number_key = p_reference)",
    noticedBy: lacks,
  },
  {
    ...{ gate: "M17", holds: "the parts of a transfer come to it", file: rest },
    whole: "and l.told_minor <> l.amount_minor",
    broken: "and l.told_minor > l.amount_minor",
    noticedBy: inBooks,
  },
  {
    ...{
      gate: "M17",
      holds: "only a transfer's part is noted beside another credit of its number",
      file: rest,
    },
    whole: "where p.id = v_row ->> ''proposal_id'' and p.kind = ''remittance.transfer''))",
    broken: "where p.id = v_row ->> ''proposal_id''))",
    noticedBy: ["tests/db/guards/bank-transfers.test.ts"],
  },
  {
    ...{ gate: "M17", holds: "a line that came earlier is known by what it says", file: rest },
    whole: "where h.id = l.id and l.line_hash <> h.hash",
    broken: "where h.id = l.id and l.line_hash = h.hash",
    noticedBy: ["tests/db/guards/bank-line-hash.test.ts"],
  },
  {
    ...{ gate: "M17", holds: "a part is just what two have agreed to", file },
    whole: "'remittanceId', p_credit.remittance_id, 'amountMinor', p_credit.amount_minor::text",
    broken: "'remittanceId', p_credit.remittance_id",
    noticedBy: inBooks,
  },
  {
    gate: "M17",
    holds: "what came in two transfers under a statement's reference is what the bank has for it",
    file: "db/migrations/0197_same_reference.sql",
    whole: "execute replace(v_source, v_first, 'where m.id = p_remittance and')",
    broken: "execute v_source",
    noticedBy: ["tests/api/statement-references.test.ts"],
  },
  {
    ...{ gate: "M17", holds: "what the bank wrote stays", file },
    whole: "(old.id, old.file_id, old.line, old.line_hash, old.day, old.amount_minor,",
    broken: "(old.id, old.file_id, old.line, old.line_hash, old.day, new.amount_minor,",
    noticedBy: inBooks,
  },
  {
    ...{
      gate: "M17",
      holds: "a later file brings no line a second time",
      file: "db/queries/bank-lines/lines.ts",
    },
    whole: "where not exists (select from bank_line b where b.line_hash =",
    broken: "where not exists (select from bank_line b where b.id =",
    noticedBy: ["tests/api/bank-files.test.ts"],
  },
  {
    ...{ gate: "M17", holds: "nothing is proposed that does not come to the credit", file: propose },
    whole: "if (sumOf(shares) !== rest)",
    broken: "if (sumOf(shares) < 0n)",
    noticedBy: atDesk,
  },
  {
    ...{ gate: "M17", holds: "two statements of one reference are a person's", file: propose },
    whole: "if (!statement || others.length > 0 ||",
    broken: "if (!statement || others.length > 9 ||",
    noticedBy: atDesk,
  },
  {
    ...{ gate: "M17", holds: "what differs is no proposal by itself", file: propose },
    whole: "if (statement.left !== line.amount ||",
    broken: "if (statement.left === null ||",
    noticedBy: atDesk,
  },
  {
    gate: "M17",
    holds: "above the limit what the bank has credited is what two have typed",
    file: hands,
    whole: "  if credit_wants_hand(v_credit) and not v_by_two then",
    broken: "  if false then",
    noticedBy: ["tests/api/keyed-claims.test.ts"],
  },
  {
    gate: "M17",
    holds: "a second person comes to the same payer",
    file: hands,
    whole: "p_keyed ->> 'payer' = p_credit ->> 'payer' and ",
    broken: "",
    noticedBy: ["tests/api/keyed-credits.test.ts"],
  },
  {
    gate: "M17",
    holds: "what a second person has typed stays as it was typed",
    file: hands,
    whole:
      "  raise exception 'what a second person has typed stays as it was typed' using errcode = '23514', constraint = 'proposal_keyed_once';",
    broken: "  return new;",
    noticedBy: ["tests/api/keyed-claims.test.ts"],
  },
  {
    gate: "M17",
    holds: "nobody types it twice",
    file: hands,
    whole: "\n    and keyed_by is distinct from maker_id",
    broken: "",
    noticedBy: ["tests/api/keyed-claims.test.ts"],
  },
  {
    gate: "M17",
    holds: "whoever typed it otherwise does not decide which is right",
    file: "api/_src/services/remittances/credits/key-twice.ts",
    whole: '  if (keyedBy === by) throw new DomainError("credit.third_hand");\n',
    broken: "",
    noticedBy: ["tests/api/keyed-credits.test.ts"],
  },
  {
    gate: "M17",
    holds: "what two typed otherwise rests",
    file: "api/_src/services/remittances/credits/key-twice.ts",
    whole: "  return isAlike(tx, id, typed);",
    broken: "  return (await isAlike(tx, id, typed)) || true;",
    noticedBy: ["tests/api/keyed-credits.test.ts"],
  },
  {
    gate: "M17",
    holds: "a claim's history does not tell what another is to type",
    file: "db/queries/remittances/claims.ts",
    whole: "case when ${isToKey} then null else a.reason end as reason",
    broken: "a.reason",
    noticedBy: ["tests/api/keyed-claims.test.ts"],
  },
  {
    gate: "M17",
    holds: "whoever agrees to a credit above the limit types it",
    file: "api/_src/services/remittances/credits/key-twice.ts",
    whole: '  if (keyed === undefined) throw new DomainError("credit.unkeyed");\n',
    broken: "  if (keyed === undefined) return true;\n",
    noticedBy: ["tests/api/keyed-credits.test.ts"],
  },
  {
    gate: "M17",
    holds: "a second person does not see what the first one typed",
    file: "api/_src/services/remittances/list-proposals.ts",
    whole: "return isToKey && row.makerId !== userIdOf(ctx) ? unseen(view) : view;",
    broken: "return view;",
    noticedBy: ["tests/api/keyed-credits.test.ts"],
  },
];
