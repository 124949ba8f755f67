import type { Guard } from "../guard.ts";

const contested = ["tests/api/contested-rows.test.ts"];
const words = ["tests/api/contested-words.test.ts"];
const rest = ["tests/api/lost-rest.test.ts"];
const tasks = ["tests/api/parcel-tasks.test.ts"];
const byWhom = ["tests/api/door-by-whom.test.ts"];
const proof = ["tests/api/delivery-proof.test.ts"];

/** What happens at a door and on the way back, and whom it is paid to. */
export const m17Doors: readonly Guard[] = [
  {
    gate: "M17",
    holds: "where its courier says that a part came back its shop's word alone sells nothing",
    file: "api/_src/services/couriers/see-door.ts",
    whole: "if (isWhole && !isBorneOut(seen))",
    broken: "if (isWhole && seen.due < 0n)",
    noticedBy: byWhom,
  },
  {
    gate: "M17",
    holds: "nor does one of the staff sell what only one of the staff says was kept",
    file: "api/_src/services/couriers/see-door.ts",
    whole: "return isHeard && due > 0n",
    broken: "return due > 0n",
    noticedBy: byWhom,
  },
  {
    gate: "M17",
    holds: "nor give back of it what a wallet paid",
    file: "api/_src/services/couriers/see-door.ts",
    whole: "return isHeard && due > 0n",
    broken: "return isHeard",
    noticedBy: byWhom,
  },
  {
    gate: "M17",
    holds: "what two have said of a door is refused once another has been said",
    file: "api/_src/services/couriers/kept.ts",
    whole: "if (!isDone) throw",
    broken: "if (isDone && false) throw",
    noticedBy: byWhom,
  },
  {
    gate: "M17",
    holds: "a row alone delivers nothing that was paid ahead",
    file: "packages/statements/courier-compare.ts",
    whole: '(outcome === "delivered" && state === "under_way" && !isPrepaid)',
    broken: '(outcome === "delivered" && state === "under_way")',
    noticedBy: ["tests/api/prepaid-rows.test.ts"],
  },
  {
    gate: "M17",
    holds: "nor may a person accept that row",
    file: "db/queries/remittances/ends.ts",
    whole: " or f.is_prepaid and r.outcome = 'delivered'",
    broken: "",
    noticedBy: ["tests/api/prepaid-rows.test.ts"],
  },
  {
    gate: "M17",
    holds: "a part that its courier says came back is paid to no shop",
    file: "api/_src/services/vendor/close-window.ts",
    whole: "        where: uncontested,\n",
    broken: "",
    noticedBy: contested,
  },
  {
    gate: "M17",
    holds: "nor one of which he says so himself, or another sum, until a person has settled it",
    file: "db/queries/vendor/delivery.ts",
    whole:
      "and k.state = 'open' and (k.kind in ('after_delivery','amount','came_back') or word_after_door(k.id))",
    broken: "and false",
    noticedBy: words,
  },
  {
    gate: "M17",
    holds: "also where a later file says so",
    file: "db/queries/vendor/delivery.ts",
    whole:
      "or (r.outcome = 'returned' and (select p.state from sub_order p where p.id = w.sub_order_id) = 'delivered') ",
    broken: "",
    noticedBy: contested,
  },
  {
    gate: "M17",
    holds: "what its courier owes for does not turn up beside that",
    file: "db/migrations/0151_rest_lost.sql",
    whole: "and not exists (select from courier_claim w where w.consignment_id = new.consignment_id",
    broken:
      "and not exists (select from courier_claim w where false and w.consignment_id = new.consignment_id",
    noticedBy: rest,
  },
  {
    gate: "M17",
    holds: "a failed pickup waits for a person",
    file: "db/migrations/0153_parcel_tasks.sql",
    whole: "'in_dispute','pickup_failed',",
    broken: "'in_dispute',",
    noticedBy: tasks,
  },
  {
    gate: "M17",
    holds: "what was left at a door is told piece by piece",
    file: "db/migrations/0154_door_proof.sql",
    whole: "coalesce(r.quantity, 0)",
    broken: "0",
    noticedBy: proof,
  },
  {
    gate: "M17",
    holds: "who of ours wrote it is no shop's business",
    file: "db/migrations/0154_door_proof.sql",
    whole: "m.vendor_id = d.vendor_id and m.user_id = d.made_by)",
    broken: "m.vendor_id = d.vendor_id)",
    noticedBy: proof,
  },
  {
    gate: "M17",
    holds: "a photo of a delivery is kept for a year",
    file: "db/migrations/0138_delivery_photos.sql",
    whole: "old.made_at > now() - interval '365 days'",
    broken: "old.made_at > now() - interval '0 days'",
    noticedBy: proof,
  },
  {
    gate: "M17",
    holds: "and never changed",
    file: "db/migrations/0138_delivery_photos.sql",
    whole: "old.kind, old.bytes, old.sha256, old.maker_id",
    broken: "old.kind, old.bytes, new.sha256, old.maker_id",
    noticedBy: proof,
  },
];
