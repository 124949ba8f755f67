import { forAnyone, forCart, forOneself, forOwnOrder, forOwnOrderAct } from "./row.ts";

export const orderRights = {
  placeOrder: forCart({ idempotency: "required", rate: "money" }),
  listOrders: forOneself(),
  listOwnMoney: forOneself(),
  readOrder: forOwnOrder({ rate: "track" }),
  watchOrder: forOwnOrder({ rate: "live" }),
  listOrderDevices: forOwnOrder({ rate: "track" }),
  addOrderDevice: forOwnOrder({ rate: "write" }),
  forgetOrderDevice: forOwnOrder({ rate: "write" }),
  trackOrder: forAnyone({ object: "track_code", missing: "order.not_found", rate: "track" }),
  watchTracked: forAnyone({ object: "track_code", missing: "order.not_found", rate: "live" }),
  verifyOrder: forOwnOrderAct(),
  resendOrderCode: forOwnOrderAct({ rate: "code", idempotency: "none" }),
  cancelOrder: forOwnOrderAct(),
  askAnotherTry: forOwnOrderAct(),
  callBackLate: forOwnOrderAct(),
  readExchanges: forOwnOrder({ surface: "node", rate: "track" }),
  askExchange: forOwnOrderAct(),
  listPaymentWays: forAnyone({ surface: "node" }),
  payAgain: forOwnOrderAct(),
  payInCash: forOwnOrderAct({ rate: "code" }),
  startPayment: forOwnOrderAct({ object: "attempt", missing: "payment.not_found" }),
  // The wallet's payment id in the body stands for the attempt; only the wallet's own answer pays.
  returnPayment: forAnyone({
    ...{ object: "attempt", missing: "payment.not_found" },
    ...{ surface: "node", rate: "money", idempotency: "required" },
  }),
};
