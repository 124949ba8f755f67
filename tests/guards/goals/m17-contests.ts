import type { Guard } from "../guard.ts";

const ends = { gate: "M17", noticedBy: ["tests/api/contested-ends.test.ts"] } as const;
const migration = { ...ends, file: "db/migrations/0229_parcel_ends.sql" } as const;

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
    ...{ ...ends, holds: "a delivery stays by the end that is asked for, and not by its reason" },
    file: "api/_src/services/support/end-parcel-case.ts",
    whole: '    if (isHeld && stays !== true) throw new DomainError("parcel_case.undecided");\n',
    broken: "",
  },
];
