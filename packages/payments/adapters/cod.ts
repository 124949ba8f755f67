import type { PaymentAdapter } from "../port.ts";

/** The rider is the provider: nothing settles until a delivery is recorded. */
export const cod = (): PaymentAdapter => ({
  method: "cod",
  capabilities: {
    redirects: false,
    debits: "at_the_door",
    refunds: "by_hand",
    findsRefunds: false,
    partialRefunds: true,
    maxRefunds: 0,
    refundWindowDays: null,
    refundLeaseMs: 0,
    searchesByTrx: false,
    limits: null,
    feeBps: 0,
    statedAs: null,
  },
  start: async ({ attemptId }) => ({ next: "collect_on_delivery", providerRef: attemptId }),
  confirm: async () => ({ state: "pending" }),
  lookup: async () => ({ state: "pending" }),
  refund: async () => ({ state: "by_hand" }),
  lookupRefund: async () => ({ state: "by_hand" }),
  search: async () => ({ state: "not_found" }),
});
