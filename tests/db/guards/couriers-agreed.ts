import { type Guard, guardsOf } from "./bench.ts";
import {
  advance,
  type Agreed,
  claim,
  type Given,
  parcel,
  people,
  proposal,
  refused,
  remittance,
  taken,
  unproven,
} from "./couriers-bench.ts";

type Told = keyof Agreed;
type Clause = Readonly<{ of: Told; line: string; instead?: string; over?: Partial<Agreed> }>;
type ByTwo = Readonly<{
  fn: string;
  keeps: string;
  constraint: string;
  agreed: Agreed;
  given?: Given;
  act: string;
  clauses: readonly Clause[];
}>;

const odd: Readonly<Record<Told, Partial<Agreed>>> = {
  kind: { kind: "order.cancel" },
  state: { state: "refused" },
  subject: { subject: "of another" },
  payload: { payload: { amountMinor: "1" } },
};
const without: Readonly<Record<Told, string>> = {
  kind: "agreed to something else",
  state: "agreed to in the end",
  subject: "agreed to this one",
  payload: "agreed to just this",
};
const stateLine: Clause = { of: "state", line: "p.state = 'agreed'", instead: "true" };

/** Each of them alone is enough to be told from what two have agreed to. */
const ahead = (courier: string, reference: string, amountMinor: string) => ({
  payload: { amountMinor, remittance: { courier, credit: { reference } } },
});
const aheadLines: readonly Clause[] = [
  {
    ...{ of: "payload", line: "and p.payload #>> '{remittance,courier}' = new.courier" },
    over: ahead("redx", "Ahead 1", "5000"),
  },
  {
    ...{ of: "payload", line: "and p.payload #>> '{remittance,credit,reference}' = new.reference" },
    over: ahead("pathao", "Ahead 2", "5000"),
  },
  {
    ...{ of: "payload", line: "and p.payload ->> 'amountMinor' = new.amount_minor::text" },
    over: ahead("pathao", "Ahead 1", "1"),
  },
];

const parcelWord =
  "p.subject = new.courier || case new.said_in when 'statement' then ':statement:' else ':' end || new.word";

const guarded: readonly ByTwo[] = [
  {
    ...{ fn: "courier_rule_by_two", keeps: "a rule in shadow", constraint: "courier_rule_by_two" },
    agreed: { kind: "remittance.rule", subject: "pathao:clean_1" },
    given: [unproven],
    act: "insert into courier_rule (id, courier, rule, is_released, proposal_id) values ('crl_1', 'pathao', 'clean_1', true, 'pro_1')",
    clauses: [
      { of: "kind", line: "p.kind = 'remittance.rule' and" },
      stateLine,
      { of: "subject", line: "p.subject = new.courier || ':' || new.rule", instead: "true" },
    ],
  },
  {
    ...{
      fn: "remittance_credit_by_two",
      keeps: "money out of the bank",
      constraint: "remittance_credit_by_two",
    },
    agreed: { kind: "remittance.credit", subject: "rmt_1", payload: { amountMinor: "5000" } },
    given: [remittance],
    act: "insert into remittance_credit (id, remittance_id, courier, day, amount_minor, reference, proposal_id) values ('rcr_1', 'rmt_1', 'pathao', current_date, 5000, 'EFT 1', 'pro_1')",
    clauses: [
      { of: "kind", line: "p.kind = 'remittance.credit' and" },
      stateLine,
      { of: "subject", line: "p.subject = new.remittance_id", instead: "true" },
      { of: "payload", line: "and p.payload ->> 'amountMinor' = new.amount_minor::text" },
    ],
  },
  {
    ...{ fn: "courier_advance_by_two", keeps: "an advance", constraint: "courier_advance_by_two" },
    agreed: {
      ...{ kind: "remittance.advance", subject: "pathao:AHEAD 1" },
      payload: {
        amountMinor: "5000",
        remittance: { courier: "pathao", credit: { reference: "Ahead 1" } },
      },
    },
    act: advance,
    clauses: [{ of: "kind", line: "p.kind = 'remittance.advance' and" }, stateLine, ...aheadLines],
  },
  {
    ...{
      fn: "courier_money_undone_by_two",
      keeps: "a credit of the bank's",
      constraint: "courier_money_undone_by_two",
    },
    agreed: { kind: "remittance.undo", subject: "cad_1", payload: { amountMinor: "5000" } },
    given: [advance],
    act: "update courier_advance set state = 'undone', undone_at = now(), undo_id = 'pro_1'",
    clauses: [
      { of: "kind", line: "p.kind = 'remittance.undo' and" },
      stateLine,
      { of: "subject", line: "p.subject = new.id", instead: "true" },
      { of: "payload", line: "and p.payload ->> 'amountMinor' = new.amount_minor::text" },
    ],
  },
  {
    ...{ fn: "remittance_case_by_two", keeps: "a case of the bank's", constraint: "remittance_case_by_two" },
    agreed: { kind: "remittance.difference", subject: "rmt_1" },
    given: [remittance],
    act: "insert into remittance_case (id, remittance_id, courier, suspense_minor, opened_minor, proposal_id) values ('rcs_1', 'rmt_1', 'pathao', 100, 100, 'pro_1')",
    clauses: [
      { of: "kind", line: "p.kind in ('remittance.credit','remittance.difference') and" },
      stateLine,
      { of: "subject", line: "p.subject = new.remittance_id", instead: "true" },
    ],
  },
  {
    ...{
      fn: "courier_claim_act_by_two",
      keeps: "the end of a claim",
      constraint: "courier_claim_act_by_two",
    },
    agreed: { kind: "remittance.end", subject: "ccl_1", payload: { amountMinor: "100" } },
    given: [parcel(), claim()],
    act: "insert into courier_claim_act (id, claim_id, act, by_id, amount_minor, proposal_id) values ('cca_1', 'ccl_1', 'bank', 'usr_1', 100, 'pro_1')",
    clauses: [
      { of: "kind", line: "p.kind = 'remittance.end' and" },
      stateLine,
      {
        ...{ of: "subject", instead: "true" },
        line: "coalesce(new.claim_id, new.case_id) in (p.subject, p.payload #>> '{remittance,end,otherId}')",
      },
      { of: "payload", line: "and p.payload ->> 'amountMinor' = new.amount_minor::text" },
    ],
  },
  {
    ...{ fn: "courier_word_by_two", keeps: "a word unknown", constraint: "courier_word_by_two" },
    agreed: {
      ...{ kind: "courier.word", subject: "pathao:nowhere" },
      payload: { remittance: { word: { means: "noted" } } },
    },
    act: "insert into courier_word (proposal_id, courier, word, means) values ('pro_1', 'pathao', 'nowhere', 'noted')",
    clauses: [
      { of: "kind", line: "p.kind = 'courier.word' and" },
      stateLine,
      { of: "subject", line: parcelWord, instead: "true" },
      { of: "payload", line: "and p.payload #>> '{remittance,word,means}' is not distinct from new.means" },
    ],
  },
  {
    ...{ fn: "courier_word_by_two", keeps: "a statement's word unknown", constraint: "courier_word_by_two" },
    agreed: {
      ...{ kind: "courier.word", subject: "pathao:statement:nowhere" },
      payload: { remittance: { word: { means: "delivered", saidIn: "statement" } } },
    },
    act: "insert into courier_word (proposal_id, courier, word, means, said_in) values ('pro_1', 'pathao', 'nowhere', 'delivered', 'statement')",
    clauses: [
      { of: "subject", line: parcelWord, instead: "true" },
      {
        of: "payload",
        line: "and coalesce(p.payload #>> '{remittance,word,saidIn}', 'parcel') = new.said_in",
        over: { payload: { remittance: { word: { means: "delivered" } } } },
      },
    ],
  },
];

/** What no two have agreed to. */
export const agreed: readonly Guard[] = guarded.flatMap(
  ({ fn, keeps, constraint, agreed: to, given = [], act, clauses }) =>
    guardsOf(
      fn,
      clauses.map(({ of, line, instead = "", over = odd[of] }) => ({
        ...{ keeps: `${keeps} that two have not ${without[of]}`, line, instead },
        holds: async (bench) => {
          const there = [people, ...given];
          await taken([...there, proposal(to)], act)(bench);
          await refused(constraint, [...there, proposal({ ...to, ...over })], act)(bench);
        },
      })),
    ),
);
