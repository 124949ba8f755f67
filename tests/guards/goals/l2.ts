import type { Guard } from "../guard.ts";

/** Abuse of the market's own ways. */
export const l2: readonly Guard[] = [
  {
    gate: "L2",
    holds: "a phone has five unproven cash orders an hour",
    file: "db/migrations/0017_cash_velocity.sql",
    whole: "t.to_state = 'confirmed')) >= v_limit then",
    broken: "t.to_state = 'confirmed')) >= v_limit + 500 then",
    besides: [
      {
        file: "db/migrations/0046_order_codes_counted.sql",
        whole: "if v_fifth is not null then",
        broken: "if false then",
      },
    ],
    noticedBy: ["tests/api/cash-velocity.test.ts"],
  },
  {
    gate: "L2",
    holds: "a press of add counts once, however often it is sent",
    file: "packages/carts/scripts.ts",
    whole: "if not string.find(known, press, 1, true) then",
    broken: "if true then",
    noticedBy: ["tests/contracts/cart-store.test.ts", "tests/api/cart.test.ts"],
  },
  {
    gate: "L2",
    holds: "a press is known again after the order",
    file: "packages/carts/scripts.ts",
    whole: "redis.call('DEL', key)\nremember(presses)",
    broken: "redis.call('DEL', key)",
    noticedBy: ["tests/contracts/cart-store.test.ts"],
  },
  {
    gate: "L2",
    holds: "adding stops at what is on the shelf",
    file: "packages/carts/scripts.ts",
    whole: "if quantity > tonumber(ARGV[6]) then return 'short' end",
    broken: "",
    noticedBy: ["tests/contracts/cart-store.test.ts", "tests/api/cart.test.ts"],
  },
  {
    gate: "L2",
    holds: "a cart holds so many of one thing and no more",
    file: "packages/carts/upstash.ts",
    whole: "if (quantity > mostPerLine) throw tooLarge();",
    broken: "",
    noticedBy: ["tests/contracts/cart-store.test.ts"],
  },
  {
    gate: "L2",
    holds: "a shop's holiday covers no day twice",
    file: "db/queries/vendors/holidays.ts",
    whole: "and h.from_day <= ${until}::date and h.until_day >= ${from}::date)",
    broken: "and false)",
    noticedBy: ["tests/api/shop-holidays.test.ts"],
  },
  {
    gate: "L2",
    holds: "nor does a holiday that is said several times at once",
    file: "db/queries/vendors/holidays.ts",
    whole: "await tx.execute(sql`select from vendor where id = ${vendorId} for no key update`);",
    broken: "",
    noticedBy: ["tests/api/shop-holidays.test.ts"],
  },
  {
    gate: "L2",
    holds: "no shop ends another's holiday",
    file: "db/queries/vendors/holidays.ts",
    whole: "where vendor_id = ${vendorId} and from_day = ${from}::date and ended_at",
    broken: "where from_day = ${from}::date and ended_at",
    noticedBy: ["tests/api/shop-holidays.test.ts"],
  },
];
