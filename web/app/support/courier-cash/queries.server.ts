import { CourierReceivable, OutstandingFilter, OutstandingPage } from "@haat/contract/courier-cash";
import type { Api } from "../../lib/api.server.ts";

export const readReceivable = (api: Api): Promise<CourierReceivable> =>
  api.read("/v1/support/courier-cash", CourierReceivable);

type Filter = Pick<OutstandingFilter, "courier" | "bucket" | "missing">;

/** What of a page's address narrows the list; what it does not know is left out. */
export function filterIn(params: URLSearchParams): Filter {
  const { courier, bucket, missing } = OutstandingFilter.shape;
  return {
    courier: courier.safeParse(params.get("courier") ?? undefined).data,
    bucket: bucket.safeParse(params.get("bucket") ?? undefined).data,
    missing: missing.safeParse(params.get("missing") ?? undefined).data,
  };
}

export const readOutstanding = (
  api: Api,
  filter: Filter,
  cursor: string | undefined,
): Promise<OutstandingPage> =>
  api.read("/v1/support/courier-cash/parcels", OutstandingPage, { query: { ...filter, cursor } });
