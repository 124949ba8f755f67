import type { Guard } from "../guard.ts";

const tried = { gate: "M17", file: "db/queries/couriers/own-tries.ts", broken: "" } as const;
const noticedBy = ["tests/api/own-tries.test.ts"];
const closing = ["tests/api/closing-tries.test.ts"];
const atDoor = ["tests/api/own-door.test.ts"];

const byStaff = { gate: "M17", noticedBy: ["tests/api/own-by-staff.test.ts"] } as const;
const ofOwn = { ...byStaff, file: "db/queries/couriers/undelivered.ts" } as const;

const calledOff = {
  ...{ gate: "M17", file: "db/migrations/0216_stayed.sql" },
  noticedBy: ["tests/api/stayed-parcels.test.ts"],
} as const;

/** What a shop carries itself: what is said at its door, and how often it is tried. */
export const m17Own: readonly Guard[] = [
  {
    ...{ ...ofOwn, holds: "cash that a shop has handed in is not taken out of its hand again" },
    ...{ whole: "when c.id is null and ${cashGone} then", broken: "when false and ${cashGone} then" },
  },
  {
    ...{ ...ofOwn, holds: "nor what it says it has handed in" },
    whole: "where h.vendor_id = p.vendor_id and h.state = 'declared'))`",
    broken: "where false))`",
  },
  {
    ...{ ...ofOwn, holds: "nor is a delivery taken back of which only a part stayed with no courier" },
    whole: "when c.id is null then exists (select from door_outcome d where d.sub_order_id = p.id) else",
    broken: "when c.id is null then false else",
  },
  {
    ...{ ...ofOwn, holds: "the charge that a shop kept from its cash is taken back with it" },
    whole: "or j.event_type = 'J7' and j.event_key = ${partId} || ':charge')`",
    broken: ")`",
  },
  {
    ...{ ...byStaff, holds: "what stayed without a code waits for a second person" },
    file: "api/_src/services/couriers/kept.ts",
    ...{ whole: "if (planned.plan.stayed > 0) return", broken: "if (planned.plan.stayed < 0) return" },
  },
  {
    ...{
      gate: "M17",
      holds: "a statement is asked once whether it is paid, not once for each of its parcels",
    },
    ...{ file: "db/migrations/0220_unreleased_once.sql", noticedBy: ["tests/api/unreleased-size.test.ts"] },
    whole: "from stated x where",
    broken: "from (select distinct k.statement from carried k where k.state <> ''open'') x where",
  },
  { ...tried, holds: "no fourth try is written down", whole: " and t.n < ${mostOwnTries}", noticedBy },
  {
    ...{ ...tried, holds: "and no second of one day", noticedBy },
    whole: "and t.day is distinct from (now() at time zone 'Asia/Dhaka')::date",
  },
  {
    ...{ ...tried, holds: "nobody asks to be met after the evening is over", noticedBy },
    whole: " and now() < next_evening(w.made_at)",
  },
  { ...tried, holds: "nor twice after one try", whole: "w.wish is null and ", noticedBy },
  {
    ...{ gate: "M17", holds: "a part of it is sold to whoever tells the code", noticedBy: atDoor },
    file: "api/_src/services/vendor/say-own-door.ts",
    whole: 'if (!isRight) return "delivery.code_wrong";',
    broken: "",
  },
  {
    ...{ gate: "M17", holds: "for what the kept pieces cost, to the poisha", noticedBy: atDoor },
    file: "api/_src/services/couriers/end-own-door.ts",
    whole: 'if (collected !== due) throw new DomainError("door.sum_differs", { due: due.toString() });',
    broken: 'if (collected === null) throw new DomainError("door.sum_differs", { due: due.toString() });',
  },
  {
    ...{
      gate: "M17",
      holds: "who said when he is there, or spoke with us, is not reminded of his shop",
      noticedBy: closing,
    },
    ...{ file: "db/queries/couriers/closing-tries.ts", broken: "`;" },
    whole: " and ${isOwnUnanswered}`;",
  },
  {
    ...{ gate: "M17", holds: "nor who has it already", noticedBy: closing },
    ...{ file: "db/queries/couriers/closing-tries.ts", broken: "" },
    whole: " and is_own_delivery(t.sub_order_id)",
  },
  {
    ...{ gate: "M17", holds: "nor anybody of an evening that is over", noticedBy: closing },
    ...{ file: "db/queries/couriers/closing-tries.ts", broken: "" },
    whole: " and now() < next_evening(t.made_at)",
  },
  {
    ...{
      ...calledOff,
      holds: "what a shop took out itself after its courier had called it off is not packed again",
    },
    whole: "v.id > (select max(h.id) from",
    broken: "v.id is distinct from (select max(h.id) from",
  },
  {
    ...{ ...calledOff, holds: "nor what its courier says that he delivered" },
    whole: "e.kind in ('delivered','partly_delivered','exchanged','lost','damaged')",
    broken: "e.kind in ('lost','damaged')",
  },
  {
    ...{ ...calledOff, holds: "nor what he carries all the same, until support has settled that" },
    whole: "k.kind in ('void_carried','amount')",
    broken: "k.kind in ('amount')",
  },
];
