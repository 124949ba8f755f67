import { type Guard, guardsOf } from "./bench.ts";
import {
  advance,
  answers,
  cash,
  charge,
  credited,
  parcel,
  people,
  refused,
  released,
  remittance,
  row,
  taken,
  taking,
} from "./couriers-bench.ts";
import { postedWith } from "./couriers-silent.ts";

type Kept = Readonly<{
  fn: string;
  on: string;
  constraint: string;
  given: readonly string[];
  /** Every column that stays, and what somebody would write there. */
  columns: Readonly<Record<string, string>>;
}>;

const text = "'other'";
const later = "now() + interval '1 day'";
const tables: readonly Kept[] = [
  {
    ...{ fn: "remittance_row_kept", on: "remittance_row", constraint: "remittance_row_kept" },
    given: [remittance, row()],
    columns: {
      ...{ remittance_id: text, line: "2", consignment_stated: text, reference_stated: text },
      ...{ tracking_stated: text, phone_tail: "'1234'", word: text, closed_at: later, is_adjustment: "true" },
      ...{ collected_minor: "1", delivery_fee_minor: "1", cod_fee_minor: "1", charge_minor: "1" },
      ...{ charges: `'[{"name":"bag"}]'`, payout_minor: "1", shadow_rule: "'clean_1'" },
      advance_minor: "1",
    },
  },
  {
    ...{ fn: "courier_advance_kept", on: "courier_advance", constraint: "courier_advance_kept" },
    given: [advance],
    columns: {
      ...{ id: text, courier: "'redx'", day: "'2026-01-01'", amount_minor: "1", reference: text },
      ...{ proposal_id: text, made_at: later },
    },
  },
  {
    ...{ fn: "remittance_credit_kept", on: "remittance_credit", constraint: "remittance_credit_kept" },
    given: [remittance, credited],
    columns: {
      ...{ id: text, remittance_id: text, courier: "'redx'", day: "'2026-01-01'", amount_minor: "1" },
      ...{ reference: text, proposal_id: text, made_at: later },
    },
  },
  {
    ...{ fn: "courier_cash_kept", on: "courier_cash", constraint: "courier_debt_kept" },
    given: [parcel(), cash],
    columns: {
      ...{ consignment_id: text, courier: "'redx'", order_id: text, sub_order_id: text },
      ...{ due_minor: "60000", made_at: later },
    },
  },
  {
    ...{ fn: "courier_charge_kept", on: "courier_charge", constraint: "courier_debt_kept" },
    given: [parcel(), charge],
    columns: {
      ...{ consignment_id: text, leg: "'rto'", courier: "'redx'", order_id: text },
      ...{ due_minor: "8000", made_at: later },
    },
  },
];

/** What a trigger asks of the row itself: compared with itself a column is never another. */
export const columns: readonly Guard[] = tables.flatMap(({ fn, on, constraint, given, columns: all }) =>
  Object.entries(all).map(([name, value]) => ({
    ...{ fn, on, keeps: `the ${name} of each`, line: `old.${name}`, instead: `new.${name}` },
    holds: refused(constraint, given, `update ${on} set ${name} = ${value}`),
  })),
);

const moved = (to: string): string => `update remittance_row set ${to}`;
const posted = row({ state: "'posted'", posted_at: "now()" });
const rowKept = (keeps: string, line: string, given: string, to: string): Guard => ({
  ...{ fn: "remittance_row_kept", on: "remittance_row", keeps, line, instead: "false" },
  holds: refused("remittance_row_kept", [people, remittance, given], moved(to)),
});
const again = "state = 'waiting', posted_at = null";

export const postings: readonly Guard[] = [
  rowKept(
    "what was posted from being dropped",
    "(new.state <> 'waiting'::text)",
    posted,
    "state = 'dropped', posted_at = null, posting_no = 2",
  ),
  rowKept(
    "what is posted anew under the next number",
    "(new.posting_no <> (old.posting_no + 1))",
    posted,
    again,
  ),
  rowKept(
    "what was undone without what was said of it",
    "(new.decision IS NOT NULL)",
    posted,
    `${again}, posting_no = 2, decision = '{}', decided_by = 'usr_1', reason = 'so it was', decided_at = now()`,
  ),
  rowKept(
    "the number of what was never posted",
    "(new.posting_no <> old.posting_no)",
    row(),
    "posting_no = 2",
  ),
];

const post = postedWith();
const shadow = (line: string, instead: string, holds: Guard["holds"]) => ({ line, instead, holds });
export const shadows: readonly Guard[] = guardsOf("remittance_row_in_shadow", [
  {
    keeps: "what no person has decided in shadow",
    ...shadow("not rule_is_released(m.courier, 'clean_1')", "false", async (bench) => {
      await taken([people, parcel(), remittance, row(), released], post)(bench);
      await refused("remittance_row_in_shadow", [people, parcel(), remittance, row()], post)(bench);
    }),
  },
  {
    keeps: "what a person has decided out of it",
    ...shadow(
      "and f.decided_by is null",
      "",
      taken([people, parcel(), remittance, row()], `${post}, decided_by = 'usr_1', reason = 'so it was'`),
    ),
  },
  {
    keeps: "what only waits out of it",
    ...shadow(
      "f.state = 'posted' and",
      "",
      taken([parcel(), remittance, row()], moved("disputed_at = now()")),
    ),
  },
]);

const takes = (line: number): string =>
  `select string_agg(taking, ' ' order by no) from take_parcels('rmt_1', '[{"parcel":"cns_1","line":${line}},{"parcel":"cns_1","line":7}]')`;
const let_go = `insert into remittance_untaking (consignment_id, nth, by_id, reason) values ('cns_1', 1, 'usr_1', 'of another')`;

export const takings: readonly Guard[] = guardsOf("take_parcels", [
  {
    keeps: "a parcel with the first row of a file",
    line: "order by x.parcel, x.n",
    instead: "order by x.parcel, x.n desc",
    holds: answers([parcel(), remittance], takes(3), "first same_file"),
  },
  {
    keeps: "what an earlier file has named apart",
    line: "when k.remittance_id <> p_remittance then 'earlier_file'",
    instead: "when false then 'earlier_file'",
    holds: answers([parcel(), remittance, taking(3, "rmt_0")], takes(3), "earlier_file earlier_file"),
  },
  {
    keeps: "a parcel that was let go for the next row",
    line: "1 + coalesce(u.times, 0), p_remittance",
    instead: "1, p_remittance",
    holds: answers([parcel(), remittance, taking(3, "rmt_0"), let_go], takes(3), "first same_file"),
  },
]);

const brought = [
  ...[
    remittance,
    row({ state: "'dropped'", payout_minor: "1000" }),
    row({ line: "2", payout_minor: "4000" }),
  ],
  credited,
  `insert into remittance_credit (id, remittance_id, courier, day, amount_minor, reference, proposal_id, undone_at, undo_id)
    values ('rcr_2', 'rmt_1', 'pathao', current_date, 900, 'EFT 2', 'pro_3', now(), 'pro_4')`,
  `insert into remittance_case (id, remittance_id, line, courier, suspense_minor, opened_minor, proposal_id) values ('rcs_1', 'rmt_1', null, 'pathao', 200, 200, 'pro_2'), ('rcs_2', 'rmt_1', 2, 'pathao', 70, 70, null), ('rcs_3', 'rmt_1', null, 'pathao', -300, -300, 'pro_3')`,
];
const left = answers(brought, "remittance_left('rmt_1')::integer", 3300);
const dropped = { line: "and r.state = 'dropped'), 0)", instead: "), 0)" };
const byTwo = { line: "s.opened_minor) from remittance_case s w", instead: "0) from remittance_case s w" };

export const lefts: readonly Guard[] = guardsOf("remittance_left", [
  { keeps: "what was dropped from coming", line: "r.payout_minor", instead: "0", holds: left },
  { keeps: "what was not dropped still to come", ...dropped, holds: left },
  { keeps: "what has come from coming again", line: "c.amount_minor", instead: "0", holds: left },
  { keeps: "what was undone still to come", line: "and c.undone_at is null", holds: left },
  {
    keeps: "what an undone credit brought too much from counting",
    ...{ line: "u.undone_at is not null", instead: "false" },
    holds: left,
  },
  { keeps: "what two have put into a case from coming", ...byTwo, holds: left },
  { keeps: "what a row left in suspense still to come", line: "and s.line is null", holds: left },
]);
