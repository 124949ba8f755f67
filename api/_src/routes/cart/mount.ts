import type { Api } from "../../app-env.ts";
import { readCartRoute } from "./cart.read.ts";
import { removeCartLineRoute } from "./lines.remove.ts";
import { setCartLineRoute } from "./lines.set.ts";
import { quoteCartRoute } from "./quotes.create.ts";

export function mountCart(api: Api): void {
  readCartRoute(api);
  setCartLineRoute(api);
  removeCartLineRoute(api);
  quoteCartRoute(api);
}
