import type { OrderView } from "@haat/contract/order";
import { expect, it } from "vitest";
import type { Api } from "../../lib/api.server.ts";
import { openWallet } from "./queries.server.ts";

it("each wallet's button is an act of its own, and a second press of one is the same act", async () => {
  const keys: string[] = [];
  const api = {
    send: (
      _method: string,
      path: string,
      _shape: unknown,
      { headers }: { headers: Record<string, string> },
    ) => {
      keys.push(`${path} ${headers["idempotency-key"]}`);
      return Promise.resolve({ redirectUrl: "https://wallet.test/", payment: { id: "pay_2" } });
    },
  } as unknown as Api;
  const order = { id: "ord_1", method: "bkash", payments: [] } as unknown as OrderView;
  const waiting = { ...order, payments: [{ id: "pay_1", method: "nagad", state: "initiated" }] } as OrderView;
  const press = (wallet: "nagad" | "upay", of = order) =>
    openWallet(api, of, { token: undefined, key: "press", wallet });
  for (const wallet of ["nagad", "nagad", "upay"] as const) await press(wallet);
  await press("nagad", waiting);
  expect(keys).toEqual([
    "/v1/store/orders/ord_1/payments press-nagad",
    "/v1/store/orders/ord_1/payments press-nagad",
    "/v1/store/orders/ord_1/payments press-upay",
    "/v1/store/payments/pay_1/start press-pay_1",
  ]);
});
