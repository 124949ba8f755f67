import type { Guard } from "../guard.ts";

/** What is forgotten. */
export const p3: readonly Guard[] = [
  {
    gate: "P3",
    holds: "who is erased has no name",
    file: "db/queries/myself/erase.ts",
    whole: "update user_account set name = '', phone_sealed = null,",
    broken: "update user_account set phone_sealed = null,",
    noticedBy: ["tests/api/my-data-erased.test.ts"],
  },
  {
    gate: "P3",
    holds: "nor stands in his orders",
    file: "db/queries/myself/erase.ts",
    whole: "update orders o set contact_name = '—', contact_phone_sealed = null,",
    broken: "update orders o set contact_phone_sealed = null,",
    noticedBy: ["tests/api/my-data-erased.test.ts"],
  },
];
