import { CartView } from "@haat/contract/cart";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";

/** A cart that cannot be read is said on the page; the rest of the market stays open. */
export const findCart = (api: Api, area?: string): Promise<Outcome<CartView>> =>
  outcomeOf(api.find("/v1/store/cart", CartView, { query: { area } }));
