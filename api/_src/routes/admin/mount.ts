import type { Api } from "../../app-env.ts";
import { listParkedRoute } from "./parked.list.ts";
import { retryParkedRoute } from "./parked.retry.ts";
import { retryAllParkedRoute } from "./parked.retry-all.ts";
import { searchAuditRoute } from "./audit.search.ts";
import { readDeskRoute } from "./desk.read.ts";
import { endHolidayRoute } from "./holidays.end.ts";
import { listHolidaysRoute } from "./holidays.list.ts";
import { sayHolidayRoute } from "./holidays.say.ts";
import { addHomeSectionRoute } from "./home-sections.add.ts";
import { changeHomeSectionRoute } from "./home-sections.change.ts";
import { listHomeSectionsRoute } from "./home-sections.list.ts";
import { moveHomeSectionRoute } from "./home-sections.move.ts";
import { previewHomeRoute } from "./home-sections.preview.ts";
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
  addHomeSectionRoute(api);
  changeHomeSectionRoute(api);
  listHomeSectionsRoute(api);
  moveHomeSectionRoute(api);
  previewHomeRoute(api);
  listPastAddressesRoute(api);
  addPastAddressesRoute(api);
  forgetPastAddressRoute(api);
}
