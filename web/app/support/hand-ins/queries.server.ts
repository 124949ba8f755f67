import { HandInFilter, HandInPage } from "@haat/contract/vendor";
import type { HandInState } from "@haat/core/hand-in-states";
import { z } from "zod";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";

export const stateOf = (asked: string | null): HandInState =>
  HandInFilter.shape.state.safeParse(asked).data ?? "declared";

type Ask = Readonly<{ state: HandInState; cursor: string | null }>;

export const readHandIns = (api: Api, { state, cursor }: Ask): Promise<z.infer<typeof HandInPage>> =>
  api.read("/v1/support/hand-ins", HandInPage, { query: { state, cursor: cursor ?? undefined } });

type Decision = Readonly<{ api: Api; id: string; verb: "receive" | "refuse"; key: string }>;

export const decideHandIn = ({ api, id, verb, key }: Decision): Promise<Outcome<unknown>> =>
  outcomeOf(
    api.send("POST", `/v1/support/hand-ins/${encodeURIComponent(id)}/${verb}`, z.unknown(), {
      headers: { "idempotency-key": key },
    }),
  );
