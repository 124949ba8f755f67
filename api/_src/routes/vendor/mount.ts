import type { Api } from "../../app-env.ts";
import { declareHandInRoute } from "./hand-ins.declare.ts";
import { listOwnHandInsRoute } from "./hand-ins.list.ts";
import { acceptOrderRoute } from "./orders.accept.ts";
import { deliverOrderRoute } from "./orders.deliver.ts";
import { sayDoorRoute } from "./orders.door.ts";
import { handOverOrderRoute } from "./orders.hand-over.ts";
import { bookParcelsRoute } from "./bookings.ask.ts";
import { callOffParcelRoute } from "./orders.call-off.ts";
import { listVendorOrdersRoute } from "./orders.list.ts";
import { packOrderRoute } from "./orders.pack.ts";
import { readVendorOrderRoute } from "./orders.read.ts";
import { rejectOrderRoute } from "./orders.reject.ts";
import { takeBackOrderRoute } from "./orders.take-back.ts";
import { readFunnelRoute } from "./reports.funnel.ts";
import { readStatementRoute } from "./statement.read.ts";
import { changeStockRoute } from "./stock.change.ts";
import { listStockRoute } from "./stock.list.ts";

export function mountVendor(api: Api): void {
  listVendorOrdersRoute(api);
  readVendorOrderRoute(api);
  acceptOrderRoute(api);
  rejectOrderRoute(api);
  packOrderRoute(api);
  handOverOrderRoute(api);
  deliverOrderRoute(api);
  sayDoorRoute(api);
  takeBackOrderRoute(api);
  bookParcelsRoute(api);
  callOffParcelRoute(api);
  listStockRoute(api);
  changeStockRoute(api);
  readStatementRoute(api);
  listOwnHandInsRoute(api);
  declareHandInRoute(api);
  readFunnelRoute(api);
}
