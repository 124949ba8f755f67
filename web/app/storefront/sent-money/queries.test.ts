import type { OrderView } from "@haat/contract/order";
import { expect, it } from "vitest";
import { findSentMoney } from "./queries.server.ts";

const taka = (minor: string) => ({ currency: "BDT", minor, display: "" }) as const;

it.each([
  ["is paid at the door", "0", 0],
  ["is paid ahead in part", "10000", 1],
  ["is paid ahead whole", "85000", 0],
])(
  "whoever opens an order that %s has the API asked for money sent by hand only where there can be any",
  async (_, ahead, times) => {
    let asked = 0;
    const api = {
      find: async () => {
        asked += 1;
        return null;
      },
    };
    const order: Pick<OrderView, "id" | "dueNow" | "total"> = {
      ...{ id: "ord_01k0h3m8p2c4v6x8z0abcdefgh", dueNow: taka(ahead), total: taka("85000") },
    };
    expect(await findSentMoney(api as never, new Request("https://haat.test/"), order)).toBeNull();
    expect(asked).toBe(times);
  },
);
