import type { Guard } from "../guard.ts";

/** News of an order as they happen. */
export const l2Live: readonly Guard[] = [
  {
    gate: "L2",
    holds: "news of an order are only of one that its listener may see",
    file: "api/_src/services/orders/watch-mark.ts",
    whole: 'if (mark === null) throw new DomainError("order.not_found");',
    broken: 'if (mark === null) return "";',
    noticedBy: ["tests/api/live-order.test.ts"],
  },
  {
    gate: "L2",
    holds: "news of an order are kept by nobody",
    file: "api/_src/routes/orders/stream.ts",
    whole: '"private, no-store, no-transform"',
    broken: '"public, max-age=60"',
    noticedBy: ["tests/api/live-order.test.ts"],
  },
  {
    gate: "L2",
    holds: "news of an order end when their listener leaves",
    file: "api/_src/services/orders/watch-mark.ts",
    whole: "      if (left.aborted) return;\n",
    broken: "",
    noticedBy: ["tests/api/live-order.test.ts"],
  },
  {
    gate: "L2",
    holds: "who comes again with the last mark is told nothing twice",
    file: "api/_src/services/orders/watch-mark.ts",
    whole: "let last = seen;",
    broken: "let last: string | null = null;",
    noticedBy: ["tests/api/live-order.test.ts"],
  },
  {
    gate: "L2",
    holds: "one person listens so often a minute and no more",
    file: "api/_src/rights/orders.ts",
    whole: 'watchOrder: forOwnOrder({ rate: "live" })',
    broken: 'watchOrder: forOwnOrder({ rate: "track" })',
    noticedBy: ["tests/api/live-order.test.ts"],
  },
];
