import { type CourierStoreBody, ShopStoresPage } from "@haat/contract/shop-couriers";
import { z } from "zod";
import { type Api, type Outcome, outcomeOf } from "../../lib/api.server.ts";

const path = "/v1/support/courier-stores";
type Ask = Readonly<{ q: string; cursor: string | undefined }>;

export const readStores = (api: Api, { q, cursor }: Ask): Promise<ShopStoresPage> =>
  api.read(path, ShopStoresPage, { query: { q: q === "" ? undefined : q, cursor } });

type Wish = Readonly<{ key: string; body: CourierStoreBody }>;

export const setStore = (api: Api, { key, body }: Wish): Promise<Outcome<unknown>> =>
  outcomeOf(api.send("POST", path, z.unknown(), { headers: { "idempotency-key": key }, body }));
