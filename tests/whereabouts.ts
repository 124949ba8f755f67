import type { SupportOrderView } from "@haat/contract/support";
import { whereaboutsOf } from "@haat/web/app/support/order/whereabouts.ts";
import { expect } from "vitest";
import { aStaffSession } from "./market.ts";
import { expectBooksInOrder, type TestShop } from "./shop.ts";
import { ask } from "./staff.ts";

/** The books hold, and for every sequence of rules that an order's went through, support's page shows where all its money is. */
export async function expectAllExplained(shop: TestShop): Promise<void> {
  await expectBooksInOrder(shop);
  const { world } = shop;
  const clerk = await aStaffSession(world, "support_2");
  const { rows } = await world.owner.query<{ id: string; rules: string }>(
    `select min(order_id) as id, rules from (
       select order_id, string_agg(event_type, ' ' order by id) as rules from journal where order_id is not null group by 1
     ) x group by rules`,
  );
  const unlike = await Promise.all(
    rows.map(async ({ id, rules }) => {
      const { body } = await ask<SupportOrderView>(world, clerk, ["GET", `/v1/support/orders/${id}`]);
      const { addsUp, cameTotal, liesTotal } = whereaboutsOf(body.money);
      return addsUp ? [] : [{ rules, cameTotal, liesTotal }];
    }),
  );
  expect(rows.length).toBeGreaterThan(8);
  expect(unlike.flat()).toEqual([]);
}
