import type { Guard } from "../guard.ts";

/** A guest's order. */
export const a9: readonly Guard[] = [
  {
    gate: "A9",
    holds: "a bearer secret has 160 bits",
    file: "packages/core/ids.ts",
    whole: "spell(crypto.getRandomValues(new Uint8Array(20)));",
    broken: "spell(crypto.getRandomValues(new Uint8Array(8)));",
    noticedBy: ["packages/core/ids.test.ts"],
  },
  {
    gate: "A9",
    holds: "a guest's order opens for its exact token",
    file: "db/migrations/0039_own_shop_walls.sql",
    whole:
      "(haat_kind() = 'buyer' and buyer_id = haat_user()) or token_hash = haat_token()\n  or (haat_kind()",
    broken:
      "(haat_kind() = 'buyer' and buyer_id = haat_user()) or haat_token() is not null\n  or (haat_kind()",
    noticedBy: ["tests/db/row-security.test.ts"],
  },
  {
    gate: "A9",
    holds: "five tries of a caller in ten minutes",
    file: "api/_src/limits/table.ts",
    whole: "...each(5, 5, tenMinutes),",
    broken: "...each(500, 5, tenMinutes),",
    noticedBy: ["tests/api/guessing.test.ts"],
  },
  {
    gate: "A9",
    holds: "five tries of an address in ten minutes",
    file: "api/_src/limits/table.ts",
    whole: "...each(5, 5, tenMinutes),",
    broken: "...each(5, 500, tenMinutes),",
    noticedBy: ["tests/api/guessing.test.ts"],
  },
  {
    gate: "A9",
    holds: "five tries at an order, from wherever they come",
    file: "api/_src/limits/table.ts",
    whole: '{ per: "object", times: 5, seconds: tenMinutes }',
    broken: '{ per: "object", times: 500, seconds: tenMinutes }',
    noticedBy: ["tests/api/guessing.test.ts"],
  },
  {
    gate: "A9",
    holds: "another door to the same order is no further try",
    file: "api/_src/limits/table.ts",
    whole: '    missesWith: "track",\n',
    broken: "",
    noticedBy: ["tests/api/guessing.test.ts"],
  },
];
