import { HandInPage } from "@haat/contract/vendor";
import { z } from "zod";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";

export const readHandIns = (api: Api, cursor: string | null): Promise<z.infer<typeof HandInPage>> =>
  api.read("/v1/vendor/hand-ins", HandInPage, { query: { cursor: cursor ?? undefined } });

type Ask = Readonly<{ api: Api; amount: string; reference: string; key: string }>;

export const declareHandIn = ({ api, amount, reference, key }: Ask): Promise<Outcome<unknown>> =>
  outcomeOf(
    api.send("POST", "/v1/vendor/hand-ins", z.unknown(), {
      headers: { "idempotency-key": key },
      body: { amount, reference },
    }),
  );
