import { IdentityList } from "@haat/contract/oauth";
import type { Provider } from "@haat/core/providers";
import { z } from "zod";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";

export const readIdentities = (api: Api): Promise<IdentityList> =>
  api.read("/v1/auth/identities", IdentityList);

export const unlink = (api: Api, provider: Provider): Promise<Outcome<unknown>> =>
  outcomeOf(api.send("DELETE", `/v1/auth/identities/${provider}`, z.unknown()));
