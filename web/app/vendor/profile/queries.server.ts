import { ShopProfile, type ShopProfileBody } from "@haat/contract/shop-profile";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";

const path = "/v1/vendor/profile";

export const readShopProfile = (api: Api): Promise<ShopProfile> => api.read(path, ShopProfile);

export const saveShopProfile = (api: Api, body: ShopProfileBody): Promise<Outcome<ShopProfile>> =>
  outcomeOf(api.send("PUT", path, ShopProfile, { body }));
