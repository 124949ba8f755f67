import type { Guard } from "../guard.ts";

/** What an answer holds. */
export const a2: readonly Guard[] = [
  {
    gate: "A2",
    holds: "an answer has no field that its schema does not name",
    file: "api/_src/services/vendor/view-part.ts",
    whole: 'sees: "all",',
    broken: 'sees: "all", ...({ costPrice: "1" } as object),',
    noticedBy: ["tests/api/fields.test.ts"],
  },
  {
    gate: "A2",
    holds: "the receiver stays in the database until the vendor has accepted",
    file: "db/queries/vendor/orders.ts",
    whole: "const accepted = sql`s.state in ('accepted',",
    broken: "const accepted = sql`s.state in ('confirmed','accepted',",
    noticedBy: ["tests/api/fields.test.ts"],
  },
  {
    gate: "A2",
    holds: "to the packer too",
    file: "db/migrations/0029_member_walls.sql",
    whole: "case when s.state in ('accepted','packed',",
    broken: "case when s.state in ('confirmed','accepted','packed',",
    noticedBy: ["tests/api/fields.test.ts"],
  },
  {
    gate: "A2",
    holds: "a body changes nothing that its schema does not name",
    file: "packages/contract/shop-profile.ts",
    whole: ".object({ nameBn: name, nameEn: name, storyBn: story, storyEn: story })\n  .strict()",
    broken: ".object({ nameBn: name, nameEn: name, storyBn: story, storyEn: story })\n  .loose()",
    noticedBy: ["tests/api/written-fields.test.ts"],
  },
];
