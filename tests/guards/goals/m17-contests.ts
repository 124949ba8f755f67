import type { Guard } from "../guard.ts";

const ends = { gate: "M17", noticedBy: ["tests/api/contested-ends.test.ts"] } as const;
const migration = { ...ends, file: "db/migrations/0230_parcel_ends.sql" } as const;

const unknown = {
  ...{ gate: "M17", file: "db/migrations/0247_unknown_words_hold.sql" },
  noticedBy: ["tests/api/contested-words.test.ts"],
} as const;

/** What contradicts a delivery has an end, and no shop is paid by two words. */
export const m17Contests: readonly Guard[] = [
  {
    ...{ ...migration, holds: "what keeps a shop's money is not ended by words alone" },
    whole: "if new.ended_as is distinct from 'stays' then",
    broken: "if false then",
  },
  {
    ...{ ...migration, holds: "above the limit two let a shop's money go" },
    whole: "if case_asks_two(old.id, new.ended_by) then",
    broken: "if false then",
  },
  {
    ...{ ...migration, holds: "what one lets go within a day counts together" },
    whole: "where k.ended_by = p_by and k.ended_as = 'stays'",
    broken: "where false and k.ended_by = p_by and k.ended_as = 'stays'",
  },
  {
    ...{ ...migration, holds: "a proposal that nobody has agreed to lets nothing go" },
    whole: "p.subject = old.id and p.state = 'agreed'",
    broken: "p.subject = old.id",
  },
  {
    ...{ ...migration, holds: "what a shop has back by its own word keeps its pay" },
    whole: "k.kind in ('after_delivery','amount','came_back')), 0)",
    broken: "k.kind in ('after_delivery','amount')), 0)",
    noticedBy: ["tests/api/contested-words.test.ts"],
  },
  {
    ...{ ...unknown, holds: "a word that nobody knows, after the door, keeps its shop's pay" },
    file: "db/queries/vendor/delivery.ts",
    whole: "or word_after_door(k.id))",
    broken: "or false)",
  },
  {
    ...{ ...unknown, holds: "and is not ended by words alone" },
    whole: "'(k.kind in \\1 or word_after_door(k.id))'",
    broken: "'(k.kind in \\1 or false)'",
  },
  {
    ...{ ...unknown, holds: "one of before the door keeps nothing" },
    whole: "and e.event_at >= case",
    broken: "and now() >= case",
  },
  {
    ...{ ...unknown, holds: "only what has been read as taught is ended so" },
    whole: "new.ended_as is null and word_read_again(old.id)",
    broken: "new.ended_as is null",
  },
  {
    ...{ ...ends, holds: "a delivery stays by the end that is asked for, and not by its reason" },
    file: "api/_src/services/support/end-parcel-case.ts",
    whole: '    if (isHeld && stays !== true) throw new DomainError("parcel_case.undecided");\n',
    broken: "",
  },
  {
    ...{ gate: "M17", holds: "what a shop contests stands in the order of its clock" },
    file: "db/queries/couriers/desk.ts",
    whole: "since: dueBy, deadline: dueBy,",
    broken: "since: sql`k.ended_at`, deadline: dueBy,",
    noticedBy: ["tests/api/contest-clocks.test.ts"],
  },
  {
    ...{ gate: "M17", holds: "what a shop contests rings once its time is over" },
    file: "db/queries/support/late-contests.ts",
    whole: "k.state = 'open' and k.kind <> 'another_try'",
    broken: "false",
    noticedBy: ["tests/api/contest-clocks.test.ts"],
  },
];
