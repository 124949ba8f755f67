import type { Api } from "../../app-env.ts";
import { searchAuditRoute } from "./audit.search.ts";

export function mountAdmin(api: Api): void {
  searchAuditRoute(api);
}
