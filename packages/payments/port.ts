import type { Clock } from "@haat/core/clock";
import type { Id } from "@haat/core/ids";
import type { Money } from "@haat/core/money";
import type { PaymentMethod } from "@haat/core/payment-methods";
import type { Told } from "@haat/outside/ask";
import type { TokenStore } from "@haat/outside/tokens";

/** What a service may ask of a method before it asks. */
export type Capabilities = Readonly<{
  /** The buyer leaves for the wallet's own pages and comes back. */
  redirects: boolean;
  /** Whether money moves when we confirm, or already when the buyer agrees on the wallet's page. */
  debits: "on_confirm" | "on_its_page" | "at_the_door";
  refunds: "api" | "by_hand";
  /** Whether `lookupRefund` can tell what became of a refund whose answer was lost. */
  findsRefunds: boolean;
  partialRefunds: boolean;
  /** How many refunds one capture can take; 0 where refunds are by hand. */
  maxRefunds: number;
  /** For how many days after a capture it can be given back by a call; null: as long as the wallet does. */
  refundWindowDays: number | null;
  /**
   * For how long a refund that was asked for is nobody else's, on the database's clock: longer than the ask can take, or until a
   * look-up tells at any moment what became of it. A second worker that looks sooner takes a slow answer for a lost one.
   */
  refundLeaseMs: number;
  searchesByTrx: boolean;
  /** What the wallet takes in one charge; null where only the order bounds it. */
  limits: Readonly<{ min: Money; max: Money }> | null;
  /** The wallet's contractual fee, for the expected settlement. */
  feeBps: number;
  /** What the wallet calls us in its statements; null: nothing of that kind stands there. */
  statedAs: string | null;
}>;

/** `invoice` is unique per attempt and never reused: `[A-Za-z0-9_-]{1,50}`. */
export type Charge = Readonly<{
  attemptId: Id<"attempt">;
  invoice: string;
  amount: Money;
  returnUrl: URL;
  /** The payer's wallet number (pre-filled on the wallet's page) or any reference without personal data. */
  payerReference: string;
  /** Where the payer's browser is, if that is known; some wallets ask for it. */
  payerIp?: string | undefined;
}>;

/**
 * `refused`: the wallet said no, or nothing was ever sent (`code` "unavailable"); no charge exists.
 * `unknown`: a charge may exist, but its page's address came to nobody of ours. `providerRef`: by which it can be asked
 * about all the same; absent where the wallet alone gives the name.
 */
export type Started =
  | Readonly<{ next: "redirect"; providerRef: string; url: URL }>
  | Readonly<{ next: "collect_on_delivery"; providerRef: string }>
  | Readonly<{ next: "refused"; code: string }>
  | Readonly<{ next: "unknown"; providerRef?: string }>;

export type DeclineReason =
  | "insufficient_funds"
  | "cancelled"
  | "wrong_credentials"
  | "wallet_unusable"
  | "not_found"
  | "refused";

/** What the provider reported, compared with nothing: the service compares all of it with the frozen attempt. */
export type Captured = Readonly<{
  state: "captured";
  providerRef: string;
  providerTrx: string;
  amount: Money;
  /** As the provider spelled it; `amount` is in this currency, whatever its type says. */
  currency: string;
  /** Null where the wallet left it out: then only its own id, which we were given for this attempt, names the charge. */
  merchantInvoice: string | null;
  payerMasked?: string;
  capturedAt?: Date;
}>;

/**
 * What the provider says happened. None of these is an exception: all must be handled. `pending`: nothing was paid.
 * `ready`: nothing either, but the payer has agreed, so that `confirm` takes the money; only `lookup` says it, and only where
 * the method debits on confirm.
 */
export type Settlement =
  | Readonly<{ state: "pending" }>
  | Readonly<{ state: "ready" }>
  | Captured
  | Readonly<{ state: "declined"; reason: DeclineReason }>
  | Readonly<{ state: "expired" }>
  | Readonly<{ state: "unknown" }>;

export type RefundOrder = Readonly<{
  refundId: Id<"refund">;
  providerRef: string;
  providerTrx: string;
  amount: Money;
  /** What is refunded, for the wallet's books: an order or line number. */
  sku: string;
  reason: string;
}>;

/** `known` are the provider's refund ids already booked for this capture; a wallet has no idempotency key. */
export type RefundQuestion = Readonly<{
  providerRef: string;
  providerTrx: string;
  amount: Money;
  known: readonly string[];
  /** Both by one clock, the database's: by ours, five minutes fast, a refund could be given up that still lands. */
  askedAt: Date;
  now: Date;
}>;

/**
 * `refused` moved nothing: `code` is the wallet's, "unavailable" (never sent) or "not_found" (`lookupRefund` only:
 * the wallet has no such refund and the ask is old enough that it cannot still land). `isFinal`: it will never be taken.
 * `accepted`: the wallet has it and says itself that it is not finished.
 * `by_hand`: only a person can give back, or find out whether it was given back.
 */
export type Refunded =
  /** The id is null where the wallet gives a refund none. */
  | Readonly<{ state: "refunded"; providerRefundTrx: string | null }>
  | Readonly<{ state: "refused"; code: string; isFinal?: true }>
  | Readonly<{ state: "accepted" }>
  | Readonly<{ state: "unknown" }>
  | Readonly<{ state: "by_hand" }>;

/** For the support desk; never the ground of a settlement. */
export type Searched =
  | Readonly<{
      state: "found";
      providerTrx: string;
      status: string;
      amount: Money;
      currency: string;
      payerMasked?: string;
    }>
  | Readonly<{ state: "not_found" }>
  | Readonly<{ state: "unknown" }>;

/** One call to a provider, secrets redacted, for support staff. */
export type Exchange = Readonly<{ method: PaymentMethod }> & Told;

/** What an adapter may touch beyond its arguments. */
export type Outside = Readonly<{
  fetch: typeof fetch;
  now: Clock;
  tokens: TokenStore;
  record?: (exchange: Exchange) => void;
  /** Faults an adapter survived (an unreadable reply, a token store that is down). */
  report?: (fault: Error) => void;
  /** The breaker of this process opened or closed. */
  breakerMoved?: (method: PaymentMethod, state: "open" | "closed") => void;
}>;

/** Wallets answer, bugs throw. */
export interface PaymentAdapter {
  readonly method: PaymentMethod;
  readonly capabilities: Capabilities;
  /** Opens a charge. Moves no money. */
  start(charge: Charge): Promise<Started>;
  /** Takes the money the buyer approved. Safe to repeat. */
  confirm(providerRef: string): Promise<Settlement>;
  /** Asks, and only asks. Reconciliation lives on this. */
  lookup(providerRef: string): Promise<Settlement>;
  /** Not safe to repeat: after `unknown`, `lookupRefund` first. One at a time per capture. */
  refund(order: RefundOrder): Promise<Refunded>;
  lookupRefund(question: RefundQuestion): Promise<Refunded>;
  search(providerTrx: string): Promise<Searched>;
}
