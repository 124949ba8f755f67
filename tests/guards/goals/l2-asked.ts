import type { Guard } from "../guard.ts";

const noticedBy = ["tests/api/order-risk.test.ts"];
const share = ["tests/api/taken-share.test.ts"];
const forgotten = ["tests/api/order-risk-forgotten.test.ts"];
const places = ["tests/api/courier-places.test.ts"];

/** Whom the market asks before a cash order leaves, and where a parcel may go without a guess. */
export const l2Asked: readonly Guard[] = [
  {
    gate: "L2",
    holds: "somebody new is asked of a dear cash order that goes far",
    file: "db/migrations/0129_order_risk.sql",
    whole: "p_order.total_minor > 300000",
    broken: "p_order.total_minor > 300000000",
    noticedBy,
  },
  {
    gate: "L2",
    holds: "and whoever has refused two parcels in ninety days",
    file: "db/migrations/0129_order_risk.sql",
    whole: "if v_refused >= 2 then",
    broken: "if v_refused >= 2000 then",
    noticedBy,
  },
  {
    gate: "L2",
    holds: "at three of five taken nobody is asked, at fewer he is",
    file: "db/migrations/0219_taken_share.sql",
    whole: "v_share.taken * 100 < v_share.total * 60",
    broken: "v_share.taken * 100 <= v_share.total * 60",
    noticedBy: share,
  },
  {
    gate: "L2",
    holds: "of four parcels nobody's share is told",
    file: "db/migrations/0219_taken_share.sql",
    whole: "v_share.total >= 5",
    broken: "v_share.total >= 4",
    noticedBy: share,
  },
  {
    gate: "L2",
    holds: "what was taken over a year ago says nothing any more",
    file: "db/migrations/0219_taken_share.sql",
    whole: "s.delivered_at > p_before - interval '12 months' and",
    broken: "",
    noticedBy: share,
  },
  {
    gate: "L2",
    holds: "what came back over a year ago says nothing any more",
    file: "db/migrations/0219_taken_share.sql",
    whole: "and t.at > p_before - p_within and t.at <= p_before",
    broken: "",
    noticedBy: share,
  },
  {
    gate: "L2",
    holds: "what a contest has put right counts for no share",
    file: "db/migrations/0219_taken_share.sql",
    whole:
      "case when r.reasons @> '[{\"code\":\"few_taken\"}]' then interval '12 months' else interval '90 days' end",
    broken: "interval '90 days'",
    noticedBy: share,
  },
  {
    gate: "L2",
    holds: "what had been called delivered is no refusal",
    file: "db/migrations/0219_taken_share.sql",
    whole: "and t.to_state = 'rto_in_transit')",
    broken: "and t.to_state = 'lost')",
    noticedBy: share,
  },
  {
    gate: "L2",
    holds: "nor is what was called back for being late",
    file: "db/migrations/0219_taken_share.sql",
    whole: "f.born_of = 'sub_order_late'",
    broken: "f.born_of = 'lines'",
    noticedBy: share,
  },
  {
    gate: "L2",
    holds: "what is asked about stays in its shop until then",
    file: "db/migrations/0129_order_risk.sql",
    whole: "where s.id = p_sub_order and r.state = 'waiting')",
    broken: "where s.id = p_sub_order and r.state = 'overruled')",
    noticedBy,
  },
  {
    gate: "L2",
    holds: "why somebody was asked is kept for twelve months",
    file: "db/migrations/0129_order_risk.sql",
    whole: "if old.made_at > now() - interval '12 months' then",
    broken: "if false then",
    noticedBy: forgotten,
  },
  {
    gate: "L2",
    holds: "as it was asked",
    file: "db/migrations/0129_order_risk.sql",
    whole: "\n    or to_jsonb(new) - v_free is distinct from to_jsonb(old) - v_free then",
    broken: " then",
    noticedBy: forgotten,
  },
  {
    gate: "L2",
    holds: "what a buyer said against it stays",
    file: "db/migrations/0137_risk_forgotten.sql",
    whole: "or new.said <> old.said and new.said <> '—'",
    broken: "",
    noticedBy: forgotten,
  },
  {
    gate: "L2",
    holds: "and what a caller heard",
    file: "db/migrations/0137_risk_forgotten.sql",
    whole: "to_jsonb(new) - 'note' is distinct from to_jsonb(old) - 'note' or",
    broken: "",
    noticedBy: forgotten,
  },
  {
    gate: "L2",
    holds: "a courier's list that has lost half of itself changes no place",
    file: "api/_src/services/couriers/read-places.ts",
    whole: "lost * 2 > before.length",
    broken: "lost > before.length",
    noticedBy: places,
  },
  {
    gate: "L2",
    holds: "nothing is booked by guess where a courier has renamed the place",
    file: "api/_src/services/couriers/read-places.ts",
    whole: 'placeKey(now.name) === placeKey(was.placeName) ? null : "renamed"',
    broken: "null",
    noticedBy: places,
  },
];
