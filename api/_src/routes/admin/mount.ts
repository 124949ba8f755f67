import type { Api } from "../../app-env.ts";
import { listParkedRoute } from "./parked.list.ts";
import { retryParkedRoute } from "./parked.retry.ts";
import { retryAllParkedRoute } from "./parked.retry-all.ts";
import { searchAuditRoute } from "./audit.search.ts";
import { readDeskRoute } from "./desk.read.ts";
import { endHolidayRoute } from "./holidays.end.ts";
import { listHolidaysRoute } from "./holidays.list.ts";
import { sayHolidayRoute } from "./holidays.say.ts";
import { addPastAddressesRoute } from "./past-addresses.add.ts";
import { forgetPastAddressRoute } from "./past-addresses.forget.ts";
import { listPastAddressesRoute } from "./past-addresses.list.ts";

export function mountAdmin(api: Api): void {
  listParkedRoute(api);
  retryParkedRoute(api);
  retryAllParkedRoute(api);
  readDeskRoute(api);
  searchAuditRoute(api);
  listHolidaysRoute(api);
  sayHolidayRoute(api);
  endHolidayRoute(api);
  listPastAddressesRoute(api);
  addPastAddressesRoute(api);
  forgetPastAddressRoute(api);
}
