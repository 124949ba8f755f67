import type { Guard } from "../guard.ts";

/** Lists and counts. */
export const a4: readonly Guard[] = [
  {
    gate: "A4",
    holds: "a shop counts its own parts alone",
    file: "db/queries/vendor/orders.ts",
    whole:
      "from sub_order where vendor_id = ${viewer.vendorId} and confirmed_at is not null group by state\n",
    broken: "from sub_order where confirmed_at is not null group by state\n",
    besides: [
      {
        file: "db/migrations/0029_member_walls.sql",
        whole:
          "(haat_kind() = 'vendor' and haat_member_role() in ('owner','manager','accountant') and vendor_id = haat_vendor())\n  or haat_owns_order(order_id));",
        broken:
          "(haat_kind() = 'vendor' and haat_member_role() in ('owner','manager','accountant'))\n  or haat_owns_order(order_id));",
      },
    ],
    noticedBy: ["tests/db/lists.test.ts"],
  },
  {
    gate: "A4",
    holds: "what nobody has confirmed is not counted either",
    file: "db/queries/vendor/orders.ts",
    whole: "where vendor_id = ${viewer.vendorId} and confirmed_at is not null group by state\n",
    broken: "where vendor_id = ${viewer.vendorId} group by state\n",
    noticedBy: ["tests/db/lists.test.ts"],
  },
  {
    gate: "A4",
    holds: "a packer's list and counts are of his shop",
    file: "db/migrations/0029_member_walls.sql",
    whole: "where s.vendor_id = haat_vendor() and s.confirmed_at is not null",
    broken: "where s.confirmed_at is not null",
    noticedBy: ["tests/db/lists.test.ts"],
  },
  {
    gate: "A4",
    holds: "a list of goods in stock is the shop's own",
    file: "db/queries/vendor/stock.ts",
    whole: "where v.vendor_id = ${viewer.vendorId} ${q",
    broken: "where true ${q",
    noticedBy: ["tests/db/lists.test.ts"],
  },
  {
    gate: "A4",
    holds: "the funnel of a shop is its own",
    file: "packages/analytics/mongo.node.ts",
    whole: "...(vendorId !== undefined && { vendorId }),",
    broken: '...(vendorId === "" && { vendorId }),',
    noticedBy: ["tests/contracts/analytics-store.test.ts"],
  },
  {
    gate: "A4",
    holds: "a buyer's list is his own",
    file: "db/queries/orders/list-orders.ts",
    whole: "from orders o where o.buyer_id = haat_user() ${before",
    broken: "from orders o where true ${before",
    noticedBy: ["tests/db/lists.test.ts"],
  },
  {
    gate: "A4",
    holds: "an unknown filter is refused",
    file: "api/_src/routes/declare.ts",
    whole: "(schema: z.ZodObject<Shape>) => schema.strict();",
    broken: "(schema: z.ZodObject<Shape>) => schema;",
    noticedBy: ["tests/api/listing.test.ts"],
  },
];
