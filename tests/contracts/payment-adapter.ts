import { newId } from "@haat/core/ids";
import { bdt, type Money } from "@haat/core/money";
import type { Captured, Charge, PaymentAdapter, RefundOrder } from "@haat/payments/port";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

export type Provider = Readonly<{
  adapter: PaymentAdapter;
  /** The same merchant in another process: its own memory, the shared token store. */
  rival: PaymentAdapter;
  buyerApproves(providerRef: string): Promise<void>;
  buyerCancels(providerRef: string): Promise<void>;
  buyerHasNoMoney(providerRef: string): Promise<void>;
  /** What the provider really took, and really gave back. */
  captures(providerRef: string): Promise<number>;
  givenBack(providerRef: string): Promise<bigint>;
  grants(): Promise<number>;
  /** The next call does its work and its reply never comes. */
  losesReply(call: "start" | "confirm" | "refund"): Promise<void>;
  /** The next call fails before it does anything. */
  failsBefore(call: "start" | "confirm" | "refund"): Promise<void>;
  goesSilent(): Promise<void>;
  takesAnotherAmount(): Promise<void>;
  saysAlreadyCompleted(): Promise<void>;
  tokenExpires(call: "start" | "confirm" | "lookup" | "refund"): Promise<void>;
  /** Long after: every call of before has landed or never will. */
  waits(): Promise<void>;
  now(): Date;
  close(): Promise<void>;
}>;

const price = bdt(150_050n);
let number = 0;

export function charge(more: Partial<Charge> = {}): Charge {
  number += 1;
  return {
    attemptId: newId("attempt", new Date()),
    invoice: `A${Date.now()}-${number}`,
    amount: price,
    returnUrl: new URL("http://127.0.0.1:9/return?order=7"),
    payerReference: "01770618575",
    ...more,
  };
}

const refundOf = (captured: Captured, amount: Money): RefundOrder => ({
  refundId: newId("refund", new Date()),
  providerRef: captured.providerRef,
  providerTrx: captured.providerTrx,
  amount,
  sku: "ord_1",
  reason: "the size did not fit",
});

/** Every redirect wallet runs exactly this. A provider's own file holds only what is peculiar to it. */
export function redirectWalletContract(name: string, open: () => Promise<Provider>): void {
  describe(`${name} keeps the wallet contract`, () => {
    let provider: Provider;
    let adapter: PaymentAdapter;
    beforeEach(async () => {
      provider = await open();
      adapter = provider.adapter;
    });
    afterEach(() => provider.close());

    const started = async (more: Partial<Charge> = {}, by = adapter): Promise<string> => {
      const answer = await by.start(charge(more));
      if (answer.next !== "redirect") throw new Error(`start answered ${JSON.stringify(answer)}`);
      return answer.providerRef;
    };
    const approved = async (more: Partial<Charge> = {}): Promise<string> => {
      const providerRef = await started(more);
      await provider.buyerApproves(providerRef);
      return providerRef;
    };
    const captured = async (more: Partial<Charge> = {}): Promise<Captured> => {
      const settlement = await adapter.confirm(await approved(more));
      if (settlement.state !== "captured") throw new Error(`confirm answered ${settlement.state}`);
      return settlement;
    };

    describe("taking money", () => {
      it("sends the buyer to the wallet's own page", async () => {
        const answer = await adapter.start(charge());
        expect(answer).toMatchObject({ next: "redirect", url: expect.any(URL) });
      });

      it("moves no money before it is confirmed", async () => {
        const providerRef = await approved();
        expect(await adapter.lookup(providerRef)).toEqual({ state: "pending" });
        expect(await provider.captures(providerRef)).toBe(0);
      });

      it("stays pending when confirmed before the buyer has agreed", async () => {
        const providerRef = await started();
        expect(await adapter.confirm(providerRef)).toEqual({ state: "pending" });
        expect(await provider.captures(providerRef)).toBe(0);
      });

      it("reports the amount, currency, invoice and ids that the provider holds", async () => {
        const wish = charge();
        const providerRef = await started(wish);
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
        const providerRef = await approved();
        const both = [await adapter.confirm(providerRef), await adapter.confirm(providerRef)];
        expect(both[0]).toMatchObject({ state: "captured", amount: price });
        expect(both[1]).toMatchObject({ ...both[0], providerTrx: (both[0] as Captured).providerTrx });
        expect(await provider.captures(providerRef)).toBe(1);
      });

      it("captures once when two processes confirm at the same time", async () => {
        const providerRef = await approved();
        const both = await Promise.all([adapter.confirm(providerRef), provider.rival.confirm(providerRef)]);
        expect(both.map(({ state }) => state)).toEqual(["captured", "captured"]);
        expect(await provider.captures(providerRef)).toBe(1);
      });

      it("takes an amount with poisha and one without to the poisha", async () => {
        for (const minor of [100n, 150_005n, 29_999_999n])
          expect(await captured({ amount: bdt(minor) })).toMatchObject({ amount: bdt(minor) });
      });
    });

    describe("when the wallet misbehaves", () => {
      it("finds the capture whose reply was lost", async () => {
        const providerRef = await approved();
        await provider.losesReply("confirm");
        expect(await adapter.confirm(providerRef)).toMatchObject({ state: "captured", amount: price });
        expect(await provider.captures(providerRef)).toBe(1);
      });

      it("calls silence unknown, never declined, and captures once when it is over", async () => {
        const providerRef = await approved();
        await provider.goesSilent();
        expect(await adapter.confirm(providerRef)).toEqual({ state: "unknown" });
        expect(await adapter.confirm(providerRef)).toMatchObject({ state: "captured" });
        expect(await provider.captures(providerRef)).toBe(1);
      });

      it("does not know a charge whose start went unanswered, and says so", async () => {
        await provider.losesReply("start");
        expect(await adapter.start(charge())).toEqual({ next: "unknown" });
      });

      it("leaves a confirmation open that may or may not have arrived", async () => {
        const providerRef = await approved();
        await provider.failsBefore("confirm");
        expect(await adapter.confirm(providerRef)).toEqual({ state: "unknown" });
        expect(await provider.captures(providerRef)).toBe(0);
      });

      it("resolves 'already completed' by asking, and believes the answer only", async () => {
        const providerRef = await approved();
        await provider.saysAlreadyCompleted();
        expect(await adapter.confirm(providerRef)).toMatchObject({ state: "captured", amount: price });
        const open = await started();
        await provider.saysAlreadyCompleted();
        expect(await adapter.confirm(open)).toEqual({ state: "unknown" });
      });

      it("reports another amount truthfully and leaves the judgement to the service", async () => {
        const providerRef = await approved();
        await provider.takesAnotherAmount();
        const settlement = await adapter.confirm(providerRef);
        expect(settlement).toMatchObject({ state: "captured", amount: expect.anything() });
        expect((settlement as Captured).amount).not.toEqual(price);
      });
    });

    describe("when the buyer does not pay", () => {
      it("reports a buyer who walked away as a decline", async () => {
        const providerRef = await started();
        await provider.buyerCancels(providerRef);
        expect(await adapter.confirm(providerRef)).toEqual({ state: "declined", reason: "cancelled" });
        expect(await adapter.lookup(providerRef)).toEqual({ state: "declined", reason: "cancelled" });
      });

      it("reports an empty wallet as a decline and takes nothing", async () => {
        const providerRef = await started();
        await provider.buyerHasNoMoney(providerRef);
        expect(await adapter.confirm(providerRef)).toMatchObject({ state: "declined" });
        expect(await provider.captures(providerRef)).toBe(0);
      });

      it("knows no charge that was never started", async () => {
        const settlement = await adapter.lookup("TR0011abcdefg1700000000000");
        expect(settlement).toEqual({ state: "declined", reason: "not_found" });
      });
    });

    describe("giving money back", () => {
      it("refunds in parts up to the whole, and not a poisha more", async () => {
        const taken = await captured();
        const part = await adapter.refund(refundOf(taken, bdt(50_025n)));
        expect(part).toMatchObject({ state: "refunded", providerRefundTrx: expect.any(String) });
        expect(await adapter.refund(refundOf(taken, bdt(100_026n)))).toMatchObject({ state: "refused" });
        expect(await adapter.refund(refundOf(taken, bdt(100_025n)))).toMatchObject({ state: "refunded" });
        expect(await adapter.refund(refundOf(taken, bdt(1n)))).toMatchObject({ state: "refused" });
        expect(await provider.givenBack(taken.providerRef)).toBe(150_050n);
      });

      it("finds the refund whose reply was lost, and only that one", async () => {
        const taken = await captured();
        const first = await adapter.refund(refundOf(taken, bdt(20_000n)));
        if (first.state !== "refunded") throw new Error(first.state);
        await provider.losesReply("refund");
        const askedAt = provider.now();
        expect(await adapter.refund(refundOf(taken, bdt(20_000n)))).toEqual({ state: "unknown" });
        const question = { ...taken, amount: bdt(20_000n), known: [first.providerRefundTrx], askedAt };
        const found = await adapter.lookupRefund(question);
        expect(found).toMatchObject({ state: "refunded" });
        expect(found).not.toEqual(first);
        expect(await provider.givenBack(taken.providerRef)).toBe(40_000n);
      });

      it("says that a refund never happened only when it can no longer land", async () => {
        const taken = await captured();
        await provider.failsBefore("refund");
        const askedAt = provider.now();
        expect(await adapter.refund(refundOf(taken, bdt(20_000n)))).toEqual({ state: "unknown" });
        const question = { ...taken, amount: bdt(20_000n), known: [], askedAt };
        expect(await adapter.lookupRefund(question)).toEqual({ state: "unknown" });
        await provider.waits();
        expect(await adapter.lookupRefund(question)).toEqual({ state: "refused", code: "not_found" });
      });

      it("refuses to refund what was never captured", async () => {
        const providerRef = await approved();
        const order = { ...refundOf({} as Captured, bdt(100n)), providerRef, providerTrx: "DAAAAAAAAA" };
        expect(await adapter.refund(order)).toMatchObject({ state: "refused" });
        expect(await provider.givenBack(providerRef)).toBe(0n);
      });
    });

    describe("the token", () => {
      it("is asked for once by two processes that start together", async () => {
        const both = await Promise.all([started(), started({}, provider.rival), started()]);
        expect(new Set(both).size).toBe(3);
        expect(await provider.grants()).toBe(1);
      });

      it("is renewed in the middle of a payment without a trace", async () => {
        await provider.tokenExpires("start");
        const providerRef = await approved();
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

    it("finds a payment by its transaction id for the support desk", async () => {
      const taken = await captured();
      expect(await adapter.search(taken.providerTrx)).toMatchObject({ state: "found", amount: price });
      expect(await adapter.search("DZZZZZZZZZ")).toEqual({ state: "not_found" });
    });
  });
}
