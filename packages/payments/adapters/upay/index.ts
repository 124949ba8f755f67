import { printTaka } from "@haat/core/money";
import type { UpayConfig } from "../../config/upay.ts";
import { timeOfCalls } from "../../config/wallet.ts";
import { fetchFrom } from "./fetch-from.node.ts";
import type { Charge, Outside, PaymentAdapter } from "../../port.ts";
import { upayClient } from "./client.ts";
import { toRefunded, toSettlement, toStarted } from "./map.ts";

/** Hyphens are seen in one client only, so none are sent. */
const invoiceShape = /^[A-Za-z0-9]{8,50}$/;
const dhakaOffsetMs = 6 * 3600_000;
const dhakaDate = (at: Date): string => new Date(at.getTime() + dhakaOffsetMs).toISOString().slice(0, 10);

/** `gateways.md` 6.4. The amount is a JSON number there: with two decimals it is exact far beyond any limit. */
function initBody({ merchant }: UpayConfig, { invoice, amount, returnUrl }: Charge, now: Date) {
  return {
    date: dhakaDate(now),
    txn_id: invoice,
    invoice_id: invoice,
    amount: Number(printTaka(amount)),
    merchant_id: merchant.id,
    merchant_name: merchant.name,
    merchant_code: merchant.code,
    merchant_country_code: "BD",
    merchant_city: merchant.city,
    merchant_category_code: merchant.categoryCode,
    merchant_mobile: merchant.mobile,
    transaction_currency_code: amount.currency,
    redirect_url: returnUrl.href,
  };
}

/** Upay v4.1: it debits on its own page and sends no notification, so every open attempt is asked about. */
export function upay(config: UpayConfig, outside: Outside): PaymentAdapter {
  const { sourceAddress } = config;
  const reach = sourceAddress === null ? outside : { ...outside, fetch: fetchFrom(sourceAddress) };
  const client = upayClient(config, reach);
  const lookup = async (providerRef: string) =>
    toSettlement(
      await client.get("query", `/payment/single-payment-status/${encodeURIComponent(providerRef)}/`, {
        txn_id: providerRef,
      }),
    );
  return {
    method: "upay",
    capabilities: {
      redirects: true,
      debits: "on_its_page",
      refunds: "api",
      findsRefunds: false,
      partialRefunds: true,
      // Waiting for the token, its grant and the ask; refused for the token, all of it once more.
      refundLeaseMs: timeOfCalls(config, 6),
      maxRefunds: config.maxRefunds,
      refundWindowDays: config.refundWindowDays,
      searchesByTrx: false,
      limits: config.limits,
      feeBps: config.feeBps,
      statedAs: config.merchant.id,
    },
    start: async (charge) => {
      const { amount, invoice } = charge;
      if (!invoiceShape.test(invoice)) throw new RangeError("Upay's txn_id is 8-50 of A-Z a-z 0-9");
      if (amount.minor < config.limits.min.minor || amount.minor > config.limits.max.minor)
        return { next: "refused", code: "amount_out_of_limits" };
      const body = initBody(config, charge, outside.now());
      return toStarted(config, await client.post("create", "/payment/merchant-payment-init/", body), charge);
    },
    // The money was taken on Upay's page: there is nothing to confirm but what happened.
    confirm: lookup,
    lookup,
    refund: async ({ providerRef, amount }) => {
      const body = [{ txn_id: providerRef, refund_amount: printTaka(amount) }];
      return toRefunded(await client.post("refund", "/payment/bulk/refund/", body), providerRef);
    },
    // No question names a refund: whether a lost one landed, only the merchant's portal tells.
    lookupRefund: async () => ({ state: "by_hand" }),
    search: async () => ({ state: "unknown" }),
  };
}
