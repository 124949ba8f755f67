import type { Guard } from "../guard.ts";

const sql = {
  ...{ gate: "M17", file: "db/migrations/0236_compared_anew.sql" },
  noticedBy: ["tests/api/rows-changed.test.ts"],
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
    noticedBy: ["tests/api/stated-back.test.ts"],
  },
  {
    ...{ ...sql, holds: "what is said of a door reaches the row that waited for it" },
    whole: "perform mark_rows(new.id, 'door');",
    broken: "null;",
    noticedBy: ["tests/api/rows-without-end.test.ts"],
  },
];
