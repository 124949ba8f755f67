import type { Api } from "../../app-env.ts";
import { addAddressRoute } from "./addresses.add.ts";
import { changeAddressRoute } from "./addresses.change.ts";
import { chooseAddressRoute } from "./addresses.choose.ts";
import { listAddressesRoute } from "./addresses.list.ts";
import { removeAddressRoute } from "./addresses.remove.ts";
import { listConsentsRoute } from "./consents.list.ts";
import { sayConsentRoute } from "./consents.say.ts";
import { addOwnDeviceRoute } from "./devices.add.ts";
import { forgetOwnDeviceRoute } from "./devices.forget.ts";
import { listOwnDevicesRoute } from "./devices.list.ts";
import { askErasureRoute } from "./erasure.ask.ts";
import { readErasureRoute } from "./erasure.read.ts";
import { withdrawErasureRoute } from "./erasure.withdraw.ts";
import { exportMyselfRoute } from "./exports.make.ts";
import { listGuestOrdersRoute } from "./guest-orders.list.ts";
import { takeGuestOrdersRoute } from "./guest-orders.take.ts";
import { changeProfileRoute } from "./profile.change.ts";
import { readProfileRoute } from "./profile.read.ts";

/** What is kept of whoever is signed in. */
export function mountMyself(api: Api): void {
  readProfileRoute(api);
  changeProfileRoute(api);
  listAddressesRoute(api);
  addAddressRoute(api);
  changeAddressRoute(api);
  chooseAddressRoute(api);
  removeAddressRoute(api);
  listConsentsRoute(api);
  sayConsentRoute(api);
  listOwnDevicesRoute(api);
  addOwnDeviceRoute(api);
  forgetOwnDeviceRoute(api);
  exportMyselfRoute(api);
  readErasureRoute(api);
  askErasureRoute(api);
  withdrawErasureRoute(api);
  listGuestOrdersRoute(api);
  takeGuestOrdersRoute(api);
}
