import { printTaka } from "@haat/core/money";
import type { BkashConfig } from "../../config/bkash.ts";
import { timeOfCalls } from "../../config/wallet.ts";
import type { Charge, Outside, PaymentAdapter, RefundOrder, Settlement, Started } from "../../port.ts";
import { bkashClient } from "./client.ts";
import { fromExecute, fromQuery, toSearched, toStarted } from "./map.ts";
import { findRefund, toRefunded } from "./refunds.ts";

const invoiceShape = /^[A-Za-z0-9_-]{1,50}$/;

/** bKash Checkout (URL): one-off payments, mode 0011. */
export function bkash(config: BkashConfig, outside: Outside): PaymentAdapter {
  const client = bkashClient(config, outside);
  const idName = config.apiFlavor === "v2" ? "paymentId" : "paymentID";
  const trxName = config.apiFlavor === "v2" ? "trxId" : "trxID";
  const isOlderRefund = config.refundFlavor !== "v2";

  const ask = async (providerRef: string, ifOpen: "pending" | "unknown"): Promise<Settlement> =>
    fromQuery(await client.call("query", { [idName]: providerRef }), ifOpen, outside.now());

  return {
    method: "bkash",
    capabilities: {
      redirects: true,
      debits: "on_confirm",
      refunds: "api",
      findsRefunds: true,
      partialRefunds: true,
      maxRefunds: isOlderRefund ? 1 : config.maxRefunds,
      refundWindowDays: config.refundWindowDays,
      // Its refunds can be looked up while they are asked for.
      refundLeaseMs: timeOfCalls(config, 1),
      searchesByTrx: config.searchPath !== "none",
      limits: config.limits,
      feeBps: config.feeBps,
      statedAs: config.merchantWallet,
    },
    start: (charge) => start(charge, config, (body) => client.call("create", body)),
    confirm: async (providerRef) => {
      const verdict = fromExecute(await client.call("execute", { [idName]: providerRef }));
      if (verdict.state !== "ask") return verdict;
      // bKash fails merchants who query after every execute: only an open outcome is asked about.
      const found = await ask(providerRef, verdict.ifOpen);
      return found.state === "ready" ? { state: "pending" } : found;
    },
    lookup: (providerRef) => ask(providerRef, "pending"),
    refund: async (order) =>
      toRefunded(config, await client.call("refund", refundBody(order, isOlderRefund)), order.amount),
    lookupRefund: async (question) => {
      const { providerRef, providerTrx } = question;
      const body = isOlderRefund
        ? { paymentID: providerRef, trxID: providerTrx }
        : { paymentId: providerRef, trxId: providerTrx };
      return findRefund(await client.call("refund_status", body), question);
    },
    search: async (providerTrx) =>
      config.searchPath === "none"
        ? { state: "unknown" }
        : toSearched(config, await client.call("search", { [trxName]: providerTrx })),
  };
}

async function start(
  charge: Charge,
  { limits, associationInfo }: BkashConfig,
  create: (body: Readonly<Record<string, string>>) => ReturnType<ReturnType<typeof bkashClient>["call"]>,
): Promise<Started> {
  const { amount, invoice, returnUrl, payerReference } = charge;
  if (!invoiceShape.test(invoice)) throw new RangeError("an invoice is 1-50 of A-Z a-z 0-9 _ -");
  if (amount.minor < limits.min.minor || amount.minor > limits.max.minor)
    return { next: "refused", code: "amount_out_of_limits" };
  const reply = await create({
    mode: "0011",
    payerReference: payerReference.slice(0, 255),
    callbackURL: returnUrl.href,
    amount: printTaka(amount),
    currency: amount.currency,
    intent: "sale",
    merchantInvoiceNumber: invoice,
    ...(associationInfo && { merchantAssociationInfo: associationInfo }),
  });
  return toStarted(reply, charge);
}

function refundBody({ providerRef, providerTrx, amount, sku, reason }: RefundOrder, isOlder: boolean) {
  const named = { sku: sku.slice(0, 255), reason: reason.slice(0, 255) };
  return isOlder
    ? { paymentID: providerRef, trxID: providerTrx, amount: printTaka(amount), ...named }
    : { paymentId: providerRef, trxId: providerTrx, refundAmount: printTaka(amount), ...named };
}
