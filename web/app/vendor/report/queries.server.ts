import { FunnelView } from "@haat/contract/vendor";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";
import type { Span } from "./spans.ts";

export const readFunnel = (api: Api, days: Span): Promise<Outcome<FunnelView>> =>
  outcomeOf(api.find("/v1/vendor/reports/funnel", FunnelView, { query: { days } }));
