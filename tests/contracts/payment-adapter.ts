import { bdt } from "@haat/core/money";
import type { Captured, PaymentAdapter } from "@haat/payments/port";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { charge, price, purchases, type Provider, type Traits, askedIf } from "./wallet-provider.ts";
import { walletRefundContract } from "./wallet-refunds.ts";

/** Every redirect wallet runs exactly this. A provider's own file holds only what is peculiar to it. */
export function redirectWalletContract(name: string, open: () => Promise<Provider>, traits: Traits): void {
  walletRefundContract(name, open, traits);
  const isTakenByUs = traits.debits === "on_confirm";
  describe(`${name} keeps the wallet contract`, () => {
    let provider: Provider;
    let adapter: PaymentAdapter;
    let buy: ReturnType<typeof purchases>;
    beforeEach(async () => {
      provider = await open();
      adapter = provider.adapter;
      buy = purchases(provider);
    });
    afterEach(() => provider.close());

    it("says of itself what it can", () => {
      const { debits, refunds = "api", findsRefunds, searchesByTrx } = traits;
      const said = { redirects: true, debits, refunds, findsRefunds, searchesByTrx };
      expect(adapter.capabilities).toMatchObject(said);
    });

    describe("taking money", () => {
      it("sends the buyer to the wallet's own page", async () => {
        const answer = await adapter.start(charge());
        expect(answer).toMatchObject({ next: "redirect", url: expect.any(URL) });
      });

      askedIf(isTakenByUs)("moves no money before it is confirmed", async () => {
        const providerRef = await buy.approved();
        expect(await adapter.lookup(providerRef)).toEqual({ state: "ready" });
        expect(await provider.captures(providerRef)).toBe(0);
      });

      it("is not ready before the buyer has agreed", async () => {
        expect(await adapter.lookup(await buy.started())).toEqual({ state: "pending" });
      });

      askedIf(!isTakenByUs)(
        "is found without being confirmed: the buyer paid on the wallet's page",
        async () => {
          const providerRef = await buy.approved();
          expect(await adapter.lookup(providerRef)).toMatchObject({ state: "captured", amount: price });
          expect(await provider.captures(providerRef)).toBe(1);
        },
      );

      it("stays pending when confirmed before the buyer has agreed", async () => {
        const providerRef = await buy.started();
        expect(await adapter.confirm(providerRef)).toEqual({ state: "pending" });
        expect(await provider.captures(providerRef)).toBe(0);
      });

      it("reports the amount, currency, invoice and ids that the provider holds", async () => {
        const wish = charge();
        const providerRef = await buy.started(wish);
        await provider.buyerApproves(providerRef);
        expect(await adapter.confirm(providerRef)).toMatchObject({
          state: "captured",
          providerRef,
          amount: price,
          currency: "BDT",
          merchantInvoice: wish.invoice,
          providerTrx: expect.stringMatching(/^[A-Z0-9]{8,}$/),
          payerMasked: expect.not.stringContaining("01770618575"),
          capturedAt: expect.any(Date),
        });
      });

      it("captures once however often it is confirmed", async () => {
        const providerRef = await buy.approved();
        const both = [await adapter.confirm(providerRef), await adapter.confirm(providerRef)];
        expect(both[0]).toMatchObject({ state: "captured", amount: price });
        expect(both[1]).toMatchObject({ ...both[0], providerTrx: (both[0] as Captured).providerTrx });
        expect(await provider.captures(providerRef)).toBe(1);
      });

      it("captures once when two processes confirm at the same time", async () => {
        const providerRef = await buy.approved();
        const both = await Promise.all([adapter.confirm(providerRef), provider.rival.confirm(providerRef)]);
        expect(both.map(({ state }) => state)).toEqual(["captured", "captured"]);
        expect(await provider.captures(providerRef)).toBe(1);
      });

      it("takes an amount with poisha and one without to the poisha", async () => {
        for (const minor of [100n, 150_005n, 29_999_999n])
          expect(await buy.captured({ amount: bdt(minor) })).toMatchObject({ amount: bdt(minor) });
      });
    });

    describe("when the wallet misbehaves", () => {
      askedIf(isTakenByUs)("finds the capture whose reply was lost", async () => {
        const providerRef = await buy.approved();
        await provider.losesReply("confirm");
        expect(await adapter.confirm(providerRef)).toMatchObject({ state: "captured", amount: price });
        expect(await provider.captures(providerRef)).toBe(1);
      });

      askedIf(!isTakenByUs)("asks again where the answer to a question was lost", async () => {
        const providerRef = await buy.approved();
        await provider.losesReply("confirm");
        expect(await adapter.confirm(providerRef)).toEqual({ state: "unknown" });
        expect(await adapter.confirm(providerRef)).toMatchObject({ state: "captured", amount: price });
        expect(await provider.captures(providerRef)).toBe(1);
      });

      it("calls silence unknown, never declined, and captures once when it is over", async () => {
        const providerRef = await buy.approved();
        await provider.goesSilent();
        expect(await adapter.confirm(providerRef)).toEqual({ state: "unknown" });
        expect(await adapter.confirm(providerRef)).toMatchObject({ state: "captured" });
        expect(await provider.captures(providerRef)).toBe(1);
      });

      it("does not know a charge whose start went unanswered, and says so", async () => {
        await provider.losesReply("start");
        expect(await adapter.start(charge())).toMatchObject({ next: "unknown" });
      });

      it("leaves a confirmation open that may or may not have arrived", async () => {
        const providerRef = await buy.approved();
        await provider.failsBefore("confirm");
        expect(await adapter.confirm(providerRef)).toEqual({ state: "unknown" });
        expect(await provider.captures(providerRef)).toBe(isTakenByUs ? 0 : 1);
      });

      askedIf(isTakenByUs)(
        "resolves 'already completed' by asking, and believes the answer only",
        async () => {
          const providerRef = await buy.approved();
          await provider.saysAlreadyCompleted();
          expect(await adapter.confirm(providerRef)).toMatchObject({ state: "captured", amount: price });
          const open = await buy.started();
          await provider.saysAlreadyCompleted();
          expect(await adapter.confirm(open)).toEqual({ state: "unknown" });
        },
      );

      it("passes the words of another payment off as no answer about this one", async () => {
        await buy.captured();
        const wish = charge();
        const providerRef = await buy.started(wish);
        await provider.answersOfAnother();
        const said = (await adapter.lookup(providerRef)) as Captured;
        expect([said.providerRef, said.merchantInvoice]).not.toEqual([providerRef, wish.invoice]);
      });

      it("reports another amount truthfully and leaves the judgement to the service", async () => {
        const providerRef = await buy.started();
        if (!isTakenByUs) await provider.takesAnotherAmount();
        await provider.buyerApproves(providerRef);
        if (isTakenByUs) await provider.takesAnotherAmount();
        const settlement = await adapter.confirm(providerRef);
        expect(settlement).toMatchObject({ state: "captured", amount: expect.anything() });
        expect((settlement as Captured).amount).not.toEqual(price);
      });
    });

    describe("when the buyer does not pay", () => {
      it("reports a buyer who walked away as a decline", async () => {
        const providerRef = await buy.started();
        await provider.buyerCancels(providerRef);
        const declined = {
          state: "declined",
          reason: traits.saysCancelled === false ? "refused" : "cancelled",
        };
        expect(await adapter.confirm(providerRef)).toEqual(declined);
        expect(await adapter.lookup(providerRef)).toEqual(declined);
      });

      it("reports an empty wallet as a decline and takes nothing", async () => {
        const providerRef = await buy.started();
        await provider.buyerHasNoMoney(providerRef);
        expect(await adapter.confirm(providerRef)).toMatchObject({ state: "declined" });
        expect(await provider.captures(providerRef)).toBe(0);
      });

      askedIf(traits.knowsStrangers === false)("takes no text for an answer about a charge", async () => {
        expect(await adapter.lookup(provider.neverStarted)).toEqual({ state: "unknown" });
      });

      askedIf(traits.knowsStrangers !== false)("knows no charge that was never started", async () => {
        const settlement = await adapter.lookup(provider.neverStarted);
        expect(settlement).toEqual({ state: "declined", reason: "not_found" });
      });
    });

    askedIf(traits.searchesByTrx)("finds a payment by its transaction id for the support desk", async () => {
      const taken = await buy.captured();
      expect(await adapter.search(taken.providerTrx)).toMatchObject({ state: "found", amount: price });
      expect(await adapter.search("DZZZZZZZZZ")).toEqual({ state: "not_found" });
    });
  });
}
