import type { Api } from "../../app-env.ts";
import { listParkedRoute } from "./parked.list.ts";
import { retryParkedRoute } from "./parked.retry.ts";
import { retryAllParkedRoute } from "./parked.retry-all.ts";
import { searchAuditRoute } from "./audit.search.ts";
import { readDeskRoute } from "./desk.read.ts";

export function mountAdmin(api: Api): void {
  listParkedRoute(api);
  retryParkedRoute(api);
  retryAllParkedRoute(api);
  readDeskRoute(api);
  searchAuditRoute(api);
}
