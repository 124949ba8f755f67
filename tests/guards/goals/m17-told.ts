import type { Guard } from "../guard.ts";

/** What is told of couriers and shops: in words, by business days, each event as its own, and to nobody longer than it concerns him. */
export const m17Told: readonly Guard[] = [
  {
    gate: "M17",
    holds: "whose parcel its courier has lost hears it",
    file: "api/_src/services/couriers/end-unsold.ts",
    whole: '    await tellUndelivered(tx, deps, { order, part, said: "courier_lost", owed });',
    broken: "    await Promise.resolve(owed);",
    noticedBy: ["tests/api/ends-told.test.ts"],
  },
  {
    gate: "M17",
    holds: "what is written down of a courier's door its buyer reads",
    file: "api/_src/services/couriers/end-at-door.ts",
    whole:
      '  await tellKept(tx, deps, { order, part, kept: plan.stayed, sent, due, said: "courier_part" });\n',
    broken: "",
    noticedBy: ["tests/api/ends-told.test.ts"],
  },
  {
    gate: "M17",
    holds: "a sheet says in words how a parcel ended",
    file: "api/_src/services/remittances/write-rows.ts",
    whole: "...[say.outcome(row), say.match(row), say.state(row)],",
    broken: "...[row.outcome, say.match(row), say.state(row)],",
    noticedBy: ["tests/api/courier-sheets.test.ts"],
  },
  {
    gate: "M17",
    holds: "a holiday makes nothing older",
    file: "db/migrations/0229_holidays.sql",
    whole: "and not exists (select from holiday h where h.day = d::date and h.ended_at is null)\n$$;",
    broken: "\n$$;",
    noticedBy: ["tests/api/holidays.test.ts"],
  },
  {
    gate: "M17",
    holds: "an event among several that nobody can read loses no other",
    file: "packages/couriers/notice.ts",
    whole: 'if (said.every((one) => one === "unreadable")) return null;',
    broken: 'if (said.some((one) => one === "unreadable")) return null;',
    noticedBy: ["packages/couriers/notice.test.ts"],
  },
  {
    gate: "M17",
    holds: "a claimed parcel's proof is shown for as long as it is claimed",
    file: "db/migrations/0228_claim_links.sql",
    whole: "where g.id = l.claim_id and g.state = 'open' and",
    broken: "where g.id = l.claim_id and",
    noticedBy: ["tests/api/proof-links.test.ts"],
  },
  {
    gate: "M17",
    holds: "whoever is late is listed with how late he is",
    file: "web/app/support/exceptions/lateness.ts",
    whole: "hours < 48 ?",
    broken: "hours < 24 ?",
    noticedBy: ["web/app/support/exceptions/lateness.test.ts"],
  },
  {
    gate: "M17",
    holds: "only who still may hand over is late",
    file: "db/queries/vendor/handover.ts",
    whole: "s.handover_by < now() and may_leave(s.id))`;",
    broken: "s.handover_by < now())`;",
    noticedBy: ["tests/api/asked-clocks.test.ts"],
  },
  {
    gate: "M17",
    holds: "what a courier has lost is asked of for a while",
    file: "db/queries/couriers/asking.ts",
    whole: "'rto_in_transit','lost')`;\nconst isReturning",
    broken: "'rto_in_transit')`;\nconst isReturning",
    noticedBy: ["tests/api/asking-couriers.test.ts"],
  },
];
