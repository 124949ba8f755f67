import type { Api } from "../../app-env.ts";
import {
  addWishRoute,
  listWishesRoute,
  removeWishRoute,
  waitForStockRoute,
  waitNoMoreRoute,
} from "./wishes.own.ts";

export function mountWishes(api: Api): void {
  listWishesRoute(api);
  addWishRoute(api);
  removeWishRoute(api);
  waitForStockRoute(api);
  waitNoMoreRoute(api);
}
