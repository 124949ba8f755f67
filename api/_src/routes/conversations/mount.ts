import type { Api } from "../../app-env.ts";
import { decideMessageRoute, listMessageDeskRoute, lookAtMessageRoute } from "./desk.ts";
import { reportBuyerMessageRoute, reportToMarketRoute } from "./report.ts";
import { listOwnConversationsRoute, readOwnConversationRoute } from "./own.read.ts";
import { noteOwnSeenRoute, quietShopRoute, writeToShopRoute } from "./own.write.ts";
import { listShopConversationsRoute, readShopConversationRoute } from "./shop.read.ts";
import { noteShopSeenRoute, quietBuyerRoute, writeToBuyerRoute } from "./shop.write.ts";

export function mountConversations(api: Api): void {
  listOwnConversationsRoute(api);
  readOwnConversationRoute(api);
  writeToShopRoute(api);
  noteOwnSeenRoute(api);
  quietShopRoute(api);
  listShopConversationsRoute(api);
  readShopConversationRoute(api);
  writeToBuyerRoute(api);
  noteShopSeenRoute(api);
  quietBuyerRoute(api);
  reportToMarketRoute(api);
  reportBuyerMessageRoute(api);
  listMessageDeskRoute(api);
  lookAtMessageRoute(api);
  decideMessageRoute(api);
}
