import { surroundings } from "../_src/env.ts";
import { openShopApi, type ShopApi } from "../_src/serve.ts";

let api: Promise<ShopApi> | undefined;

/** The Node entry: wallets, panels, hooks. One pool for the life of the instance. */
export default async function answer(request: Request): Promise<Response> {
  api ??= openShopApi(surroundings());
  return (await api).fetch(request);
}
