import {
  CourierAdvanceAsked,
  type CourierAdvanceBody,
  CourierAdvanceFilter,
  CourierAdvancePage,
} from "@haat/contract/courier-advance";
import { type Api, outcomeOf } from "../../lib/api.server.ts";

const path = "/v1/support/courier-advances";

/** Whose advances are shown; what a page's address does not know is left out. */
export const courierIn = (params: URLSearchParams): CourierAdvanceFilter["courier"] =>
  CourierAdvanceFilter.shape.courier.safeParse(params.get("courier") ?? undefined).data;

export const readAdvances = (api: Api, query: CourierAdvanceFilter): Promise<CourierAdvancePage> =>
  api.read(path, CourierAdvancePage, { query });

export const proposeAdvance = (api: Api, key: string, body: CourierAdvanceBody) =>
  outcomeOf(api.send("POST", path, CourierAdvanceAsked, { headers: { "idempotency-key": key }, body }));
