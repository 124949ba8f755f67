import type { Provider } from "@haat/core/providers";
import { apple } from "./apple.ts";
import type { OauthConfig } from "./config.ts";
import { facebook } from "./facebook.ts";
import { google } from "./google.ts";
import type { OauthProvider, Outside } from "./port.ts";

/** The ways that are offered, in the order in which people see them. */
export type Oauth = ReadonlyMap<Provider, OauthProvider>;

export function openOauth(config: OauthConfig, outside: Outside): Oauth {
  const offered = [
    config.google && google(config.google, outside),
    config.facebook && facebook(config.facebook, outside),
    config.apple && apple(config.apple, outside),
  ].filter((provider) => provider !== null);
  return new Map(offered.map((provider) => [provider.name, provider]));
}
