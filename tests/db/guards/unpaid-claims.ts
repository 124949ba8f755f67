import { type Guard, guardsOf } from "./bench.ts";
import { answers, claim, parcel, people, proposal, refused, taken } from "./couriers-bench.ts";

const constraint = "courier_claim_unpaid_by_two";
type Act = Readonly<{ id?: string; act?: string; claimId?: string; minor?: number }>;
const paid = ({ id = "cca_0", act = "bank", claimId = "ccl_1", minor = 100 }: Act = {}): string =>
  `insert into courier_claim_act (id, claim_id, act, by_id, amount_minor, proposal_id, detail) values ('${id}', '${claimId}', '${act}', 'usr_1', ${minor}, 'pro_0', '{"reference":"Back 1"}')`;
const unpaid = `insert into courier_claim_act (id, claim_id, act, by_id, amount_minor, proposal_id, detail)
  values ('cca_1', 'ccl_1', 'unpaid', 'usr_1', 100, 'pro_1', '{"of":"cca_0","reference":"Back 1"}')`;
const undo = { kind: "remittance.undo", subject: "cca_0", payload: { amountMinor: "100" } };
const gone = "y.act = 'unpaid' and y.detail ->> 'of' = a.id";
const there = [people, parcel(), claim({ paid: 100 })];

const over = (keeps: string, line: string, given: readonly string[], instead = ""): readonly Guard[] =>
  guardsOf(constraint, [
    {
      ...{ keeps, line, instead },
      holds: async (bench) => {
        await taken([...there, paid(), proposal(undo)], unpaid)(bench);
        await refused(constraint, [...there, ...given], unpaid)(bench);
      },
    },
  ]);

/** What our bank was paid for a claim is undone by two, once, and is as if it had never come. */
export const unpaidClaims: readonly Guard[] = [
  ...over("a payment that two have not agreed to undo", "p.kind = 'remittance.undo' and", [
    paid(),
    proposal({ ...undo, kind: "remittance.end" }),
  ]),
  ...over(
    "a payment whose undoing was refused",
    "p.state = 'agreed'",
    [paid(), proposal({ ...undo, state: "refused" })],
    "true",
  ),
  ...over(
    "a payment that they were not asked about",
    "b.id = new.detail ->> 'of'",
    [paid(), paid({ id: "cca_9" }), proposal({ ...undo, subject: "cca_9" })],
    "true",
  ),
  ...over("what did not come to our bank", "and b.act in ('bank','buyer')", [
    paid({ act: "write_off" }),
    proposal(undo),
  ]),
  ...over(
    "what paid another claim",
    "and coalesce(b.claim_id, b.case_id) = coalesce(new.claim_id, new.case_id)",
    [paid({ claimId: "ccl_2" }), proposal(undo)],
  ),
  ...over(
    "as much as it was",
    "b.amount_minor = new.amount_minor",
    [paid({ minor: 90 }), proposal(undo)],
    "true",
  ),
  ...over("just what was agreed", "and p.payload ->> 'amountMinor' = new.amount_minor::text", [
    paid(),
    proposal({ ...undo, payload: { amountMinor: "90" } }),
  ]),
  {
    ...{ fn: constraint, on: "courier_claim_act", keeps: "it from being undone by nobody" },
    ...{ line: "FOR EACH ROW WHEN (", instead: "FOR EACH ROW WHEN (false and " },
    holds: refused(constraint, [...there, paid()], unpaid.replace("'pro_1'", "'pro_2'")),
  },
  ...guardsOf("bank_credit_uses", [
    {
      ...{ keeps: "the number of a payment that was undone free", line: gone, instead: "false" },
      holds: answers([...there, paid(), unpaid], "bank_credit_counted('BACK 1', 'ref_2')", false),
    },
  ]),
  ...guardsOf("bank_line_told", [
    {
      ...{ keeps: "what was undone from explaining a credit", line: gone, instead: "false" },
      holds: answers([...there, paid(), unpaid], "bank_line_told('BACK-1', 777)::text", "0"),
    },
  ]),
];
