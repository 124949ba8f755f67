import type { Api } from "../../app-env.ts";
import { addOrderDeviceRoute } from "./devices.add.ts";
import { forgetOrderDeviceRoute } from "./devices.forget.ts";
import { listOrderDevicesRoute } from "./devices.list.ts";
import { hookBkashRoute } from "./hooks.bkash.ts";
import { cancelOrderRoute } from "./orders.cancel.ts";
import { listOwnMoneyRoute } from "./money.list.ts";
import { listOrdersRoute } from "./orders.list.ts";
import { placeOrderRoute } from "./orders.place.ts";
import { readOrderRoute } from "./orders.read.ts";
import { resendOrderCodeRoute } from "./orders.resend-code.ts";
import { trackOrderRoute } from "./orders.track.ts";
import { verifyOrderRoute } from "./orders.verify.ts";
import { payAgainRoute } from "./payments.open.ts";
import { payInCashRoute } from "./payments.in-cash.ts";
import { listPaymentWaysRoute } from "./payments.ways.ts";
import { returnPaymentRoute } from "./payments.return.ts";
import { startPaymentRoute } from "./payments.start.ts";

export function mountOrders(api: Api): void {
  placeOrderRoute(api);
  listOrdersRoute(api);
  readOrderRoute(api);
  listOrderDevicesRoute(api);
  addOrderDeviceRoute(api);
  forgetOrderDeviceRoute(api);
  trackOrderRoute(api);
  verifyOrderRoute(api);
  resendOrderCodeRoute(api);
  cancelOrderRoute(api);
  listPaymentWaysRoute(api);
  listOwnMoneyRoute(api);
  payAgainRoute(api);
  payInCashRoute(api);
  startPaymentRoute(api);
  returnPaymentRoute(api);
  hookBkashRoute(api);
}
