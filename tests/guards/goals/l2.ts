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
];
