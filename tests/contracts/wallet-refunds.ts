import { bdt } from "@haat/core/money";
import type { Captured, PaymentAdapter } from "@haat/payments/port";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  price,
  purchases,
  refundOf,
  type Provider,
  type Traits,
  askedIf,
  describedIf,
} from "./wallet-provider.ts";

/** The half of the wallet contract that gives money back, and the token all of it shares. */
export function walletRefundContract(
  name: string,
  open: () => Promise<Provider>,
  { debits, refunds, findsRefunds, hasToken }: Traits,
): void {
  describe(`${name} keeps the refund contract`, () => {
    let provider: Provider;
    let adapter: PaymentAdapter;
    let buy: ReturnType<typeof purchases>;
    beforeEach(async () => {
      provider = await open();
      adapter = provider.adapter;
      buy = purchases(provider);
    });
    afterEach(() => provider.close());

    describedIf(refunds === "by_hand")("giving money back, which is a person's work there", () => {
      it("asks nobody, moves nothing, and says that a person must", async () => {
        const taken = await buy.captured();
        expect(await adapter.refund(refundOf(taken, bdt(50_025n)))).toEqual({ state: "by_hand" });
        const question = { ...taken, amount: bdt(50_025n), known: [], askedAt: provider.now() };
        expect(await adapter.lookupRefund({ ...question, now: provider.now() })).toEqual({
          state: "by_hand",
        });
        expect(await provider.givenBack(taken.providerRef)).toBe(0n);
      });
    });

    describedIf(refunds !== "by_hand")("giving money back", () => {
      it("refunds in parts up to the whole, and not a poisha more", async () => {
        const taken = await buy.captured();
        const part = await adapter.refund(refundOf(taken, bdt(50_025n)));
        expect(part).toMatchObject({ state: "refunded" });
        expect(typeof Reflect.get(part, "providerRefundTrx") === "string").toBe(findsRefunds);
        expect(await adapter.refund(refundOf(taken, bdt(100_026n)))).toMatchObject({ state: "refused" });
        expect(await adapter.refund(refundOf(taken, bdt(100_025n)))).toMatchObject({ state: "refunded" });
        expect(await adapter.refund(refundOf(taken, bdt(1n)))).toMatchObject({ state: "refused" });
        expect(await provider.givenBack(taken.providerRef)).toBe(150_050n);
      });

      askedIf(findsRefunds)("finds the refund whose reply was lost, and only that one", async () => {
        const taken = await buy.captured();
        const first = await adapter.refund(refundOf(taken, bdt(20_000n)));
        if (first.state !== "refunded") throw new Error(first.state);
        await provider.losesReply("refund");
        const askedAt = provider.now();
        expect(await adapter.refund(refundOf(taken, bdt(20_000n)))).toEqual({ state: "unknown" });
        const question = { ...taken, amount: bdt(20_000n), known: [first.providerRefundTrx ?? ""], askedAt };
        const found = await adapter.lookupRefund({ ...question, now: provider.now() });
        expect(found).toMatchObject({ state: "refunded" });
        expect(found).not.toEqual(first);
        expect(await provider.givenBack(taken.providerRef)).toBe(40_000n);
      });

      askedIf(!findsRefunds)("leaves to a person what became of a refund whose reply was lost", async () => {
        const taken = await buy.captured();
        await provider.losesReply("refund");
        expect(await adapter.refund(refundOf(taken, bdt(20_000n)))).toEqual({ state: "unknown" });
        const question = { ...taken, amount: bdt(20_000n), known: [], askedAt: provider.now() };
        await provider.waits();
        expect(await adapter.lookupRefund({ ...question, now: provider.now() })).toEqual({
          state: "by_hand",
        });
        expect(await provider.givenBack(taken.providerRef)).toBe(20_000n);
      });

      askedIf(findsRefunds)("says that a refund never happened only when it can no longer land", async () => {
        const taken = await buy.captured();
        await provider.failsBefore("refund");
        const askedAt = provider.now();
        expect(await adapter.refund(refundOf(taken, bdt(20_000n)))).toEqual({ state: "unknown" });
        const question = { ...taken, amount: bdt(20_000n), known: [], askedAt };
        expect(await adapter.lookupRefund({ ...question, now: provider.now() })).toEqual({
          state: "unknown",
        });
        await provider.waits();
        expect(await adapter.lookupRefund({ ...question, now: provider.now() })).toEqual({
          state: "refused",
          code: "not_found",
        });
      });

      it("refuses to refund what was never captured", async () => {
        const providerRef = await (debits === "on_confirm" ? buy.approved() : buy.started());
        const order = { ...refundOf({} as Captured, bdt(100n)), providerRef, providerTrx: "DAAAAAAAAA" };
        expect(await adapter.refund(order)).toMatchObject({ state: "refused" });
        expect(await provider.givenBack(providerRef)).toBe(0n);
      });
    });

    describedIf(hasToken)("the token", () => {
      it("is asked for once by two processes that start together", async () => {
        const both = await Promise.all([buy.started(), buy.started({}, provider.rival), buy.started()]);
        expect(new Set(both).size).toBe(3);
        expect(await provider.grants()).toBe(1);
      });

      it("is renewed in the middle of a payment without a trace", async () => {
        await provider.tokenExpires("start");
        const providerRef = await buy.approved();
        await provider.tokenExpires("confirm");
        const settlement = await adapter.confirm(providerRef);
        expect(settlement).toMatchObject({ state: "captured", amount: price });
        await provider.tokenExpires("refund");
        const refunded = await adapter.refund(refundOf(settlement as Captured, price));
        expect(refunded).toMatchObject({ state: "refunded" });
        expect(await provider.captures(providerRef)).toBe(1);
        expect(await provider.givenBack(providerRef)).toBe(price.minor);
      });
    });
  });
}
