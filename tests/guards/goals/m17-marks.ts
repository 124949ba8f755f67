import type { Guard } from "../guard.ts";

const file = "db/migrations/0183_kept_marks.sql";
const labels = "db/migrations/0227_row_labels.sql";

/** What is kept of couriers' rows and parcels, so that nobody counts thousands for one look. */
export const m17Marks: readonly Guard[] = [
  {
    gate: "M17",
    holds: "a statement's counters follow whatever becomes of its rows",
    file,
    whole:
      "create trigger remittance_row_tallied after update on remittance_row referencing old table as stale new table as fresh for each statement execute function tally_rows();",
    broken: "select 1;",
    noticedBy: ["tests/api/remittance-rows.test.ts"],
  },
  {
    gate: "M17",
    holds: "what is counted of a row is counted as what it was no more",
    file,
    whole: "union all select -1, remittance_id, match,",
    broken: "union all select 0, remittance_id, match,",
    noticedBy: ["tests/api/remittance-rows.test.ts"],
  },
  {
    gate: "M17",
    holds: "what ended and stands in no statement is among what couriers have yet to tell of",
    file,
    whole:
      "when (new.state in ('delivered','partly_delivered','exchanged','rto_initiated','rto_in_transit','rto_received') and new.state <> old.state)",
    broken: "when (new.state = 'void')",
    noticedBy: ["tests/api/remittance-rows.test.ts"],
  },
  {
    gate: "M17",
    holds: "so is what a row stood for wrongly",
    file,
    whole: "create trigger remittance_untaking_unstated after insert on remittance_untaking for each row",
    broken: "create trigger remittance_untaking_unstated after delete on remittance_untaking for each row",
    noticedBy: ["tests/api/remittance-size.test.ts"],
  },
  {
    gate: "M17",
    holds: "what a statement names is looked for no more",
    file,
    whole: "delete from unstated_parcel u using fresh f where u.consignment_id = f.consignment_id;",
    broken: "",
    noticedBy: ["tests/api/remittance-size.test.ts"],
  },
  {
    gate: "M17",
    holds: "what is wrong with a statement's rows is counted as they are now",
    file: labels,
    whole:
      "create trigger remittance_row_labelled after update on remittance_row referencing old table as stale new table as fresh for each statement execute function label_rows();",
    broken: "select 1;",
    noticedBy: ["tests/api/remittance-size.test.ts"],
  },
  {
    gate: "M17",
    holds: "a row counts no more under what is no longer wrong with it",
    file: labels,
    whole: "union all select -1, remittance_id, findings,",
    broken: "union all select 0, remittance_id, findings,",
    noticedBy: ["tests/api/remittance-size.test.ts"],
  },
  {
    gate: "M17",
    holds: "a row is found no more by what is no longer wrong with it",
    file: labels,
    whole: "where k.remittance_id = g.remittance_id and k.label = g.label and k.line = g.line;",
    broken: "where false;",
    noticedBy: ["tests/api/remittance-size.test.ts"],
  },
];
