import { type Guard, guardsOf } from "./bench.ts";
import { type Agreed, people, proposal, refused } from "./couriers-bench.ts";
import { back, couriers } from "./credits.ts";

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
  unagreed(
    "another charge of the bank's",
    "and coalesce((p.payload #>> '{bounced,feeMinor}')::bigint, 0) = new.fee_minor",
    { over: { payload: { amountMinor: "100", bounced: { trx: "Back 1", feeMinor: "1" } } } },
  ),
  unagreed("another sum", "and p.payload ->> 'amountMinor' = new.amount_minor::text", {
    over: { payload: { amountMinor: "101", bounced: { trx: "Back 1" } } },
  }),
  {
    ...{
      keeps: "what has been counted as something else",
      line: "bank_credit_counted(new.reference, new.refund_id)",
      instead: "false",
    },
    holds: refused("unmade_refund_credit", [people, proposal(two), couriers], back),
  },
  {
    ...{ keeps: "the names of the two", instead: "" },
    ...{ line: "and p.maker_id = new.proposed_by and p.checker_id = new.agreed_by", holds: byOthers },
  },
]);
