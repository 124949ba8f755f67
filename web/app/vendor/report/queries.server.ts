import { FunnelView } from "@haat/contract/vendor";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";

export const spans = [7, 14, 30] as const;
export type Span = (typeof spans)[number];

export const spanOf = (asked: string | null): Span => spans.find((days) => String(days) === asked) ?? 7;

export const readFunnel = (api: Api, days: Span): Promise<Outcome<FunnelView>> =>
  outcomeOf(api.find("/v1/vendor/reports/funnel", FunnelView, { query: { days } }));
