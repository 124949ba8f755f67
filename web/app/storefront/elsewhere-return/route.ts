import { redirect } from "react-router";
import { appleAnswerPath } from "../../lib/apple-answer.ts";
import { personalApi } from "../../lib/api.server.ts";
import { type Flash, writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { safeRedirect } from "../../lib/safe-redirect.ts";
import {
  answerIn,
  dropWalk,
  holdAnswer,
  readHeldAnswer,
  readProvider,
  readWalk,
  type Walk,
} from "../../lib/walk.server.ts";
import type { Route } from "./+types/route.ts";
import { finish } from "./finish.server.ts";

type Going = Readonly<{ to: string; flash: Flash | null; cookies?: readonly string[] }>;

/** On to a page of ours; the walk is over. */
function goOn(request: Request, { to, flash, cookies = [] }: Going): Response {
  const headers = new Headers();
  for (const cookie of [...dropWalk(request), ...cookies]) headers.append("set-cookie", cookie);
  if (flash !== null) headers.append("set-cookie", writeFlash(flash, request));
  return redirect(to, { status: 303, headers });
}

/** Where somebody goes on whose walk led nowhere: back to where he began. */
const placeOf = (walk: Walk | null): string => {
  const locale = localeOf({ locale: walk?.locale });
  return `/${locale}/${{ link: "account/linked", prove: "account/security", sign_in: "sign-in" }[walk?.purpose ?? "sign_in"]}`;
};

function flashOf(code: string): Flash {
  if (code === "oauth.flow_over" || code === "auth.required") return "elsewhere_over";
  if (code === "oauth.taken") return "elsewhere_taken";
  if (code === "oauth.not_fresh") return "elsewhere_stale";
  if (code === "auth.proof_wrong") return "elsewhere_unlinked";
  return code === "oauth.refused" || code === "auth.forbidden" ? "elsewhere_refused" : "elsewhere_silent";
}

/** The browser is back from a provider: with an answer in its address, or with one that was held for it. */
export async function loader(args: Route.LoaderArgs) {
  const { request, params } = args;
  const { pathname, searchParams } = new URL(request.url);
  const walk = readWalk(request);
  const to = placeOf(walk);
  const provider = readProvider(params.provider);
  const answer = pathname === appleAnswerPath ? readHeldAnswer(request) : answerIn(searchParams);
  if (answer.error !== undefined) return goOn(request, { to, flash: "elsewhere_cancelled" });
  if (provider === null || walk === null || !answer.code || !answer.state)
    return goOn(request, { to, flash: "elsewhere_over" });
  const api = personalApi({ ...args, params: { locale: walk.locale } });
  const finished = await finish({ api, provider, walk, answer, request });
  if (!finished.ok) return goOn(request, { to, flash: flashOf(finished.problem.code) });
  const { next, cookies, flash } = finished.value;
  return goOn(request, { to: safeRedirect(next, `/${walk.locale}/account`), cookies, flash });
}

/**
 * Apple's own page posts the answer, and with another site's form the browser sends none of our cookies. So it is only held,
 * in a cookie, until the browser comes by itself: nothing happens here in anybody's name, and no address names him.
 */
export async function action({ request }: Route.ActionArgs) {
  const answer = answerIn(new URLSearchParams((await request.text()).slice(0, 16_384)));
  const held = new URL(request.url).pathname === appleAnswerPath ? holdAnswer(answer, request) : null;
  const headers = held === null ? {} : { "set-cookie": held };
  return redirect(appleAnswerPath, { status: 303, headers });
}
