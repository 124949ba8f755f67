import type { Guard } from "../guard.ts";

const sql = {
  ...{ gate: "M17", file: "db/migrations/0233_hand_ins_by_two.sql" },
  noticedBy: ["tests/api/hand-ins-by-two.test.ts"],
} as const;

/** Cash that a shop hands in is received by one up to a limit, and undone by two. */
export const m17HandedIn: readonly Guard[] = [
  {
    ...{ ...sql, holds: "one receives handed-in cash up to a limit within a day" },
    whole: "if hand_in_alone(v_by) + new.amount_minor",
    broken: "if false and hand_in_alone(v_by) + new.amount_minor",
  },
  {
    ...{ ...sql, holds: "a day of who receives handed-in cash counts whatever role he has" },
    whole: "split_part(h.decided_by, ':', 2) = p_by",
    broken: "h.decided_by = 'support_2:' || p_by",
  },
  {
    ...{ ...sql, holds: "above that limit two have agreed that just this cash came" },
    whole: "elsif not exists (select from proposal p where p.id = new.proposal_id",
    broken: "elsif false and not exists (select from proposal p where p.id = new.proposal_id",
  },
  {
    ...{ ...sql, holds: "received cash is undone by two" },
    whole: "if not exists (select from proposal p where p.id = new.undo_id",
    broken: "if false and not exists (select from proposal p where p.id = new.undo_id",
  },
  {
    ...{ ...sql, holds: "what a shop declared keeps its amount" },
    whole: "(old.id, old.vendor_id, old.amount_minor,",
    broken: "(old.id, old.vendor_id, new.amount_minor,",
  },
  {
    ...{ ...sql, holds: "a shop's cash that had not come is its to remit again" },
    file: "db/queries/money/moves.ts",
    whole: `to: "cod_collected", eventKey, actor },`,
    broken: `to: "cod_remitted", eventKey, actor },`,
  },
];
