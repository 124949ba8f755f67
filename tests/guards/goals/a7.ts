import type { Guard } from "../guard.ts";

/** Other spellings of a door. */
export const a7: readonly Guard[] = [
  {
    gate: "A7",
    holds: "what no route has is refused to everybody",
    file: "api/_src/app.ts",
    whole: 'api.notFound((c) => problemReply(c, new DomainError("route.not_found")));',
    broken: "api.notFound((c) => c.json({}));",
    noticedBy: ["tests/api/path-variants.test.ts"],
  },
];
