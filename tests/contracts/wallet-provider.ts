import { newId } from "@haat/core/ids";
import { bdt, type Money } from "@haat/core/money";
import type { Captured, Charge, PaymentAdapter, RefundOrder } from "@haat/payments/port";
import { describe, it } from "vitest";

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
  /** The next question is answered in the words of another payment, one that was paid. */
  answersOfAnother(): Promise<void>;
  tokenExpires(call: "start" | "confirm" | "lookup" | "refund"): Promise<void>;
  /** Long after: every call of before has landed or never will. */
  waits(): Promise<void>;
  /** A payment id of the right shape that the provider has never given. */
  neverStarted: string;
  now(): Date;
  close(): Promise<void>;
}>;

/** What a wallet can do; the contract asks nothing else of it, and that it says so itself. */
export type Traits = Readonly<{
  debits: "on_confirm" | "on_its_page";
  /** Absent: by a call. */
  refunds?: "by_hand";
  findsRefunds: boolean;
  searchesByTrx: boolean;
  hasToken: boolean;
  /** False where a buyer who turned back is told like any other failure. */
  saysCancelled?: false;
  /** False where nothing readable is said of a payment that never was. */
  knowsStrangers?: false;
}>;

type Test = (name: string, run: () => Promise<void>) => void;
type Group = (name: string, write: () => void) => void;

/** A sentence of the contract that is asked only of a wallet which can do it. */
export const askedIf = (can: boolean): Test => (can ? it : () => undefined);
export const describedIf = (can: boolean): Group => (can ? describe : () => undefined);

export const price = bdt(150_050n);
let number = 0;

export function charge(more: Partial<Charge> = {}): Charge {
  number += 1;
  return {
    attemptId: newId("attempt", new Date()),
    invoice: `A${Date.now()}${number}`,
    amount: price,
    returnUrl: new URL("http://127.0.0.1:9/return?order=7"),
    payerReference: "01770618575",
    ...more,
  };
}

export const refundOf = (captured: Captured, amount: Money): RefundOrder => ({
  refundId: newId("refund", new Date()),
  providerRef: captured.providerRef,
  providerTrx: captured.providerTrx,
  amount,
  sku: "ord_1",
  reason: "the size did not fit",
});

/** The steps of a purchase, as the tests of the contract take them. */
export function purchases({ adapter, buyerApproves }: Provider) {
  const started = async (more: Partial<Charge> = {}, by = adapter): Promise<string> => {
    const answer = await by.start(charge(more));
    if (answer.next !== "redirect") throw new Error(`start answered ${JSON.stringify(answer)}`);
    return answer.providerRef;
  };
  const approved = async (more: Partial<Charge> = {}): Promise<string> => {
    const providerRef = await started(more);
    await buyerApproves(providerRef);
    return providerRef;
  };
  const captured = async (more: Partial<Charge> = {}): Promise<Captured> => {
    const settlement = await adapter.confirm(await approved(more));
    if (settlement.state !== "captured") throw new Error(`confirm answered ${settlement.state}`);
    return settlement;
  };
  return { started, approved, captured };
}
