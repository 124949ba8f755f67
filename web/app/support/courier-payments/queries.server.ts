import { CourierPaymentFilter, CourierPayments, type FetchPaymentBody } from "@haat/contract/courier-payment";
import { RemittanceView } from "@haat/contract/remittance";
import type { Courier } from "@haat/core/couriers";
import { type Api, outcomeOf, type Outcome } from "../../lib/api.server.ts";

const place = "/v1/support/courier-payments";
const { shape } = CourierPaymentFilter;

export type Filter = Readonly<{ courier: Courier | undefined; cursor: string | undefined }>;

export const filterOf = (search: URLSearchParams): Filter => ({
  courier: shape.courier.safeParse(search.get("courier") ?? undefined).data,
  cursor: shape.cursor.safeParse(search.get("cursor") ?? undefined).data,
});

/** The courier itself is asked: it may keep silent. */
export const readPayments = (api: Api, filter: Filter): Promise<Outcome<CourierPayments>> =>
  outcomeOf(api.read(place, CourierPayments, { query: filter }));

export const fetchPayment = (api: Api, body: FetchPaymentBody): Promise<Outcome<RemittanceView>> =>
  outcomeOf(api.send("POST", place, RemittanceView, { body }));
