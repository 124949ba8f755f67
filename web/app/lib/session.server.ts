import { TokensView } from "@haat/contract/session";
import type { RouterContextProvider } from "react-router";
import { outcomeOf, personalApi } from "./api.server.ts";
import { audienceOf } from "./audience.ts";
import { carriedContext, tokensOf, withheldContext } from "./carried.server.ts";
import { dropSession, keepSession, keepTokens, readTokens, type Tokens } from "./tokens.server.ts";

type Asker = Readonly<{
  request: Request;
  params: { locale?: string | undefined };
  context: Readonly<RouterContextProvider>;
}>;

const nobody = { store: null, vendor: null, support: null, admin: null } as const;

/**
 * Before a page is made: when its branch has no access token that still holds, one is fetched with the refresh token, and
 * the page asks with it. Returns the cookies that go out with the answer. A silent API changes nothing: the page will say.
 */
export async function carrySession(asker: Asker): Promise<string[]> {
  const { request, context } = asker;
  const tokens = readTokens(request);
  const audience = audienceOf(new URL(request.url).pathname);
  if (tokens.refresh === null || tokens.access[audience] !== null) return [];
  const body = { refreshToken: tokens.refresh, audience };
  const api = personalApi(asker, { ...tokens, access: nobody });
  const outcome = await outcomeOf(api.send("POST", "/v1/auth/sessions/refresh", TokensView, { body }));
  if (outcome.ok) {
    context.set(carriedContext, withTokens(tokens, outcome.value));
    context.set(withheldContext, outcome.value.withheld === "second_factor");
    return keepTokens(outcome.value, new Date(), request);
  }
  if (outcome.problem.status !== 401) return [];
  context.set(carriedContext, { ...tokens, refresh: null, access: nobody });
  return dropSession(request);
}

/** The session of this request goes on under other tokens: what is still asked for the page goes with them, and so do its cookies. */
export function goOnWith(asker: Asker, next: TokensView): string[] {
  const tokens = tokensOf(asker);
  asker.context.set(carriedContext, withTokens({ ...tokens, access: nobody }, next));
  return keepSession(next, new Date(), asker.request);
}

const withTokens = (tokens: Tokens, { access, refresh }: TokensView): Tokens => ({
  ...tokens,
  refresh: refresh.token,
  access: { ...tokens.access, [access.audience]: access.token },
});
