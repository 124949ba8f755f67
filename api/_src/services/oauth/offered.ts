import { DomainError } from "@haat/core/errors";
import type { Provider } from "@haat/core/providers";
import type { OauthProvider } from "@haat/oauth/port";
import type { Ctx } from "../../context.ts";

export function offered({ oauth }: Pick<Ctx, "oauth">, name: Provider): OauthProvider {
  const provider = oauth.get(name);
  if (!provider) throw new DomainError("oauth.not_offered");
  return provider;
}
