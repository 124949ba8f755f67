import { OauthLinkedView, OauthProvenView, OauthSessionView } from "@haat/contract/oauth";
import type { Provider } from "@haat/core/providers";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";
import type { Flash } from "../../lib/flash.server.ts";
import { keepSignIn } from "../../lib/sign-in.server.ts";
import { keepSession } from "../../lib/tokens.server.ts";
import type { Answer, Walk } from "../../lib/walk.server.ts";

type Finishing = Readonly<{ api: Api; provider: Provider; walk: Walk; answer: Answer; request: Request }>;
export type Finished = Readonly<{ next: string; cookies: readonly string[]; flash: Flash | null }>;

/** Shows the API what came back, with what this browser had kept. */
export const finish = (finishing: Finishing): Promise<Outcome<Finished>> =>
  finishers[finishing.walk.purpose](finishing);

const proofOf = ({ walk: { browser }, answer: { code, state, iss, user } }: Finishing) => ({
  ...{ code, state, browser, user },
  ...(iss !== undefined && { issuer: iss }),
});

function finishSignIn(finishing: Finishing): Promise<Outcome<Finished>> {
  const { api, provider, request } = finishing;
  let told = new Headers();
  const onReply = (headers: Headers): void => {
    told = headers;
  };
  const body = proofOf(finishing);
  const sent = api.send("POST", `/v1/auth/oauth/${provider}/finish`, OauthSessionView, { body, onReply });
  return outcomeOf(
    sent.then(({ next, ...session }) => {
      const opened = { session, cart: told.get("x-haat-cart"), device: told.get("x-haat-device") };
      return { next, cookies: keepSignIn(opened, new Date(), request), flash: "signed_in" };
    }),
  );
}

function finishLink(finishing: Finishing): Promise<Outcome<Finished>> {
  const { api, provider } = finishing;
  const body = proofOf(finishing);
  const sent = api.send("POST", `/v1/auth/oauth/${provider}/link/finish`, OauthLinkedView, { body });
  return outcomeOf(sent.then(({ next }) => ({ next, cookies: [], flash: "identity_linked" })));
}

/** Whoever confirms goes on under new tokens. */
function finishProof(finishing: Finishing): Promise<Outcome<Finished>> {
  const { api, provider, request } = finishing;
  const body = proofOf(finishing);
  const sent = api.send("POST", `/v1/auth/oauth/${provider}/proof/finish`, OauthProvenView, { body });
  return outcomeOf(
    sent.then(({ next, ...tokens }) => ({
      next,
      cookies: keepSession(tokens, new Date(), request),
      flash: null,
    })),
  );
}

const finishers: Readonly<Record<Walk["purpose"], (finishing: Finishing) => Promise<Outcome<Finished>>>> = {
  sign_in: finishSignIn,
  link: finishLink,
  prove: finishProof,
};
