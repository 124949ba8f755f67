import { RefundableView, RefundPlanView } from "@haat/contract/refund-case";
import { z } from "zod";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";

const at = (orderId: string): string => `/v1/support/orders/${encodeURIComponent(orderId)}/refunds`;

export const readRefundable = (api: Api, orderId: string): Promise<RefundableView> =>
  api.read(at(orderId), RefundableView);

/** Only whoever has asked takes it back. */
export const withdrawRefund = (api: Api, caseId: string): Promise<Outcome<unknown>> =>
  outcomeOf(
    api.send("POST", `/v1/support/refund-cases/${encodeURIComponent(caseId)}/withdrawal`, z.unknown()),
  );

type Sent = Readonly<{ api: Api; orderId: string; body: unknown }>;

export const previewRefund = ({ api, orderId, body }: Sent): Promise<Outcome<RefundPlanView>> =>
  outcomeOf(api.send("POST", `${at(orderId)}/previews`, RefundPlanView, { body }));

export const refundLines = ({
  api,
  orderId,
  body,
  key,
}: Sent & Readonly<{ key: string }>): Promise<Outcome<RefundableView>> =>
  outcomeOf(api.send("POST", at(orderId), RefundableView, { headers: { "idempotency-key": key }, body }));
