import {
  HandInFilter,
  HandInPage,
  HandInReceived,
  HandInUndoAsked,
  HandInUndoBody,
} from "@haat/contract/vendor";
import type { HandInState } from "@haat/core/hand-in-states";
import { z } from "zod";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";

export const stateOf = (asked: string | null): HandInState =>
  HandInFilter.shape.state.safeParse(asked).data ?? "declared";

type Ask = Readonly<{ state: HandInState; cursor: string | null }>;

export const readHandIns = (api: Api, { state, cursor }: Ask): Promise<z.infer<typeof HandInPage>> =>
  api.read("/v1/support/hand-ins", HandInPage, { query: { state, cursor: cursor ?? undefined } });

type Decision = Readonly<{ api: Api; id: string; key: string }>;

const at = (id: string, verb: string) => `/v1/support/hand-ins/${encodeURIComponent(id)}/${verb}`;
const under = (key: string) => ({ headers: { "idempotency-key": key } });

export const receiveHandIn = ({ api, id, key }: Decision): Promise<Outcome<HandInReceived>> =>
  outcomeOf(api.send("POST", at(id, "receive"), HandInReceived, under(key)));

export const refuseHandIn = ({ api, id, key }: Decision): Promise<Outcome<unknown>> =>
  outcomeOf(api.send("POST", at(id, "refuse"), z.unknown(), under(key)));

/** Null: nobody said what shows it. */
export async function askHandInUndo(
  { api, id, key }: Decision,
  reason: string,
): Promise<Outcome<unknown> | null> {
  const body = HandInUndoBody.safeParse({ reason: reason.trim() }).data;
  if (body === undefined) return null;
  return outcomeOf(api.send("POST", at(id, "undo"), HandInUndoAsked, { ...under(key), body }));
}
