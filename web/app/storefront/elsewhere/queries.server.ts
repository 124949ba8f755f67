import { OauthStartView, ProviderList } from "@haat/contract/oauth";
import type { Provider } from "@haat/core/providers";
import type { WalkPurpose } from "../../lib/walk.server.ts";
import { type Api, type Outcome, outcomeOf } from "../../lib/api.server.ts";

/** What may be offered beside the phone; nothing while the API is silent. */
export async function findProviders(api: Api): Promise<ProviderList["providers"]> {
  const found = await outcomeOf(api.find("/v1/auth/oauth", ProviderList));
  return found.ok ? found.value.providers : [];
}

const doors: Readonly<Record<WalkPurpose, string>> = {
  sign_in: "start",
  link: "link/start",
  prove: "proof/start",
};

type Asked = Readonly<{ provider: Provider; next: string; purpose: WalkPurpose }>;

export const startWalk = (api: Api, { provider, next, purpose }: Asked): Promise<Outcome<OauthStartView>> => {
  const path = `/v1/auth/oauth/${provider}/${doors[purpose]}`;
  return outcomeOf(api.send("POST", path, OauthStartView, { body: { next } }));
};
