import type { Guard } from "../guard.ts";

const file = "db/migrations/0131_netted_payments.sql";
const noticedBy = ["tests/api/netted-payments.test.ts"];

/** A payment and its refunds that their wallet has set off against each other, as two say. */
export const m18Netted: readonly Guard[] = [
  {
    gate: "M18",
    holds: "nothing is netted of which the wallet holds some",
    file,
    whole: "and given_back_at_wallet(a.id) = a.captured_minor",
    broken: "and given_back_at_wallet(a.id) > 0",
    noticedBy,
  },
  {
    gate: "M18",
    holds: "nor while a refund of it is being decided",
    file,
    whole:
      "       or exists (select from settlement_case k where k.refund_id = r.id and k.state = 'proposed')))",
    broken: "       or false))",
    noticedBy,
  },
  {
    gate: "M18",
    holds: "nor once a file has named a refund of it",
    file,
    whole:
      "     and not exists (select from journal n where n.event_type = 'J2' and n.event_key = netting_key(r.id))\n",
    broken: "\n",
    noticedBy,
  },
  {
    gate: "M18",
    holds: "all of what was netted is missed no more",
    file,
    whole: "     and (k.id = c.id or k.state = 'open' and",
    broken: "     and (k.id = c.id or false and",
    noticedBy,
  },
  {
    gate: "M18",
    holds: "a file that settles the payment takes it back",
    file,
    whole: "  perform return_netted(v_settled, p_statement);'],",
    broken: "'],",
    noticedBy,
  },
  {
    gate: "M18",
    holds: "and so does one that names a refund",
    file,
    whole:
      "and d.line between p_from and p_to), p_statement);\n  perform return_untaken(array(select d.refund_id from settled_refund d'],",
    broken:
      "and false), p_statement);\n  perform return_untaken(array(select d.refund_id from settled_refund d'],",
    noticedBy,
  },
  {
    gate: "M18",
    holds: "and the undoing of a file that lacked it",
    file,
    whole: "where c.statement_id = p_statement and c.clear_to = ''netted''",
    broken: "where false and c.clear_to = ''netted''",
    noticedBy,
  },
  {
    gate: "M18",
    holds: "what was netted is asked of nobody anew",
    file,
    whole:
      "       and not exists (select from netted_payment n where n.attempt_id = a.id and n.returned_at is null)'],\n    ['find",
    broken: "'],\n    ['find",
    noticedBy,
  },
];
