import { ParcelCaseEnded, ParcelFilter, ParcelPage, type parcelViews } from "@haat/contract/parcel-desk";
import { type Api, type Outcome, outcomeOf } from "../../lib/api.server.ts";

export type View = (typeof parcelViews)[number];

export const viewOf = (asked: string | null): View =>
  ParcelFilter.shape.view.safeParse(asked ?? undefined).data ?? "cases";

type Ask = Readonly<{ view: View; cursor: string | null }>;

export const readParcels = (api: Api, { view, cursor }: Ask): Promise<ParcelPage> =>
  api.read("/v1/support/parcels", ParcelPage, { query: { view, cursor: cursor ?? undefined } });

type End = Readonly<{
  api: Api;
  id: string;
  key: string;
  reason: string;
  answer: string | undefined;
  stays: boolean;
}>;

export const endCase = ({ api, id, key, reason, answer, stays }: End): Promise<Outcome<ParcelCaseEnded>> =>
  outcomeOf(
    api.send("POST", `/v1/support/parcel-cases/${encodeURIComponent(id)}/endings`, ParcelCaseEnded, {
      headers: { "idempotency-key": key },
      body: { reason, ...(answer !== undefined && { answer }), ...(stays && { stays }) },
    }),
  );
