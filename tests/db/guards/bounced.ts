import { type Guard, guardsOf } from "./bench.ts";
import {
  type Agreed,
  answers,
  type Given,
  people,
  proposal,
  refused,
  remittance,
  taken,
} from "./couriers-bench.ts";

const back = `insert into unmade_refund (id, refund_id, order_id, wallet, amount_minor, reference, note, proposed_by, agreed_by, home_key, account, credited_at)
  values ('unm_1', 'ref_1', 'ord_1', 'bank', 100, 'Back 1', 'no such account', 'usr_1', 'usr_2', 'ref_1', 'A:BANK', now())`;
const credit = (state: string): string =>
  `insert into bank_credit (id, statement_id, day, amount_minor, reference, state, made_by) values ('bcr_1', 'stm_1', current_date, 100, 'Back 1', '${state}', 'usr_1')`;
const couriers = `insert into remittance_credit (id, remittance_id, courier, day, amount_minor, reference, proposal_id) values ('rcr_1', 'rmt_1', 'pathao', current_date, 100, 'Back 1', 'pro_1')`;
const ending = (act: string): string =>
  `insert into courier_claim_act (id, claim_id, act, by_id, amount_minor, proposal_id, detail) values ('cca_1', 'ccl_1', '${act}', 'usr_1', 100, 'pro_1', '{"reference":"Back 1"}')`;
const statement = `insert into statement (id, party, source, file_name, file_hash, file_bytes, from_day, to_day, state, made_by)
  values ('stm_1', 'gateway', 'upay', 'a.csv', repeat('a', 64), 1, current_date, current_date, 'done', 'usr_1')`;
const difference = (to: string, state = "proposed"): string =>
  `insert into settlement_case (id, source, statement_id, class, day, state, clear_to, clear_reference, proposed_by) values ('dif_1', 'upay', 'stm_1', 'amount', current_date, '${state}', '${to}', 'Back 1', 'usr_1')`;
const handIn = (state = "declared"): string =>
  `insert into hand_in (id, vendor_id, amount_minor, reference, state, declared_by, decided_by, decided_at) values ('hnd_1', 'ven_1', 100, 'Back 1', '${state}', 'usr_1', 'usr_2', now())`;

const asked = "bank_credit_counted('BACK 1')";
const counted = (
  keeps: string,
  line: string,
  { rows, instead = "" }: Readonly<{ rows: Given; instead?: string }>,
) => ({
  ...{ keeps, line, instead },
  holds: answers(rows, asked, true),
});
const uncounted = (keeps: string, line: string, row: string) => ({
  ...{ keeps, line, holds: answers([row], asked, false) },
});

/** A credit of our bank is counted once, whatever else had been said to be it. */
export const countedOnce: readonly Guard[] = guardsOf("bank_credit_counted", [
  counted("what paid for a wallet's statement", "exists (select from bank_credit b", {
    ...{
      rows: [credit("proposed")],
      instead: "exists (select from bank_credit b where false) and exists (select from bank_credit b",
    },
  }),
  uncounted(
    "a number that another of finance refused free",
    " and b.state in ('proposed','noted','undoing')",
    credit("dropped"),
  ),
  counted("what paid for a courier's statement", "upper(c.reference) = upper(p_number)", {
    ...{ rows: [couriers], instead: "false" },
  }),
  counted("what paid a claim, or explained a case", "upper(a.detail ->> 'reference') = upper(p_number)", {
    ...{ rows: [ending("bank")], instead: "false" },
  }),
  uncounted("a claim given up with such words apart", "a.act = 'bank' and", ending("write_off")),
  counted("what explained a wallet's difference", "upper(k.clear_reference) = upper(p_number)", {
    ...{ rows: [difference("bank")], instead: "false" },
  }),
  uncounted("a wallet's fee apart", "k.clear_to = 'bank' and", difference("gateway_fee")),
  uncounted(
    "what nobody says any more free",
    "and k.state in ('proposed','cleared')",
    difference("bank", "open"),
  ),
  counted("what a shop handed in", "upper(h.reference) = upper(p_number)", {
    ...{ rows: [handIn()], instead: "false" },
  }),
  uncounted("what was not found in the till free", "h.state <> 'refused' and", handIn("refused")),
  counted("what came back before", "upper(u.reference) = upper(p_number)", {
    rows: [back],
    instead: "false",
  }),
]);

const agreedTo = (kind: string, subject: string): string =>
  proposal({ kind, subject, payload: { amountMinor: "100" } });
const proposeIt = (to: string): string =>
  `update settlement_case set state = 'proposed', clear_to = '${to}', clear_reference = 'BACK 1', proposed_by = 'usr_1'`;
const ends = [people, agreedTo("remittance.end", "ccl_1"), back];
const open = [difference("gateway_fee", "open"), back];
const always = { line: "FOR EACH ROW", instead: "FOR EACH ROW WHEN (false)" };

/** Nor does what came back pay for anything afterwards. */
export const noneBounced: readonly Guard[] = [
  {
    ...{
      fn: "bank_credit_none_bounced",
      on: "bank_credit",
      keeps: "it from paying for a statement",
      ...always,
    },
    holds: refused("bank_credit_reference", [back], credit("proposed")),
  },
  {
    ...{
      fn: "remittance_credit_none_bounced",
      on: "remittance_credit",
      keeps: "it from being a courier's",
      ...always,
    },
    holds: refused(
      "remittance_credit_reference",
      [people, remittance, agreedTo("remittance.credit", "rmt_1"), back],
      couriers,
    ),
  },
  {
    ...{ fn: "courier_claim_act_none_bounced", on: "courier_claim_act", keeps: "it from paying a claim" },
    ...{ line: "(new.act = 'bank'::text)", instead: "(false)" },
    holds: refused("courier_claim_act_reference", ends, ending("bank")),
  },
  {
    ...{
      fn: "settlement_case_none_bounced",
      on: "settlement_case",
      keeps: "it from explaining a difference",
    },
    ...{ line: "(new.state = 'proposed'::text)", instead: "(false)" },
    holds: refused("settlement_case_reference", open, proposeIt("bank")),
  },
  {
    ...{ fn: "settlement_case_none_bounced", on: "settlement_case", keeps: "a fee's reference free" },
    ...{ line: "(new.clear_to = 'bank'::text)", instead: "(true)" },
    holds: taken([people, statement, ...open], proposeIt("gateway_fee")),
  },
  {
    ...{ fn: "hand_in_none_bounced", on: "hand_in", keeps: "it from being a shop's", ...always },
    holds: refused("hand_in_reference_unique", [back], handIn()),
  },
];

const two: Agreed = {
  ...{ kind: "refund.bounced", subject: "ref_1" },
  payload: { amountMinor: "100", bounced: { trx: "Back 1" } },
};
const unagreed = (keeps: string, line: string, { over, instead = "" }: Unagreed) => ({
  ...{ keeps, line, instead },
  holds: refused("unmade_refund_agreed", [people, proposal({ ...two, ...over })], back),
});
type Unagreed = Readonly<{ over: Partial<Agreed>; instead?: string }>;
const swapped = back.replace("'usr_1', 'usr_2'", "'usr_2', 'usr_1'");
const byOthers = refused("unmade_refund_agreed", [people, proposal(two)], swapped);

/** What came back is owed anew as two have agreed, and not otherwise. */
export const bouncedByTwo: readonly Guard[] = guardsOf("unmade_refund_by_two", [
  unagreed("what was agreed to as something else", "p.kind = 'refund.bounced' and", {
    over: { kind: "order.cancel" },
  }),
  unagreed("what the second refused", "p.state = 'agreed'", { over: { state: "refused" }, instead: "true" }),
  unagreed("another refund", "p.subject = new.refund_id", { over: { subject: "ref_2" }, instead: "true" }),
  unagreed("another number of the bank's", "and p.payload #>> '{bounced,trx}' = new.reference", {
    over: { payload: { amountMinor: "100", bounced: { trx: "Back 2" } } },
  }),
  unagreed("another sum", "and p.payload ->> 'amountMinor' = new.amount_minor::text", {
    over: { payload: { amountMinor: "101", bounced: { trx: "Back 1" } } },
  }),
  {
    ...{ keeps: "the names of the two", instead: "" },
    ...{ line: "and p.maker_id = new.proposed_by and p.checker_id = new.agreed_by", holds: byOthers },
  },
]);
