import type { Guard } from "../guard.ts";

const terms = { gate: "L2", noticedBy: ["tests/api/terms-kept.test.ts"] } as const;
const home = { gate: "L2", noticedBy: ["tests/api/home-sections.test.ts"] } as const;
const words = { gate: "L2", noticedBy: ["tests/api/words-of-staff.test.ts"] } as const;

/** What a buyer agreed to, what the front page says, and what people typed into search. */
export const keptWords: readonly Guard[] = [
  {
    ...{ ...terms, holds: "no order is without the terms it was placed under" },
    file: "db/migrations/0267_terms_kept.sql",
    ...{ whole: "terms_version text not null default", broken: "terms_version text default" },
  },
  {
    ...{ ...terms, holds: "an order names terms that there are" },
    file: "db/migrations/0267_terms_kept.sql",
    ...{ whole: "default '2026-11-24' references terms_version(version)", broken: "default '2026-11-24'" },
  },
  {
    ...{ ...home, holds: "nobody writes over a part of the front page that another has just changed" },
    file: "db/queries/admin/home-sections.ts",
    ...{ whole: "where id = ${id} and version = ${seen} and kind", broken: "where id = ${id} and kind" },
  },
  {
    ...{ ...home, holds: "a part of the front page is shown on its days" },
    file: "db/migrations/0262_home_sections.sql",
    ...{ whole: " and coalesce(s.shown_until, p_day) >= p_day", broken: "" },
  },
  {
    ...{ ...words, holds: "what was typed into search is kept for ninety days and no longer" },
    file: "api/_src/jobs/forget-keys.ts",
    ...{ whole: "  await forgetMisses(deps.books);\n", broken: "" },
  },
];
