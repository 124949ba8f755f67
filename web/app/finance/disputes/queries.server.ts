import {
  DisputeFilter,
  DisputePage,
  DisputeView,
  RecordedDispute,
  type disputeViews,
} from "@haat/contract/dispute";
import { type Api, outcomeOf, type Outcome } from "../../lib/api.server.ts";

export type DisputeViewName = (typeof disputeViews)[number];

export const viewOf = (asked: string | null): DisputeViewName =>
  DisputeFilter.shape.view.safeParse(asked ?? undefined).data ?? "open";

type Ask = Readonly<{ view: DisputeViewName; cursor: string | null }>;
const address = "/v1/admin/disputes";

export const readDisputes = (api: Api, { view, cursor }: Ask): Promise<DisputePage> =>
  api.read(address, DisputePage, { query: { view, cursor: cursor ?? undefined } });

type Typed = Readonly<Record<string, string>>;
const keyed = (key: string) => ({ "idempotency-key": key });

export const recordDispute = (api: Api, key: string, body: Typed): Promise<Outcome<unknown>> =>
  outcomeOf(api.send("POST", address, RecordedDispute, { headers: keyed(key), body }));

/** Of what was written down, whether refunds are kept back by it. */
export const isHeld = (told: unknown): boolean =>
  (RecordedDispute.safeParse(told).data?.heldRefunds.length ?? 0) > 0;

const at = (id: string): string => `${address}/${encodeURIComponent(id)}/outcome`;

export const proposeOutcome = (api: Api, id: string, body: Typed): Promise<Outcome<unknown>> =>
  outcomeOf(api.send("POST", at(id), DisputeView, { body }));

type Decision = Readonly<{ id: string; key: string; verdict: "agree" | "refuse" }>;

export const decideOutcome = (api: Api, { id, key, verdict }: Decision): Promise<Outcome<unknown>> =>
  outcomeOf(api.send("POST", `${at(id)}/decisions`, DisputeView, { headers: keyed(key), body: { verdict } }));
