import type { Api } from "../../app-env.ts";
import { askGatewayRoute } from "./attempts.ask.ts";
import { readAttemptStoryRoute } from "./attempts.story.ts";
import { renewDeliveryCodeRoute } from "./delivery-code.renew.ts";
import { proposeGivenBackRoute } from "./attempts.given-back.ts";
import { proposeUnpaidRoute } from "./attempts.unpaid.ts";
import { endExceptionRoute } from "./exceptions.end.ts";
import { listExceptionsRoute } from "./exceptions.list.ts";
import { listHandInsRoute } from "./hand-ins.list.ts";
import { receiveHandInRoute } from "./hand-ins.receive.ts";
import { refuseHandInRoute } from "./hand-ins.refuse.ts";
import { cancelOrderForBuyerRoute } from "./orders.cancel.ts";
import { findOrdersRoute } from "./orders.list.ts";
import { searchOrdersRoute } from "./orders.search.ts";
import { sayDoorForShopRoute } from "./parcels.door.ts";
import { readOrderStoryRoute } from "./orders.story.ts";

export function mountSupport(api: Api): void {
  findOrdersRoute(api);
  searchOrdersRoute(api);
  readOrderStoryRoute(api);
  readAttemptStoryRoute(api);
  askGatewayRoute(api);
  proposeUnpaidRoute(api);
  proposeGivenBackRoute(api);
  cancelOrderForBuyerRoute(api);
  sayDoorForShopRoute(api);
  renewDeliveryCodeRoute(api);
  listExceptionsRoute(api);
  endExceptionRoute(api);
  listHandInsRoute(api);
  receiveHandInRoute(api);
  refuseHandInRoute(api);
}
