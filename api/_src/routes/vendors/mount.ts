import type { Api } from "../../app-env.ts";
import { decideVendorRoute } from "./admin.decide.ts";
import { decidePayoutAccountRoute } from "./admin.decide-payout.ts";
import { giveDbidDaysRoute } from "./admin.give-dbid-days.ts";
import { judgePaperRoute } from "./admin.judge-paper.ts";
import { listVendorsRoute } from "./admin.list.ts";
import { readVendorFileRoute } from "./admin.read.ts";
import { searchVendorsRoute } from "./admin.search.ts";
import { listWaitingAccountsRoute } from "./admin.waiting.ts";
import { listOwnApplicationsRoute } from "./applications.list.ts";
import { applyToSellRoute } from "./applications.send.ts";
import { givePaperRoute } from "./papers.give.ts";
import { readPapersRoute } from "./papers.read.ts";
import { listPayoutAccountsRoute } from "./payouts.list.ts";
import { proposePayoutAccountRoute } from "./payouts.propose.ts";
import { stopPayoutAccountRoute } from "./payouts.stop.ts";

export function mountVendors(api: Api): void {
  applyToSellRoute(api);
  listOwnApplicationsRoute(api);
  readPapersRoute(api);
  givePaperRoute(api);
  listPayoutAccountsRoute(api);
  proposePayoutAccountRoute(api);
  stopPayoutAccountRoute(api);
  listVendorsRoute(api);
  searchVendorsRoute(api);
  readVendorFileRoute(api);
  decideVendorRoute(api);
  judgePaperRoute(api);
  giveDbidDaysRoute(api);
  listWaitingAccountsRoute(api);
  decidePayoutAccountRoute(api);
}
