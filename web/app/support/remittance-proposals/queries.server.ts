import { type RemittanceDecisionBody, RemittanceProposalPage } from "@haat/contract/remittance-proposal";
import { z } from "zod";
import { type Api, outcomeOf, type Outcome } from "../../lib/api.server.ts";

const place = "/v1/support/remittance-proposals";

type Ask = Readonly<{ state: "open" | "decided"; cursor: string | null }>;

export const readRemittanceProposals = (api: Api, { state, cursor }: Ask): Promise<RemittanceProposalPage> =>
  api.read(place, RemittanceProposalPage, { query: { state, cursor: cursor ?? undefined } });

type Decision = Readonly<{ id: string; key: string }> & RemittanceDecisionBody;

export const decideRemittance = (api: Api, { id, key, ...body }: Decision): Promise<Outcome<unknown>> =>
  outcomeOf(
    api.send("POST", `${place}/${encodeURIComponent(id)}/decisions`, z.unknown(), {
      headers: { "idempotency-key": key },
      body,
    }),
  );
