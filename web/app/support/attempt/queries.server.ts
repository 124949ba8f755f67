import { AttemptStoryView } from "@haat/contract/attempt";
import type { DisproofBody } from "@haat/contract/disproof";
import type { GivenBackBody } from "@haat/contract/given-back";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";

const pathOf = (id: string): string => `/v1/support/payments/${encodeURIComponent(id)}`;

export const readAttempt = (api: Api, id: string): Promise<AttemptStoryView> =>
  api.read(pathOf(id), AttemptStoryView);

type Said = Readonly<{ api: Api; id: string; body: DisproofBody }>;

export const proposeUnpaid = ({ api, id, body }: Said): Promise<Outcome<AttemptStoryView>> =>
  outcomeOf(api.send("POST", `${pathOf(id)}/unpaid`, AttemptStoryView, { body }));

type Shown = Readonly<{ api: Api; id: string; body: GivenBackBody }>;

export const proposeGivenBack = ({ api, id, body }: Shown): Promise<Outcome<AttemptStoryView>> =>
  outcomeOf(api.send("POST", `${pathOf(id)}/given-back`, AttemptStoryView, { body }));

type Press = Readonly<{ api: Api; id: string; key: string }>;

export const askGateway = ({ api, id, key }: Press): Promise<Outcome<AttemptStoryView>> =>
  outcomeOf(api.send("POST", `${pathOf(id)}/ask`, AttemptStoryView, { headers: { "idempotency-key": key } }));
