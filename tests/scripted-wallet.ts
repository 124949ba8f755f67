import { bdt } from "@haat/core/money";
import type { Captured, PaymentAdapter, Refunded, Settlement, Started } from "@haat/payments/port";
import type { Payments } from "@haat/payments/registry";

/** What the wallets will say next; whatever is not said, they are not asked. */
export type Script = {
  started: Started;
  settled: Settlement;
  refunded: Refunded;
};

let charges = 0;
const nextRef = (): string => `SCRIPT${String((charges += 1)).padStart(6, "0")}`;

/** A page at a wallet under a name of its own. */
export const aPage = (): Extract<Started, { next: "redirect" }> => {
  const providerRef = nextRef();
  return { next: "redirect", providerRef, url: new URL(`https://wallet.test/${providerRef}`) };
};

export const captured = (providerRef: string, minor: bigint): Captured => ({
  ...{ state: "captured", providerRef, providerTrx: `T${nextRef()}`, currency: "BDT", merchantInvoice: null },
  amount: bdt(minor),
});

export const newScript = (): Script => ({
  started: aPage(),
  settled: { state: "unknown" },
  refunded: { state: "unknown" },
});

/** Every wallet says what the script says, at once and without a wire; what each can do stays its own. */
export function scripted(real: Payments, script: Script): Payments {
  const told = (adapter: PaymentAdapter): PaymentAdapter => ({
    ...adapter,
    start: async () => script.started,
    confirm: async () => script.settled,
    lookup: async () => script.settled,
    refund: async () => script.refunded,
    lookupRefund: async () => script.refunded,
  });
  return {
    ...real,
    bkash: told(real.bkash),
    nagad: told(real.nagad),
    rocket: told(real.rocket),
    upay: told(real.upay),
  };
}
