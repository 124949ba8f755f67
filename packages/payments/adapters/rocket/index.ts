import { rocketCard, type RocketConfig } from "../../config/rocket.ts";
import type { Charge, Outside, PaymentAdapter } from "../../port.ts";
import { rocketClient } from "./client.ts";
import { toSettlement, toStarted } from "./map.ts";

const referenceShape = /^[A-Za-z0-9-]{1,20}$/;
/** The bank shows no use of an IPv6 address. */
const addressShape = /^\d{1,3}(?:\.\d{1,3}){3}$/;

function order({ subMerchant, clientIp }: RocketConfig, { amount, invoice, payerIp }: Charge) {
  return {
    // Integer poisha, as text.
    amount: String(amount.minor),
    cardtype: rocketCard,
    txnrefnum: invoice,
    clientip: payerIp && addressShape.test(payerIp) ? payerIp : clientIp,
    ...(subMerchant && {
      submername: subMerchant.name,
      submerid: subMerchant.id,
      terminalid: subMerchant.terminalId,
    }),
  };
}

/**
 * Rocket over Dutch-Bangla Bank's e-commerce service. The buyer pays on the bank's page, comes back to an address that was
 * registered once, and nobody tells us: every open attempt is asked about. Giving back is the bank portal's business.
 */
export function rocket(config: RocketConfig, outside: Outside): PaymentAdapter {
  const call = rocketClient(config, outside);
  const lookup = async (providerRef: string) => {
    const question = { transid: providerRef, clientip: config.clientIp, billinginfo: rocketCard };
    return toSettlement(config, await call("query", "getresultfield", question), providerRef);
  };
  return {
    method: "rocket",
    capabilities: {
      redirects: true,
      debits: "on_its_page",
      refunds: "by_hand",
      findsRefunds: false,
      partialRefunds: true,
      maxRefunds: 0,
      refundWindowDays: null,
      refundLeaseMs: 0,
      searchesByTrx: false,
      limits: config.limits,
      feeBps: config.feeBps,
      statedAs: config.userId,
    },
    start: async (charge) => {
      const { amount, invoice } = charge;
      if (!referenceShape.test(invoice)) throw new RangeError("Rocket's txnrefnum is 1-20 of A-Z a-z 0-9 -");
      if (amount.minor < config.limits.min.minor || amount.minor > config.limits.max.minor)
        return { next: "refused", code: "amount_out_of_limits" };
      const operation = config.subMerchant ? "getsubmertransid" : "getransid";
      return toStarted(await call("create", operation, order(config, charge)), config);
    },
    // The money was taken on the bank's page: there is nothing to confirm but what happened.
    confirm: lookup,
    lookup,
    refund: async () => ({ state: "by_hand" }),
    lookupRefund: async () => ({ state: "by_hand" }),
    search: async () => ({ state: "unknown" }),
  };
}
