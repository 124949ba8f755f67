import type { Guard } from "../guard.ts";

/** What others tell us, and where their addresses lead. */
export const i7: readonly Guard[] = [
  {
    gate: "I7",
    holds: "what a shared link shows is fetched from our own store alone",
    file: "api/_src/services/catalog/draw-social.ts",
    whole: "  const kept = await blobs.head(address);",
    broken: "  const kept = { url: address, bytes: 1 } as Awaited<ReturnType<typeof blobs.head>>;",
    noticedBy: ["tests/api/social-picture.test.ts"],
  },
  {
    gate: "I7",
    holds: "a link of a shop's old address leads to pages of ours and nowhere else",
    file: "db/queries/catalog/page-addresses.ts",
    whole: 'not exists (select from page_of(i."to")) or ',
    broken: "",
    noticedBy: ["tests/api/page-addresses.test.ts"],
  },
  {
    gate: "I7",
    holds: "a rate that jumps is a slip until somebody looks",
    file: "db/queries/catalog/currency-rates.ts",
    whole: " or excluded.micro_taka between r.micro_taka * 3 / 4 and r.micro_taka * 5 / 4",
    broken: " or true",
    noticedBy: ["tests/api/currency-rates.test.ts"],
  },
];
