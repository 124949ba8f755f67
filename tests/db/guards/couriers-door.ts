import { type Guard, guardsOf } from "./bench.ts";
import { answers, claim, parcel, people, refused, taken } from "./couriers-bench.ts";

/** What stayed at a door, and what of the rest became. */
const door = (state: "coming" | "lost"): string =>
  `insert into door_outcome (sub_order_id, consignment_id, order_id, vendor_id, kind, due_minor, state, made_by, note, lost_at)
   values ('cns_1', 'cns_1', 'ord_1', 'ven_1', 'partly_delivered', 100, '${state}', 'usr_1', 'two of three', ${state === "lost" ? "now()" : "null"})`;
const back = "update door_outcome set state = 'back', ended_by = 'usr_1', ended_at = now()";
/** Its order, part and shop are nobody's question here. */
const loose = ["order_id", "sub_order_id", "vendor_id"].map(
  (column) => `alter table door_outcome drop constraint door_outcome_${column}_fkey`,
);
const found = `insert into courier_claim_act (id, claim_id, act, by_id, amount_minor) values ('cca_0', 'ccl_1', 'found', 'usr_1', 100)`;
const kept = "door_outcome_kept";
const lost = [...loose, people, parcel(), door("lost")];

export const doors: readonly Guard[] = [
  ...guardsOf("keep_door_outcome", [
    {
      ...{
        keeps: "what was taken at a door as it was said",
        line: "to_jsonb(new) -",
        instead: "to_jsonb(old) -",
      },
      holds: refused(kept, [people, parcel(), door("coming")], `${back}, due_minor = 200`),
    },
    {
      keeps: "the rest from being lost a second time",
      line: "old.state = 'coming' and new.state in ('lost','back')",
      instead: "new.state in ('lost','back')",
      holds: refused(kept, lost, "update door_outcome set lost_at = now() + interval '1 hour'"),
    },
    {
      ...{
        keeps: "when it was lost, though it turns up",
        line: "and new.lost_at is not distinct from old.lost_at",
      },
      holds: refused(kept, lost, `${back}, lost_at = null`),
    },
    {
      keeps: "what its courier owes for from turning up beside that",
      line: "w.kind = 'lost'",
      instead: "false",
      holds: refused(kept, [...lost, claim()], back),
    },
    {
      ...{ keeps: "short cash of it from holding it back", line: "w.kind = 'lost'", instead: "true" },
      holds: taken([...lost, claim({ kind: "short" })], back),
    },
    {
      ...{
        keeps: "what nobody owes for any more free to turn up",
        line: "a.act = 'found'",
        instead: "false",
      },
      holds: taken([...lost, claim({ written: 100 }), found], back),
    },
  ]),
  ...guardsOf("lose_rest", [
    {
      ...{ keeps: "the rest from being counted as lost twice", line: "and state = 'coming'" },
      holds: answers(lost, "lose_rest('cns_1')", null),
    },
  ]),
];
