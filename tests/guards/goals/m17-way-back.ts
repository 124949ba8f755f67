import type { Guard } from "../guard.ts";

const file = "db/migrations/0152_way_back_ahead.sql";
const noticedBy = ["tests/api/way-back-ahead.test.ts"];
const undelivered = "db/queries/couriers/undelivered.ts";
const undone = ["tests/api/not-delivered.test.ts"];
const undoneRows = ["tests/api/not-delivered-rows.test.ts"];

/** What the way back costs a buyer, and what he reads of it. */
export const m17WayBack: readonly Guard[] = [
  {
    gate: "M17",
    holds: "who ordered before the way back was the buyer's does not bear it",
    file: "db/migrations/0184_way_back_rule.sql",
    whole:
      "s.name = ''return_bearer'' and s.valid_from <= o.placed_at\n       and (s.valid_to is null or s.valid_to > o.placed_at) order",
    broken: "s.name = ''return_bearer''\n       and (s.valid_to is null or s.valid_to > o.placed_at) order",
    noticedBy,
  },
  {
    gate: "M17",
    holds: "nor does who orders once it is the buyer's no more",
    file: "db/migrations/0184_way_back_rule.sql",
    whole: "order by s.valid_from desc limit 1",
    broken: "order by s.valid_from limit 1",
    noticedBy,
  },
  {
    gate: "M17",
    holds: "what a buyer reads was kept of an advance is what was kept, once",
    file,
    whole: " and l.side = 'D' where",
    broken: " where",
    noticedBy,
  },
  {
    gate: "M17",
    holds: "a quote binds who bears the way back",
    file,
    whole: "''advance_least_minor'', ''return_bearer'')",
    broken: "''advance_least_minor'', ''nothing'')",
    noticedBy,
  },
  {
    gate: "M17",
    holds: "what a courier has back for what turned up no row settles by charging for its way",
    file: "db/queries/couriers/remittances.ts",
    whole: " and ${isCarrying} returning leg",
    broken: " returning leg",
    noticedBy: ["tests/api/lost-charged.test.ts"],
  },
  {
    gate: "M17",
    holds: "a rule falls by no hand alone",
    file: "db/migrations/0195_rules_fall.sql",
    whole: "if not rule_is_falling(new.courier, new.rule) then",
    broken: "if false then",
    noticedBy: ["tests/api/rules-fall.test.ts"],
  },
  {
    gate: "M17",
    holds: "a delivery whose shop has its money is not taken back",
    file: undelivered,
    whole: "case when p.state <> 'delivered' then 'ended'",
    broken: "case when p.state not in ('delivered','completed') then 'ended'",
    noticedBy: undone,
  },
  {
    gate: "M17",
    holds: "nor one of which only a part stayed",
    file: undelivered,
    whole: "else c.state <> 'delivered' or c.ended_due_minor is not null end",
    broken: "else false end",
    noticedBy: undone,
  },
  {
    gate: "M17",
    holds: "nor one of which something was given back",
    file: undelivered,
    whole: "+ p.kind_goods_minor +",
    broken: "+",
    noticedBy: undone,
  },
  {
    gate: "M17",
    holds: "nor one whose cash a row of his statement brings",
    file: undelivered,
    whole: "r.state in ('waiting','posted') and r.outcome",
    broken: "false and r.outcome",
    noticedBy: undoneRows,
  },
  {
    gate: "M17",
    holds: "no rule posts what brings cash for what is on its way back",
    file: "db/queries/couriers/remittances.ts",
    whole: "r.is_plain and not ${saysOtherwise} as",
    broken: "r.is_plain as",
    noticedBy: undoneRows,
  },
  {
    gate: "M17",
    holds: "cash of a delivery that was none is no cash that is due",
    file: "db/migrations/0211_not_delivered.sql",
    whole: "k.consignment_id = c.id and k.state <> ''undone'''",
    broken: "k.consignment_id = c.id'",
    noticedBy: undoneRows,
  },
];
