import type { Guard } from "../guard.ts";

const noticedBy = ["tests/api/unread-cells.test.ts", "tests/api/unread-readings.test.ts"];
const kept = { gate: "M17", file: "db/migrations/0226_unread_cells.sql", noticedBy } as const;

/** A cell that nobody can read is its row's alone, and what is read there by eye is somebody's word. */
export const m17Unread: readonly Guard[] = [
  {
    ...{ ...kept, holds: "a row is another only by what somebody reads in it" },
    whole: "  or new.reading_no = old.reading_no\n  and (old.closed_at",
    broken: "  or new.reading_no <> old.reading_no + 7 and false\n  and (old.closed_at",
  },
  {
    ...{ ...kept, holds: "a reading weighs what it makes another" },
    whole: "if v_reading.weight_minor <> greatest(",
    broken: "if false and v_reading.weight_minor <> greatest(",
  },
  {
    ...{ ...kept, holds: "what is read above the limit two have agreed to" },
    whole: "if not exists (select from proposal p where p.id = v_reading.proposal_id",
    broken: "if false and not exists (select from proposal p where p.id = v_reading.proposal_id",
  },
  {
    ...{ ...kept, holds: "nobody reads more alone than one person may" },
    whole: "elsif v_reading.weight_minor > 0 then",
    broken: "elsif false then",
  },
  {
    ...{ ...kept, holds: "what cannot be read is accepted by nobody" },
    whole: "check (not is_unread or (unread is not null and decision is null and",
    broken: "check (not is_unread or (unread is not null and",
  },
  {
    ...{ ...kept, holds: "a statement's sum grows by what was read of it" },
    whole: "net_minor = net_minor + new.payout_minor - old.payout_minor,\n    unsummed_rows",
    broken: "net_minor = net_minor,\n    unsummed_rows",
  },
  {
    ...{ gate: "M17", holds: "nobody leaves out alone what nobody can read", noticedBy },
    file: "db/queries/remittances/drop.ts",
    whole: "where n.obscure or n.now > 0 and n.sum > n.most",
    broken: "where n.now > 0 and n.sum > n.most",
  },
  {
    ...{ gate: "M17", holds: "of a total that nobody can check two say that the rest is posted", noticedBy },
    file: "db/queries/remittances/posting.ts",
    whole: "m.stated_minor <> m.net_minor or m.unsummed_rows > 0, m.is_sum_unread",
    broken: "m.stated_minor <> m.net_minor and m.unsummed_rows = 0, false",
  },
  {
    ...{
      gate: "M17",
      holds: "of who received a parcel nothing is kept with a row that cannot be read",
      noticedBy,
    },
    file: "packages/statements/courier-unread.ts",
    whole: "asked.has(place) && place !== places.phone ?",
    broken: "asked.size >= 0 ?",
  },
  {
    ...{ gate: "M17", holds: "what cannot be read is compared with nothing" },
    file: "packages/statements/courier-match.ts",
    whole: "const own = row.isAdjustment || row.unread ? unread(row)",
    broken: "const own = row.isAdjustment ? unread(row)",
    noticedBy: ["packages/statements/courier-unread.test.ts"],
  },
  {
    ...{ gate: "M17", holds: "a file of which nothing can be read is no statement" },
    file: "packages/statements/courier-file.ts",
    whole: "rows > 0 && (bad === rows ||",
    broken: "rows > 0 && (",
    noticedBy: ["packages/statements/courier-file.test.ts"],
  },
  {
    ...{ gate: "M17", holds: "a line with a number in it is a row, and no note" },
    file: "packages/statements/courier-note.ts",
    whole: "return !/\\d/.test(left);",
    broken: "return left !== undefined;",
    noticedBy: ["packages/statements/courier-note.test.ts"],
  },
  {
    ...{ gate: "M17", holds: "a word where an amount should stand makes no note of its row" },
    file: "packages/statements/courier-note.ts",
    whole: "if (!amounts.every((place) =>",
    broken: "if (false && !amounts.every((place) =>",
    noticedBy: ["packages/statements/courier-note.test.ts"],
  },
  {
    ...{ gate: "M17", holds: "a day that cannot be read is asked for where the row alone says it" },
    file: "packages/statements/courier-undated.ts",
    whole: 'parcel.state === "under_way" && row.outcome',
    broken: 'parcel.state === "gone" && row.outcome',
    noticedBy: ["packages/statements/courier-undated.test.ts"],
  },
  {
    ...{ gate: "M17", holds: "a part of a poisha is no amount" },
    file: "packages/statements/amount.ts",
    whole: 'minor + 1n : "malformed"',
    broken: "minor + 1n : minor",
    noticedBy: ["packages/statements/amount.test.ts"],
  },
  {
    ...{ gate: "M17", holds: "of a total of cash that is not its rows' two say that the rest is posted" },
    file: "db/queries/remittances/posting.ts",
    whole: "f.rows_bad = 0 and f.stated_gross_minor <> f.gross_minor",
    broken: "f.rows_bad = 0 and false",
    noticedBy: ["tests/api/beside-rows.test.ts"],
  },
];
