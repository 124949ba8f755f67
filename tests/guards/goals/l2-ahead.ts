import type { Guard } from "../guard.ts";

const file = "db/migrations/0194_paid_instead_of_called.sql";
const paid = ["tests/api/paid-instead-of-call.test.ts"];
const late = ["tests/api/paid-instead-late.test.ts"];

/** What a buyer may pay ahead instead of being called, and what becomes of it. */
export const l2Ahead: readonly Guard[] = [
  {
    gate: "L2",
    holds: "never more than the law's tenth is asked for ahead, whoever writes it",
    file,
    whole: "if new.advance_minor * 10 > (",
    broken: "if new.advance_minor > (",
    noticedBy: paid,
  },
  {
    gate: "L2",
    holds: "what was offered stays as it was offered",
    file,
    whole: "and (old.advance_minor is not null or old.state <> ''waiting'')",
    broken: "and old.state <> ''waiting''",
    noticedBy: paid,
  },
  {
    gate: "L2",
    holds: "only money lets it leave as paid",
    file,
    whole: "and a.tender_no = 0 and a.state = ''captured'' and a.captured_minor = new.advance_minor)",
    broken: "or true)",
    noticedBy: paid,
  },
  {
    gate: "L2",
    holds: "whoever has answered on the phone is asked for nothing ahead, and what comes is owed back",
    file,
    whole: "where r.id = p_order and r.state = 'waiting' and",
    broken: "where r.id = p_order and",
    noticedBy: late,
  },
  {
    gate: "L2",
    holds: "support offers it after a call in vain alone",
    file: "db/queries/confirmations/advance.ts",
    whole: "and exists (select from confirmation_call c where c.order_id = r.id and c.outcome = 'no_answer')",
    broken: "",
    noticedBy: paid,
  },
  {
    gate: "L2",
    holds: "no page of a wallet stays open past its time",
    file: "db/queries/confirmations/advance.ts",
    whole: "a.expires_at <= now() and not ${isUnsure}",
    broken: "a.expires_at <= now() - interval '9 days' and not ${isUnsure}",
    noticedBy: late,
  },
];
