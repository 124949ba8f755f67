import type { Guard } from "../guard.ts";

/** Abuse of the market's own ways. */
export const l2: readonly Guard[] = [
  {
    gate: "L2",
    holds: "a phone has five unproven cash orders an hour",
    file: "db/migrations/0017_cash_velocity.sql",
    whole: "order by valid_from desc limit 1), 5);",
    broken: "order by valid_from desc limit 1), 500);",
    noticedBy: ["tests/api/cash-velocity.test.ts"],
  },
  {
    gate: "L2",
    holds: "also when they are placed at once",
    file: "db/migrations/0017_cash_velocity.sql",
    whole: "  perform pg_advisory_xact_lock(hashtextextended('cash ' || new.contact_phone, 0));",
    broken: "  -- ('cash ' || new.contact_phone, 0)",
    noticedBy: ["tests/api/cash-velocity.test.ts"],
  },
  {
    gate: "L2",
    holds: "a cart holds so many of one thing and no more",
    file: "packages/carts/upstash.ts",
    whole: "if (quantity > mostPerLine) throw tooLarge();",
    broken: "",
    noticedBy: ["tests/contracts/cart-store.test.ts"],
  },
];
