import { MoneyProposalPage, RoleProposalPage } from "@haat/contract/proposal";
import { z } from "zod";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";

type Branch = "admin" | "support";
type Ask = Readonly<{ state: "open" | "decided"; cursor: string | null }>;

const query = ({ state, cursor }: Ask) => ({ query: { state, cursor: cursor ?? undefined } });

export const readMoneyProposals = (api: Api, ask: Ask): Promise<MoneyProposalPage> =>
  api.read("/v1/support/proposals", MoneyProposalPage, query(ask));

export const readRoleProposals = (api: Api, ask: Ask): Promise<RoleProposalPage> =>
  api.read("/v1/admin/proposals", RoleProposalPage, query(ask));

type Decision = Readonly<{ branch: Branch; id: string; key: string; verdict: string; reason: string }>;

export const decideProposal = (api: Api, { branch, id, key, ...body }: Decision): Promise<Outcome<unknown>> =>
  outcomeOf(
    api.send("POST", `/v1/${branch}/proposals/${encodeURIComponent(id)}/decisions`, z.unknown(), {
      headers: { "idempotency-key": key },
      body,
    }),
  );

export const withdrawProposal = (api: Api, branch: Branch, id: string): Promise<Outcome<unknown>> =>
  outcomeOf(api.send("POST", `/v1/${branch}/proposals/${encodeURIComponent(id)}/withdrawal`, z.unknown()));
