import { type Guard, guardsOf } from "./bench.ts";
import { advance, answers, people, proposal, refused } from "./couriers-bench.ts";
import { back } from "./credits.ts";

const ahead = advance.replace("Ahead 1", "Back 1");
const agreed = proposal({
  ...{ kind: "remittance.advance", subject: "pathao:BACK 1" },
  payload: { amountMinor: "5000", remittance: { courier: "pathao", credit: { reference: "Back 1" } } },
});

/** What a courier paid ahead is one credit of our bank, and nothing else is. */
export const creditedAhead: readonly Guard[] = [
  ...guardsOf("bank_credit_uses", [
    {
      ...{
        keeps: "what a courier paid ahead",
        line: "bank_number(v.reference) = bank_number(p_number)",
        instead: "false",
      },
      holds: answers([ahead], "bank_credit_counted('BACK 1', 'ref_2')", true),
    },
  ]),
  ...guardsOf("bank_number", [
    {
      keeps: "a number typed with a hyphen from being another",
      ...{ line: "'[[:space:][:punct:]]+'", instead: "'never'" },
      holds: answers([ahead], "bank_credit_counted('back-1', 'ref_2')", true),
    },
    {
      keeps: "Bangla digits from being another number",
      ...{ line: "'০১২৩৪৫৬৭৮৯', '0123456789'", instead: "'', ''" },
      holds: answers([ahead], "bank_credit_counted('Back ১', 'ref_2')", true),
    },
  ]),
  {
    ...{
      fn: "courier_advance_one_payer",
      on: "courier_advance",
      keeps: "what came back from being an advance",
    },
    ...{ line: "FOR EACH ROW", instead: "FOR EACH ROW WHEN (false)" },
    holds: refused("courier_advance_reference", [people, agreed, back], ahead),
  },
];
