import { type Guard, guardsOf } from "./bench.ts";
import { advance, answers, people, proposal, refused, remittance, taken } from "./couriers-bench.ts";
import { back } from "./credits.ts";

const file = `insert into bank_file (id, bank, file_name, file_hash, body, state, made_by, taken_by, taken_at)
  values ('bkf_1', 'City Bank', 'a.csv', encode(sha256('a'::bytea), 'hex'), 'a', 'taken', 'usr_1', 'usr_1', now())`;
const line = (number = "EFT 1", amount = 5000): string =>
  `insert into bank_line (id, file_id, line, line_hash, day, amount_minor, narration, number, number_key)
   values ('bkl_1', 'bkf_1', 2, 'one', current_date, ${amount}, 'BEFTN', '${number}', bank_number('${number}'))`;
const second = remittance
  .replaceAll("rmt_1", "rmt_2")
  .replace("'guards'", "'guards 2'")
  .replace("repeat('a', 64)", "repeat('b', 64)");

type Over = Readonly<Partial<Record<"amount" | "courier" | "reference" | "day" | "of" | "id", string>>>;
const share = (over: Over = {}): string => {
  const { id = "rmb_1", of = "rmt_1", courier = "pathao", day = "current_date" } = over;
  return `insert into remittance_credit (id, remittance_id, courier, day, amount_minor, reference, proposal_id)
    values ('${id}', '${of}', '${courier}', ${day}, ${over.amount ?? "5000"}, '${over.reference ?? "EFT 1"}', 'pro_1')`;
};
const shares = (...all: readonly (readonly [string, string])[]) =>
  all.map(([remittanceId, amountMinor]) => ({ remittanceId, amountMinor }));
const transfer = (over: Readonly<Record<string, unknown>> = {}, courier = "pathao") =>
  ({
    ...{ kind: "remittance.transfer", subject: "bkl_1" },
    payload: { remittance: { courier, shares: shares(["rmt_1", "5000"]) } },
    ...over,
  }) as Parameters<typeof proposal>[0];
export const there = [people, remittance, second, file, line()];

type Odd = Readonly<{ keeps: string; line: string; instead?: string; given?: string; act?: string }>;
const part = ({ keeps, line: text, instead = "", given = proposal(transfer()), act = share() }: Odd) => ({
  ...{ keeps, line: text, instead },
  holds: async (bench: Parameters<Guard["holds"]>[0]) => {
    await taken([...there, proposal(transfer())], share())(bench);
    await refused("remittance_credit_by_two", [...there, given], act)(bench);
  },
});

/** A part of a transfer is just what two have agreed to, of a line that is there. */
export const parts: readonly Guard[] = guardsOf("is_transfer_share", [
  part({
    ...{ keeps: "money out that was asked for otherwise", line: "p.kind = 'remittance.transfer' and" },
    given: proposal(transfer({ kind: "remittance.advance" })),
  }),
  part({
    ...{ keeps: "money out that the second refused", line: "p.state = 'agreed'", instead: "true" },
    given: proposal(transfer({ state: "refused" })),
  }),
  part({
    ...{ keeps: "another courier out", line: "and p.payload #>> '{remittance,courier}' = p_credit.courier" },
    given: proposal(transfer({}, "redx")),
  }),
  part({
    ...{ keeps: "another courier's statement out", line: "and m.courier = p_credit.courier" },
    ...{ given: proposal(transfer({}, "redx")), act: share({ courier: "redx" }) },
  }),
  part({
    ...{
      keeps: "another number out",
      line: "l.number_key = bank_number(p_credit.reference)",
      instead: "true",
    },
    act: share({ reference: "EFT 2" }),
  }),
  part({
    ...{
      keeps: "another day out",
      line: "and l.day = p_credit.day",
      act: share({ day: "current_date - 1" }),
    },
  }),
  part({
    keeps: "what was not said of this statement out",
    line: "and p.payload #> '{remittance,shares}' @> jsonb_build_array(jsonb_build_object('remittanceId', p_credit.remittance_id, 'amountMinor', p_credit.amount_minor::text))",
    act: share({ of: "rmt_2" }),
  }),
]);

const both = proposal(
  transfer({
    payload: { remittance: { courier: "pathao", shares: shares(["rmt_1", "3000"], ["rmt_2", "2000"]) } },
  }),
);
const now = "set constraints remittance_transfer_whole immediate";
const one = share({ amount: "3000" });
const other = share({ id: "rmb_2", of: "rmt_2", amount: "2000" });

/** All parts, or none. */
export const whole: readonly Guard[] = [
  {
    ...{ fn: "transfer_is_whole", keeps: "a transfer from being noted in part" },
    ...{ line: "l.told_minor <> l.amount_minor", instead: "l.told_minor > l.amount_minor" },
    holds: async (bench) => {
      await taken([...there, both], `${one}; ${other}; ${now}`)(bench);
      await refused("remittance_transfer_whole", [...there, both], `${one}; ${now}`)(bench);
    },
  },
  {
    ...{ fn: "refuse_counted_credit", keeps: "the parts of one transfer together" },
    ...{ line: "p.id = v_row ->> 'proposal_id' and p.kind = 'remittance.transfer'", instead: "false" },
    holds: taken([...there, both, one], other),
  },
];

const surplus = `insert into remittance_case (id, remittance_id, courier, suspense_minor, opened_minor, proposal_id) values ('rmc_1', 'rmt_1', 'pathao', -100, -100, 'pro_1')`;
const over = (keeps: string, text: string, given: string, instead = "") => ({
  ...{ keeps, line: text, instead },
  holds: refused("remittance_case_by_two", [...there, given], surplus),
});
/** What came beyond a statement is a case of a transfer that names it. */
export const surpluses: readonly Guard[] = guardsOf("is_transfer_of", [
  over(
    "a case out of another proposal",
    "p.kind = 'remittance.transfer' and",
    proposal(transfer({ kind: "remittance.advance" })),
  ),
  over(
    "a case that the second refused",
    "p.state = 'agreed'",
    proposal(transfer({ state: "refused" })),
    "true",
  ),
  over(
    "a case of a statement that it does not name",
    "and p.payload #> '{remittance,shares}' @> jsonb_build_array(jsonb_build_object('remittanceId', p_remittance))",
    proposal(transfer({ payload: { remittance: { courier: "pathao", shares: shares(["rmt_2", "5000"]) } } })),
  ),
]);

const told = (keeps: string, text: string, rows: readonly string[], amount: string) => ({
  ...{ keeps, line: text, instead: "false" },
  holds: answers(rows, "bank_line_told('BACK-1', 777)::text", amount),
});
const key = (of: string): string => `bank_number(${of}) = bank_number(p_number)`;
const backAs = (row: string, from: string): string => row.replace(from, "Back 1");
const claimed = `insert into courier_claim_act (id, claim_id, act, by_id, amount_minor, proposal_id, detail) values ('cca_1', 'ccl_1', 'bank', 'usr_1', 100, 'pro_1', '{"reference":"Back 1"}')`;
const credited = `insert into bank_credit (id, statement_id, day, amount_minor, reference, state, made_by, decided_by, decided_at) values ('bcr_1', 'stm_1', current_date, 100, 'Back 1', 'noted', 'usr_1', 'usr_2', now())`;
const handed = `insert into hand_in (id, vendor_id, amount_minor, reference, state, declared_by, decided_by, decided_at, received_no) values ('hnd_1', 'ven_1', 100, 'Back 1', 'received', 'usr_1', 'usr_2', now(), 1)`;
const cleared = `insert into settlement_case (id, source, statement_id, class, day, state, clear_to, clear_reference, proposed_by) values ('dif_1', 'upay', 'stm_1', 'amount', current_date, 'cleared', 'bank', 'Back 1', 'usr_1')`;

/** How far a credit of our bank is explained, whatever explained it. */
export const explained: readonly Guard[] = guardsOf("bank_line_told", [
  told("what a wallet paid", key("b.reference"), [credited], "100"),
  {
    ...{ keeps: "what is only proposed out", line: "b.state in ('noted','undoing') and" },
    holds: answers(
      [credited.replace("'noted', 'usr_1', 'usr_2', now()", "'proposed', 'usr_1', null, null")],
      "bank_line_told('BACK-1', 777)::text",
      "0",
    ),
  },
  told("what a courier paid for a statement", key("c.reference"), [backAs(share(), "EFT 1")], "5000"),
  told("what a courier paid ahead", key("v.reference"), [backAs(advance, "Ahead 1")], "5000"),
  told("what paid a claim", key("a.detail ->> 'reference'"), [claimed], "100"),
  told("what a shop handed in", key("h.reference"), [handed], "100"),
  told("what came back", key("u.reference"), [back], "100"),
  told("what ended a wallet's difference", "u.kind = 'settlement_case'", [cleared], "777"),
]);

const text = "'other'";
const kept = {
  bank_file: {
    given: [people, file.replace("'taken', 'usr_1', 'usr_1', now()", "'read', 'usr_1', null, null")],
    columns: {
      ...{ id: text, bank: text, file_name: text, file_hash: text, body: "'b'", made_by: "'usr_2'" },
      made_at: "now() + interval '1 day'",
    },
  },
  bank_line: {
    given: [people, file, line()],
    columns: {
      ...{ id: text, file_id: text, line: "3", line_hash: text, day: "'2026-01-01'", amount_minor: "1" },
      ...{ stated_reference: text, narration: text, payer: text, number: text, number_key: text },
      made_at: "now() + interval '1 day'",
    },
  },
} as const;

/** What the bank wrote stays as it wrote it. */
export const written: readonly Guard[] = Object.entries(kept).flatMap(([on, { given, columns }]) =>
  Object.entries(columns).map(([name, value]) => ({
    ...{
      fn: `${on}_kept`,
      on,
      keeps: `the ${name} of each`,
      line: `old.${name} IS`,
      instead: `new.${name} IS`,
    },
    holds: refused(`${on}_kept`, given, `update ${on} set ${name} = ${value}`),
  })),
);
