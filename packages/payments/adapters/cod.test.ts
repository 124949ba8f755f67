import { newId } from "@haat/core/ids";
import { bdt } from "@haat/core/money";
import { describe, expect, it } from "vitest";
import { cod } from "./cod.ts";

const attemptId = newId("attempt", new Date("2026-11-21T00:00:00Z"));

describe("cash on delivery", () => {
  it("starts without leaving the shop and settles nothing by itself", async () => {
    const started = await cod().start({
      attemptId,
      invoice: "A1",
      amount: bdt(100n),
      returnUrl: new URL("https://shop.example/"),
      payerReference: "",
    });
    expect(started).toEqual({ next: "collect_on_delivery", providerRef: attemptId });
    expect(await cod().confirm(attemptId)).toEqual({ state: "pending" });
    expect(await cod().lookup(attemptId)).toEqual({ state: "pending" });
  });

  it("gives money back by hand only, and says so beforehand", async () => {
    const adapter = cod();
    expect(adapter.capabilities).toMatchObject({ redirects: false, refunds: "by_hand", maxRefunds: 0 });
    const question = {
      providerRef: attemptId,
      providerTrx: "",
      amount: bdt(1n),
      known: [],
      ...{ askedAt: new Date(0), now: new Date(0) },
    };
    expect(await adapter.lookupRefund(question)).toEqual({ state: "by_hand" });
  });
});
