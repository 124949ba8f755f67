import {
  EvidenceFileView,
  RefundFileView,
  RefundFilter,
  RefundTaskPage,
  type refundViews,
} from "@haat/contract/refund";
import { z } from "zod";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";

export type RefundViewName = (typeof refundViews)[number];

export const viewOf = (asked: string | null): RefundViewName =>
  RefundFilter.shape.view.safeParse(asked ?? undefined).data ?? "to_send";

type Ask = Readonly<{ view: RefundViewName; cursor: string | null }>;

export const readRefunds = (api: Api, { view, cursor }: Ask): Promise<RefundTaskPage> =>
  api.read("/v1/admin/refunds", RefundTaskPage, { query: { view, cursor: cursor ?? undefined } });

const at = (id: string): string => `/v1/admin/refunds/${encodeURIComponent(id)}`;

export const readRefund = (api: Api, id: string): Promise<RefundFileView> => api.read(at(id), RefundFileView);

type Sent = Readonly<{ api: Api; id: string; key: string; body: unknown }>;

export const recordEvidence = ({ api, id, key, body }: Sent): Promise<Outcome<unknown>> =>
  outcomeOf(
    api.send("POST", `${at(id)}/evidence`, RefundFileView, { headers: { "idempotency-key": key }, body }),
  );

export const decideEvidence = ({ api, id, key, body }: Sent): Promise<Outcome<unknown>> =>
  outcomeOf(
    api.send("POST", `${at(id)}/evidence/decisions`, RefundFileView, {
      headers: { "idempotency-key": key },
      body,
    }),
  );

export const decideCase = ({ api, id, key, body }: Sent): Promise<Outcome<unknown>> =>
  outcomeOf(
    api.send("POST", `/v1/admin/refund-cases/${encodeURIComponent(id)}/decisions`, z.unknown(), {
      headers: { "idempotency-key": key },
      body,
    }),
  );

export const takeRefund = (api: Api, id: string): Promise<Outcome<unknown>> =>
  outcomeOf(api.send("POST", `${at(id)}/taking`, RefundFileView));

export const withdrawEvidence = (api: Api, id: string): Promise<Outcome<unknown>> =>
  outcomeOf(api.send("POST", `${at(id)}/evidence/withdrawal`, RefundFileView));

type Said = Readonly<{ api: Api; id: string; body: unknown }>;

export const proposeDisproof = ({ api, id, body }: Said): Promise<Outcome<unknown>> =>
  outcomeOf(api.send("POST", `${at(id)}/disproof`, RefundFileView, { body }));

export const proposeBounce = ({ api, id, body }: Said): Promise<Outcome<unknown>> =>
  outcomeOf(api.send("POST", `${at(id)}/bounce`, RefundFileView, { body }));

export const decideDisproof = ({ api, id, key, body }: Sent): Promise<Outcome<unknown>> =>
  outcomeOf(
    api.send("POST", `/v1/admin/disproofs/${encodeURIComponent(id)}/decisions`, RefundFileView, {
      headers: { "idempotency-key": key },
      body,
    }),
  );

type Shown = Readonly<{ api: Api; id: string; base64: string }>;

export const attachFile = ({ api, id, base64 }: Shown): Promise<Outcome<unknown>> =>
  outcomeOf(api.send("PUT", `${at(id)}/evidence/file`, RefundFileView, { body: { base64 } }));

export const readFile = (api: Api, id: string, of: string): Promise<EvidenceFileView> =>
  api.read(`${at(id)}/evidence/file`, EvidenceFileView, { query: { of } });
