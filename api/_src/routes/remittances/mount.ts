import type { Api } from "../../app-env.ts";
import { announceRemittanceRoute } from "./remittances.announce.ts";
import { completeRemittanceRoute } from "./remittances.complete.ts";
import { listRemittancesRoute } from "./remittances.list.ts";
import { mapRemittanceRoute } from "./remittances.map.ts";
import { sendRemittancePartRoute } from "./remittances.part.ts";
import { readRemittanceRoute } from "./remittances.read.ts";
import { matchRemittanceRoute } from "./remittances.match.ts";
import { listRemittanceRowsRoute } from "./remittances.rows.ts";

export function mountRemittances(api: Api): void {
  announceRemittanceRoute(api);
  sendRemittancePartRoute(api);
  completeRemittanceRoute(api);
  listRemittancesRoute(api);
  readRemittanceRoute(api);
  mapRemittanceRoute(api);
  matchRemittanceRoute(api);
  listRemittanceRowsRoute(api);
}
