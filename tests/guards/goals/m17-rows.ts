import type { Guard } from "../guard.ts";

const noticedBy = ["tests/db/guards/couriers.test.ts"];

/** Rows of a courier's statement: each parcel once, each row as it was read, nothing posted silently. */
export const m17Rows: readonly Guard[] = [
  {
    gate: "M17",
    holds: "a parcel that was let go is taken by the next row",
    file: "db/migrations/0147_posted_together.sql",
    whole:
      "select x.parcel, 1 + (select count(*) from remittance_untaking u where u.consignment_id = x.parcel), p_remittance",
    broken: "select x.parcel, 1, p_remittance",
    noticedBy,
  },
  {
    gate: "M17",
    holds: "a parcel that an earlier file has named is not this one's",
    file: "db/migrations/0147_posted_together.sql",
    whole: "case when k.remittance_id <> p_remittance then 'earlier_file' when k.line",
    broken: "case when k.line",
    noticedBy,
  },
  {
    gate: "M17",
    holds: "without a person nothing is posted that two have not released",
    file: "db/migrations/0155_lighter_posting.sql",
    whole: "where not rule_is_released(m.courier, 'clean_1')",
    broken: "where false",
    noticedBy,
  },
  {
    gate: "M17",
    holds: "what a row states stays",
    file: "db/migrations/0155_lighter_posting.sql",
    whole: "    old.collected_minor, old.delivery_fee_minor",
    broken: "    new.collected_minor, old.delivery_fee_minor",
    noticedBy,
  },
  {
    gate: "M17",
    holds: "what was posted is posted anew only under the next number",
    file: "db/migrations/0155_lighter_posting.sql",
    whole: "or new.posting_no <> old.posting_no + 1 or",
    broken: "or",
    noticedBy,
  },
  {
    gate: "M17",
    holds: "cash that is owed stays what it was",
    file: "db/migrations/0155_lighter_posting.sql",
    whole: "old.sub_order_id, old.due_minor, old.made_at)",
    broken: "old.sub_order_id, new.due_minor, old.made_at)",
    noticedBy,
  },
  {
    gate: "M17",
    holds: "a charge stays what it was",
    file: "db/migrations/0159_stated_charges.sql",
    whole: "or old.due_minor <> new.due_minor",
    broken: "or new.due_minor <> new.due_minor",
    noticedBy,
  },
  {
    gate: "M17",
    holds: "no part of a file is ever gone",
    file: "db/migrations/0124_remittance_files.sql",
    whole: "if tg_op = 'DELETE' or (select",
    broken: "if (select",
    noticedBy,
  },
  {
    gate: "M17",
    holds: "a file that is here changes no more",
    file: "db/migrations/0124_remittance_files.sql",
    whole: "(select state from remittance_file where id = old.remittance_id) <> 'arriving'",
    broken: "false",
    noticedBy,
  },
  {
    gate: "M17",
    holds: "the same file twice is refused",
    file: "db/migrations/0124_remittance_files.sql",
    whole: "create unique index remittance_file_once",
    broken: "create index remittance_file_once",
    noticedBy: ["tests/api/remittance-files.test.ts"],
  },
  {
    gate: "M17",
    holds: "the same reference twice is refused",
    file: "db/migrations/0124_remittance_files.sql",
    whole: "create unique index remittance_file_reference",
    broken: "create index remittance_file_reference",
    noticedBy: ["tests/api/remittance-files.test.ts"],
  },
  {
    gate: "M17",
    holds: "nothing is posted silently that differs in anything",
    file: "db/queries/couriers/remittances.ts",
    whole: "and r.findings = '[]'::jsonb and r.contradicted_id is null as",
    broken: "and r.contradicted_id is null as",
    noticedBy: ["tests/api/remittance-rows.test.ts"],
  },
];
