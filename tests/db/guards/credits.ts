import { type Guard, guardsOf } from "./bench.ts";
import { answers, type Given, people, proposal, refused, remittance, taken } from "./couriers-bench.ts";

export const back = `insert into unmade_refund (id, refund_id, order_id, wallet, amount_minor, reference, note, proposed_by, agreed_by, home_key, account, credited_at)
  values ('unm_1', 'ref_1', 'ord_1', 'bank', 100, 'Back 1', 'no such account', 'usr_1', 'usr_2', 'ref_1', 'A:BANK', now())`;
const credit = (state: string): string =>
  `insert into bank_credit (id, statement_id, day, amount_minor, reference, state, made_by) values ('bcr_1', 'stm_1', current_date, 100, 'Back 1', '${state}', 'usr_1')`;
export const couriers = `insert into remittance_credit (id, remittance_id, courier, day, amount_minor, reference, proposal_id) values ('rcr_1', 'rmt_1', 'pathao', current_date, 100, 'Back 1', 'pro_1')`;
const ending = (act: string): string =>
  `insert into courier_claim_act (id, claim_id, act, by_id, amount_minor, proposal_id, detail) values ('cca_1', 'ccl_1', '${act}', 'usr_1', 100, 'pro_1', '{"reference":"Back 1"}')`;
const statement = `insert into statement (id, party, source, file_name, file_hash, file_bytes, from_day, to_day, state, made_by)
  values ('stm_1', 'gateway', 'upay', 'a.csv', repeat('a', 64), 1, current_date, current_date, 'done', 'usr_1')`;
const difference = (to: string, state = "proposed"): string =>
  `insert into settlement_case (id, source, statement_id, class, day, state, clear_to, clear_reference, proposed_by) values ('dif_1', 'upay', 'stm_1', 'amount', current_date, '${state}', '${to}', 'Back 1', 'usr_1')`;
const handIn = (state = "declared"): string =>
  `insert into hand_in (id, vendor_id, amount_minor, reference, state, declared_by, decided_by, decided_at, received_no) values ('hnd_1', 'ven_1', 100, 'Back 1', '${state}', 'usr_1', 'usr_2', now(), 1)`;

const asked = "bank_credit_counted('BACK 1', 'ref_2')";
const counted = (
  keeps: string,
  line: string,
  { rows, instead = "" }: Readonly<{ rows: Given; instead?: string }>,
) => ({
  ...{ keeps, line, instead },
  holds: answers(rows, asked, true),
});
const same = (of: string): string => `bank_number(${of}) = bank_number(p_number)`;
const uncounted = (keeps: string, line: string, row: string) => ({
  ...{ keeps, line, holds: answers([row], asked, false) },
});

/** A credit of our bank is counted once, whatever else had been said to be it. */
export const countedOnce: readonly Guard[] = guardsOf("bank_credit_uses", [
  counted("what paid for a wallet's statement", same("b.reference"), {
    ...{ rows: [credit("proposed")], instead: "false" },
  }),
  uncounted(
    "a number that another of finance refused free",
    " and b.state in ('proposed','noted','undoing')",
    credit("dropped"),
  ),
  counted("what paid for a courier's statement", same("c.reference"), {
    ...{ rows: [couriers], instead: "false" },
  }),
  counted("what paid a claim, or explained a case", same("a.detail ->> 'reference'"), {
    ...{ rows: [ending("bank")], instead: "false" },
  }),
  uncounted("a claim given up with such words apart", "a.act = 'bank' and", ending("write_off")),
  counted("what explained a wallet's difference", same("k.clear_reference"), {
    ...{ rows: [difference("bank")], instead: "false" },
  }),
  uncounted("a wallet's fee apart", "k.clear_to = 'bank' and", difference("gateway_fee")),
  uncounted(
    "what nobody says any more free",
    "and k.state in ('proposed','cleared')",
    difference("bank", "open"),
  ),
  counted("what a shop handed in", same("h.reference"), {
    ...{ rows: [handIn("received")], instead: "false" },
  }),
  uncounted("what a shop has only declared apart", "h.state = 'received' and", handIn()),
]);
const sentAs = (id: string, attempt: string, trx: string): string =>
  `insert into refund (id, order_id, attempt_id, state, born_of, business_key, amount_minor, provider_refund_trx) values ('${id}', 'ord_1', '${attempt}', 'succeeded', 'orphan', '${id}', 100, '${trx}')`;
const sentBack = back.replace("credited_at)", "credited_at, trx)").replace("now())", "now(), 'OUT 1')");
const anothers = (keeps: string, line: string, second: string) => ({
  ...{ keeps, line, instead: "true" },
  holds: answers([sentAs("ref_1", "att_1", "OUT 1"), second, sentBack], asked, true),
});

/** What came back before is counted, unless both had left by one transfer. */
export const cameBackOnce: readonly Guard[] = guardsOf("bank_credit_counted", [
  counted("what came back before", same("u.reference"), {
    ...{ rows: [back], instead: "false" },
  }),
  anothers("another payment's apart", "x.attempt_id = r.attempt_id", sentAs("ref_2", "att_2", "OUT 1")),
  anothers(
    "another transfer apart",
    "upper(r.provider_refund_trx) = upper(u.trx)",
    sentAs("ref_2", "att_1", "OUT 2"),
  ),
  {
    ...{
      keeps: "the rest of that transfer free",
      line: "and not exists (select from refund r",
      instead: "and exists (select from refund r",
    },
    holds: answers(
      [sentAs("ref_1", "att_1", "OUT 1"), sentAs("ref_2", "att_1", "out 1"), sentBack],
      asked,
      false,
    ),
  },
]);

const agreedTo = (kind: string, subject: string): string =>
  proposal({ kind, subject, payload: { amountMinor: "100" } });
const proposeIt = (to: string): string =>
  `update settlement_case set state = 'proposed', clear_to = '${to}', clear_reference = 'BACK 1', proposed_by = 'usr_1'`;
const counts = "u.payer is distinct from coalesce(v_payer, '?')";
const paidBy = (wallet: string): string =>
  statement
    .replace("'stm_1'", "'stm_2'")
    .replace("'upay'", `'${wallet}'`)
    .replace("repeat('a', 64)", "repeat('b', 64)");
const secondCredit = credit("proposed")
  .replace("'bcr_1'", "'bcr_2'")
  .replace("'stm_1'", "'stm_2'")
  .replace("Back 1", "BACK 1");

/** A credit has one payer, and a payer's statement a credit of its own. */
export const onePayer: readonly Guard[] = guardsOf("refuse_counted_credit", [
  {
    ...{ keeps: "a wallet's credit from being a courier's", line: counts, instead: "false" },
    holds: refused(
      "remittance_credit_reference",
      [people, remittance, agreedTo("remittance.credit", "rmt_1"), statement, credit("proposed")],
      couriers,
    ),
  },
  {
    ...{ keeps: "one file's credit from being the next one's" },
    ...{ line: "u.kind = tg_table_name and", instead: "false and" },
    holds: refused(
      "bank_credit_reference",
      [people, statement, paidBy("upay"), credit("proposed")],
      secondCredit,
    ),
  },
  {
    ...{
      keeps: "one transfer for a file and its difference",
      line: "'settlement_case' then v_row ->> 'source'",
      instead: "'settlement_case' then null",
    },
    holds: taken(
      [people, statement, credit("proposed"), difference("gateway_fee", "open")],
      proposeIt("bank"),
    ),
  },
]);
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
  {
    ...{ fn: "hand_in_one_payer", on: "hand_in", keeps: "it from being counted as a shop's" },
    ...{ line: "(new.state = 'received'::text)", instead: "(false)" },
    holds: refused("hand_in_reference_unique", [handIn(), back], "update hand_in set state = 'received'"),
  },
];
