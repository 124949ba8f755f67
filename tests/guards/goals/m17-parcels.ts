import type { Guard } from "../guard.ts";

const noticedBy = ["tests/db/guards/couriers.test.ts"];

/** What a courier may charge, is asked for, and has told. */
export const m17Parcels: readonly Guard[] = [
  {
    gate: "M17",
    holds: "what two have agreed on stays",
    file: "db/migrations/0139_courier_terms.sql",
    whole: "if old.approved_at is not null or old.ended_at",
    broken: "if old.ended_at",
    noticedBy,
  },
  {
    gate: "M17",
    holds: "nothing is agreed for days of which a statement has named a parcel",
    file: "db/migrations/0139_courier_terms.sql",
    whole: " or live_taking(c.id) is not null",
    broken: "",
    noticedBy,
  },
  {
    gate: "M17",
    holds: "or on which one was charged for",
    file: "db/migrations/0159_stated_charges.sql",
    whole: "and k.state <> ''undone'')",
    broken: "and false)",
    noticedBy,
  },
  {
    gate: "M17",
    holds: "a courier is asked once",
    file: "db/migrations/0132_parcel_bookings.sql",
    whole: "if old.sent_at is not null and new.sent_at is distinct from old.sent_at then",
    broken: "if false then",
    noticedBy,
  },
  {
    gate: "M17",
    holds: "what is booked keeps its number",
    file: "db/migrations/0132_parcel_bookings.sql",
    whole:
      "if old.consignment_id is not null and new.consignment_id is distinct from old.consignment_id then",
    broken: "if false then",
    noticedBy,
  },
  {
    gate: "M17",
    holds: "a message is put aside in turn",
    file: "db/migrations/0149_loose_notices.sql",
    whole: "new.seq is distinct from 1 + (select count(*) from courier_notice_act where key = new.key)",
    broken: "false",
    noticedBy,
  },
  {
    gate: "M17",
    holds: "and only one that came to no parcel",
    file: "db/migrations/0149_loose_notices.sql",
    whole: " and why is not null) then",
    broken: ") then",
    noticedBy,
  },
  {
    gate: "M17",
    holds: "a word means what two have agreed that it means",
    file: "db/migrations/0150_taught_words.sql",
    whole: " and p.payload #>> '{remittance,word,means}' is not distinct from new.means",
    broken: "",
    noticedBy,
  },
  {
    gate: "M17",
    holds: "a rider is asked to come again while there is time",
    file: "db/queries/couriers/tries.ts",
    whole: " and now() < next_evening(c.state_at)",
    broken: "",
    noticedBy: ["tests/api/another-try.test.ts"],
  },
  {
    gate: "M17",
    holds: "of a parcel that stopped on its way",
    file: "db/queries/couriers/tries.ts",
    whole: "c.state in ('attempt_failed','on_hold') and ",
    broken: "",
    noticedBy: ["tests/api/another-try.test.ts"],
  },
  {
    gate: "M17",
    holds: "and nobody says that it is over but with what the courier made of it",
    file: "db/queries/couriers/desk.ts",
    whole: "and (k.kind = 'another_try') = (${answer}::text is not null)",
    broken: "",
    noticedBy: ["tests/api/another-try.test.ts"],
  },
  {
    gate: "M17",
    holds: "a call is noted of a parcel that stands where its rider left it",
    file: "db/queries/couriers/missed-calls.ts",
    whole: "c.state in ('attempt_failed','on_hold') and s.state = 'in_transit' and ",
    broken: "",
    noticedBy: ["tests/api/missed-calls.test.ts"],
  },
];
