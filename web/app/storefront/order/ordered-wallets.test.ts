import type { OrderView } from "@haat/contract/order";
import type { MoneyView } from "@haat/contract/values";
import { paymentMethods } from "@haat/core/payment-methods";
import { expect, it } from "vitest";
import { orderedWallets } from "./ordered-wallets.ts";

const taka = (minor: string): MoneyView => ({ currency: "BDT", minor, display: "" });
const order: Pick<OrderView, "method" | "payments" | "dueNow"> = {
  method: "rocket",
  payments: [],
  dueNow: taka("5000"),
};
const ways = paymentMethods.map((method) => ({ method, least: null, most: null, silentSince: null }));
const but = (method: string, change: object) =>
  ways.map((way) => (way.method === method ? { ...way, ...change } : way));

it("the wallet that was chosen is offered first, the others in their order", () => {
  expect(orderedWallets(order, ways)).toEqual(["rocket", "bkash", "nagad", "upay"]);
});

it("a wallet that is silent just now stands last, also when it was chosen", () => {
  const silent = but("rocket", { silentSince: "2026-11-21T06:00:00Z" });
  expect(orderedWallets(order, silent)).toEqual(["bkash", "nagad", "upay", "rocket"]);
});

it("a wallet that cannot take what is due is not offered", () => {
  expect(orderedWallets(order, but("bkash", { most: taka("4999") }))).toEqual(["rocket", "nagad", "upay"]);
});
