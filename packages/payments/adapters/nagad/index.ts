import type { NagadConfig } from "../../config/nagad.ts";
import { timeOfCalls } from "../../config/wallet.ts";
import type { Charge, Outside, PaymentAdapter, Refunded, RefundOrder, Started } from "../../port.ts";
import { type NagadClient, nagadClient, type NagadReply } from "./client.ts";
import { fromInitialize, readVerified, toSettlement, toStarted } from "./map.ts";
import { callbackUrl, cancelMessage, completeMessage, initializeMessage } from "./messages.ts";
import { canGiveBack, findRefund, toRefunded } from "./refunds.ts";
import { readMoment } from "./time.ts";

/** Beyond its tolerance Nagad refuses every payment: somebody should hear of a clock that goes wrong before that. */
function watchClock(
  { toleranceMs }: NagadConfig,
  { report }: Outside,
  { now, acceptedAt }: Readonly<{ now: Date; acceptedAt: Date | null }>,
): void {
  const apartMs = acceptedAt === null ? 0 : Math.abs(acceptedAt.getTime() - now.getTime());
  if (apartMs > toleranceMs / 2)
    report?.(new Error(`nagad: its clock and ours are ${Math.round(apartMs / 1000)} s apart`));
}

/** Two calls: the first is signed by both sides, the second names the amount and gives the address of the page. */
async function start(
  config: NagadConfig,
  client: NagadClient,
  charge: Charge,
  outside: Outside,
): Promise<Started> {
  const now = outside.now();
  const { invoice, payerIp } = charge;
  const first = initializeMessage(config, charge, now);
  const begun = fromInitialize(
    await client.call({
      ...{ op: "initialize", path: `/check-out/initialize/${config.merchantId}/${invoice}` },
      ...{ message: first, open: { dateTime: first.datetime }, answer: "sealed", payerIp },
      about: { orderId: invoice },
    }),
  );
  if ("next" in begun) return begun;
  const { reference, challenge, acceptedAt } = begun;
  watchClock(config, outside, { now, acceptedAt });
  const open = {
    merchantCallbackURL: callbackUrl(config, charge),
    ...(config.serviceName && { additionalMerchantInfo: { serviceName: config.serviceName } }),
  };
  const done = await client.call({
    ...{ op: "complete", path: `/check-out/complete/${encodeURIComponent(reference)}` },
    ...{ message: completeMessage(config, charge, challenge), open, answer: "plain", payerIp },
    about: { orderId: invoice, paymentRefId: reference },
  });
  return toStarted(done, reference);
}

/** The original's date and amount must go along, so Nagad is asked for them first; until then nothing is sent. */
async function refund(
  config: NagadConfig,
  client: NagadClient,
  order: RefundOrder,
  verify: (providerRef: string) => Promise<NagadReply>,
): Promise<Refunded> {
  const { providerRef } = order;
  const reply = await verify(providerRef);
  const data = readVerified(config, reply, providerRef);
  if (!data) return { state: "refused", code: reply.kind === "refused" ? reply.reason : "unavailable" };
  const { amount, orderId, status } = data;
  if (!canGiveBack(data) || !amount) return { state: "refused", code: `payment_${status.slice(0, 30)}` };
  const paidAt = readMoment(data.issuerPaymentDateTime) ?? readMoment(data.orderDateTime);
  if (!paidAt) return { state: "refused", code: "payment_date_unknown" };
  const query = new URLSearchParams({ paymentRefId: providerRef, orderId });
  const answer = await client.call({
    ...{ op: "refund", path: `/purchase/cancel?${query}`, field: "sensitiveDataCancelRequest" },
    ...{ message: cancelMessage(config, order, { amount, paidAt }), answer: "sealed" },
    about: { orderId, paymentRefId: providerRef },
  });
  return toRefunded(answer, order.amount);
}

/** Nagad's online payment gateway v-0.2.0: it debits on its own page; only verify says what happened there. */
export function nagad(config: NagadConfig, outside: Outside): PaymentAdapter {
  const client = nagadClient(config, outside);
  const verify = (paymentRefId: string): Promise<NagadReply> =>
    client.call({
      ...{ op: "verify", path: `/verify/payment/${encodeURIComponent(paymentRefId)}` },
      ...{ message: null, answer: "plain", about: { paymentRefId } },
    });
  const lookup = async (providerRef: string) => toSettlement(config, await verify(providerRef), providerRef);
  return {
    method: "nagad",
    capabilities: {
      redirects: true,
      debits: "on_its_page",
      refunds: "api",
      findsRefunds: true,
      partialRefunds: true,
      // Verify, then cancel.
      refundLeaseMs: timeOfCalls(config, 2),
      maxRefunds: config.maxRefunds,
      refundWindowDays: config.refundWindowDays,
      searchesByTrx: false,
      limits: config.limits,
      feeBps: config.feeBps,
      statedAs: config.merchantId,
    },
    start: async (charge) => {
      const { amount, invoice } = charge;
      if (!config.orderIdShape.test(invoice)) throw new RangeError("an order id is not of Nagad's shape");
      if (amount.minor < config.limits.min.minor || amount.minor > config.limits.max.minor)
        return { next: "refused", code: "amount_out_of_limits" };
      return start(config, client, charge, outside);
    },
    confirm: lookup,
    lookup,
    refund: (order) => refund(config, client, order, verify),
    lookupRefund: async (question) => {
      const { providerRef } = question;
      const data = readVerified(config, await verify(providerRef), providerRef);
      return findRefund(data, question);
    },
    search: async () => ({ state: "unknown" }),
  };
}
