import type { Guard } from "../guard.ts";

const sql = {
  ...{ gate: "M17", file: "db/migrations/0236_compared_anew.sql" },
  noticedBy: ["tests/api/rows-changed.test.ts"],
} as const;

const meanwhile = {
  ...{ gate: "M17", file: "db/migrations/0239_meanwhile.sql" },
  noticedBy: ["tests/api/rows-meanwhile.test.ts"],
} as const;

/** What becomes known of a parcel after a statement was matched reaches its rows. */
export const m17Changed: readonly Guard[] = [
  {
    ...{ ...sql, holds: "a row that named a number is compared once a parcel of ours bears it" },
    whole: "create trigger consignment_marks_strays after insert on consignment for each row execute",
    broken:
      "create trigger consignment_marks_strays after delete on consignment for each row when (false) execute",
  },
  {
    ...{ ...sql, holds: "what a person has said is no parcel's stays so" },
    whole: "and a.act in ('match','unmatch'))",
    broken: "and a.act in ('nothing'))",
  },
  {
    ...{ ...sql, holds: "what was accepted of something else is compared before it is posted" },
    file: "api/_src/services/couriers/post-row.ts",
    whole: "if (row.isMarked && (await",
    broken: "if (!row.isMarked && (await",
  },
  {
    ...{ ...sql, holds: "and whoever accepted it says so anew" },
    file: "db/queries/remittances/marked.ts",
    whole: "decision = null, decided_at = null, decided_by = null, reason = null",
    broken: "decision = r.decision",
  },
  {
    ...{ ...sql, holds: "a posted row names that something else is known of its parcel" },
    whole: "or r.outcome in ('returned','lost') and p_state = 'delivered')",
    broken: "or false)",
  },
  {
    ...{ ...sql, holds: "a row that said what its courier says later agrees with us" },
    whole: "    perform mark_rows(new.id, 'ended');\n",
    broken: "",
  },
  {
    ...{ ...sql, holds: "what is said of a door reaches the row that waited for it" },
    whole: "perform mark_rows(new.id, 'door');",
    broken: "null;",
  },
  {
    ...{ ...meanwhile, holds: "a parcel that becomes another while its file is matched is compared anew" },
    whole: "and r.consignment_id = w.consignment_id and r.match in ('exact','secondary','by_hand')",
    broken: "and r.consignment_id = w.remittance_id and r.match in ('exact','secondary','by_hand')",
  },
  {
    ...{ ...meanwhile, holds: "and a number that is booked meanwhile is found" },
    whole: "(parcel_key(r.consignment_stated) = parcel_key(c.number) or",
    broken: "(false or",
  },
  {
    ...{ ...meanwhile, holds: "whoever keeps a file's rows waits for what is becoming known" },
    file: "db/queries/remittances/match.ts",
    whole: "    if (rows.length === 0) return;\n    await lockMatching(tx, id);",
    broken: "",
  },
  {
    ...{ ...meanwhile, holds: "and what becomes known waits for whoever keeps them" },
    whole: "  perform pg_advisory_xact_lock_shared(",
    broken: "  perform pg_try_advisory_xact_lock_shared(",
  },
  {
    ...{ ...meanwhile, holds: "what is due at the door reaches the rows that name it" },
    file: "db/migrations/0236_compared_anew.sql",
    whole: "old.door_less_minor <> new.door_less_minor or old.state",
    broken: "old.state",
    noticedBy: ["tests/api/rows-changed.test.ts"],
  },
  {
    ...{ ...sql, holds: "whoever says that a posted row still is right has seen just what became known" },
    file: "db/queries/remittances/marked.ts",
    whole: "and date_trunc('milliseconds', compare_at) = ${changedAt}::timestamptz",
    broken: "and ${changedAt}::timestamptz is not null",
  },
  {
    ...{ ...sql, holds: "a posted row of which something else is known waits for no look for ever" },
    file: "db/queries/remittances/late-rows.ts",
    whole: "where r.compare_because is not null and r.state = 'posted')",
    broken: "where r.compare_because is not null and r.state = 'none')",
  },
];
