import type { Guard } from "../guard.ts";

/** Statements. */
export const i2: readonly Guard[] = [
  {
    gate: "I2",
    holds: "what is typed is a value, never a part of a statement",
    file: "db/queries/people/list-people.ts",
    whole: "return sql`u.name ilike ${`%${escaped(text)}%`}`;",
    broken: "return sql.raw(`u.name ilike '%${text}%'`);",
    noticedBy: ["tests/api/people.test.ts"],
  },
  {
    gate: "I2",
    holds: "and no sign for anything at all",
    file: "db/queries/people/list-people.ts",
    whole: "text.replace(/[\\\\%_]/g, (sign) => `\\\\${sign}`);",
    broken: "text;",
    noticedBy: ["tests/api/people.test.ts"],
  },
];
