import type { Api } from "../../app-env.ts";
import { searchAuditRoute } from "./audit.search.ts";
import { readDeskRoute } from "./desk.read.ts";

export function mountAdmin(api: Api): void {
  readDeskRoute(api);
  searchAuditRoute(api);
}
