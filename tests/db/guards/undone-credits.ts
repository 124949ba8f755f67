import { type Guard, guardsOf } from "./bench.ts";
import {
  advance,
  answers,
  credited,
  people,
  proposal,
  refused,
  remittance,
  taken,
} from "./couriers-bench.ts";

/** Two have said that it was wrong. */
const wrongAhead = `insert into courier_advance (id, courier, day, amount_minor, reference, proposal_id, state, undone_at, undo_id)
  values ('cad_0', 'pathao', current_date, 5000, 'Ahead 1', 'pro_9', 'undone', now(), 'pro_8')`;
const wrongCredit = `insert into remittance_credit (id, remittance_id, courier, day, amount_minor, reference, proposal_id, undone_at, undo_id)
  values ('rcr_0', 'rmt_1', 'pathao', current_date, 500, 'EFT 1', 'pro_9', now(), 'pro_8')`;
const ahead = (reference: string): string =>
  proposal({
    ...{ kind: "remittance.advance", subject: "pathao:AHEAD" },
    payload: { amountMinor: "5000", remittance: { courier: "pathao", credit: { reference } } },
  });
const forStatement = proposal({
  ...{ kind: "remittance.credit", subject: "rmt_1", payload: { amountMinor: "500" } },
});
const undoOf = (subject: string, amountMinor: string): string =>
  proposal({ kind: "remittance.undo", subject, payload: { amountMinor } });
const once = "courier_money_undone_by_two";
const byOther = (insert: string): string => insert.replace("'pro_1'", "'pro_0'");

/** What was wrongly said to have come is nobody's, and its number is free; one transfer is never both. */
export const undone: readonly Guard[] = [
  ...guardsOf("bank_credit_uses", [
    {
      ...{ keeps: "the number of an undone credit free", line: "and c.undone_at is null" },
      holds: taken([people, remittance, ahead("EFT 1"), wrongCredit], advance.replace("Ahead 1", "EFT 1")),
    },
    {
      ...{ keeps: "the number of an undone advance free", line: "and v.undone_at is null" },
      holds: answers([wrongAhead], "bank_credit_counted('AHEAD 1', 'ref_2')", false),
    },
  ]),
  ...guardsOf("refuse_counted_credit", [
    {
      keeps: "what was paid ahead from being a statement's",
      line: "array[u.kind, tg_table_name::text] <@ array['remittance_credit','courier_advance']",
      instead: "false",
      holds: async (bench) => {
        const ofBoth = advance.replace("Ahead 1", "EFT-1");
        const given = [people, remittance];
        await refused(
          "courier_advance_reference",
          [...given, ahead("EFT-1"), byOther(credited)],
          ofBoth,
        )(bench);
        await refused(
          "remittance_credit_reference",
          [...given, forStatement, byOther(ofBoth)],
          credited,
        )(bench);
      },
    },
  ]),
  ...guardsOf(once, [
    {
      ...{ keeps: "what was undone undone", line: "old.undone_at is not null", instead: "false" },
      holds: refused(
        once,
        [people, wrongAhead, undoOf("cad_0", "5000")],
        "update courier_advance set undo_id = 'pro_1'",
      ),
    },
  ]),
  ...(["remittance_credit", "courier_advance"] as const).map((on) => ({
    ...{ fn: `${on}_undone_by_two`, on, keeps: "it from being undone by nobody" },
    ...{ line: "FOR EACH ROW WHEN (", instead: "FOR EACH ROW WHEN (false and " },
    holds: refused(
      once,
      [people, remittance, on === "courier_advance" ? advance : credited],
      `update ${on} set undone_at = now(), undo_id = 'pro_2' ${on === "courier_advance" ? ", state = 'undone'" : ""}`,
    ),
  })),
];
