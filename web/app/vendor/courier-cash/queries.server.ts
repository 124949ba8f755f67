import { VendorCashFilter, VendorCashPage } from "@haat/contract/courier-cash";
import type { Api } from "../../lib/api.server.ts";

export type Stands = NonNullable<VendorCashFilter["stands"]>;

export const standsOf = (asked: string | null): Stands | undefined =>
  VendorCashFilter.shape.stands.safeParse(asked ?? undefined).data;

type Ask = Readonly<{
  stands: Stands | undefined;
  cursor: string | undefined;
  returnsCursor: string | undefined;
}>;

export const readCourierCash = (api: Api, query: Ask): Promise<VendorCashPage> =>
  api.read("/v1/vendor/courier-cash", VendorCashPage, { query });
