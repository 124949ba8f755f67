import type { Guard } from "../guard.ts";

const undone = { gate: "M17", noticedBy: ["tests/api/undone-alone.test.ts"] } as const;
const migration = { ...undone, file: "db/migrations/0223_weighed_for_good.sql" } as const;

/** What a row differs by is not buried by one person, whichever way he goes. */
export const m17Undone: readonly Guard[] = [
  {
    ...{ gate: "M17", holds: "what one may not accept in one statement he does not accept in two" },
    file: "db/queries/remittances/accept.ts",
    whole: "coalesce(sum(${differs}), 0) + ${differsElsewhere({ remittanceId, by, lines })} as differs",
    broken: "coalesce(sum(${differs}), 0) as differs",
    noticedBy: ["tests/api/accepted-alone.test.ts"],
  },
  {
    ...{ gate: "M17", holds: "nor in both at once" },
    file: "db/queries/remittances/accept.ts",
    whole: "  await oneAfterTheOther(tx, of.by);\n",
    broken: "",
    noticedBy: ["tests/api/accepted-alone.test.ts"],
  },
  {
    ...{ gate: "M17", holds: "nor does he leave out in two what he may not in one" },
    file: "db/queries/remittances/drop.ts",
    whole: "coalesce(sum(w.lost), 0) + ${lostElsewhere({ remittanceId, by, lines })} as sum",
    broken: "coalesce(sum(w.lost), 0) as sum",
    noticedBy: ["tests/api/accepted-alone.test.ts"],
  },
  {
    ...{ ...migration, holds: "undoing a match weighs what was found against its row" },
    whole: "case when r.state <> 'posted' then greatest(r.difference_minor, r.heaviest_minor)",
    broken: "case when r.state <> 'posted' then 0",
  },
  {
    ...{ ...migration, holds: "a row keeps the most that it ever differed by" },
    whole: "greatest(old.heaviest_minor, old.difference_minor, abs(",
    broken: "greatest(old.heaviest_minor, abs(",
  },
  {
    ...{ ...migration, holds: "matches that one undoes are weighed together" },
    whole: "a.act = 'unmatch' and a.by_id = p_by",
    broken: "false and a.by_id = p_by",
  },
  {
    ...{ ...undone, holds: "what two agreed to two undo" },
    file: "db/queries/remittances/drop.ts",
    whole: "and (r.decision ->> 'proposal' is not null\n",
    broken: "and (false\n",
  },
  {
    ...{ ...migration, holds: "a statement on whose rows somebody has worked is taken back by two" },
    whole: "a.line is not null and a.by_id is not null",
    broken: "false",
  },
  {
    ...{ ...migration, holds: "a matched statement is weighed as if all its rows were left out" },
    whole: "recall_weight(p_id) > setting_now('remittance_alone_minor', 500000)",
    broken: "false",
  },
];
