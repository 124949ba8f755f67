import { MeView } from "@haat/contract/auth";
import { redirect } from "react-router";
import { outcomeOf, refusePage, type Api } from "./api.server.ts";

/** Who is signed in; sends to the sign-in page, and from there back, when nobody is. */
export async function requireMe(api: Api, locale: string, back: string): Promise<MeView> {
  const outcome = await outcomeOf(api.find("/v1/auth/me", MeView));
  if (outcome.ok) return outcome.value;
  if (outcome.problem.status === 401) throw toSignIn(locale, back);
  return refusePage(outcome.problem);
}

export const toSignIn = (locale: string, back: string): Response =>
  redirect(`/${locale}/sign-in?back=${encodeURIComponent(back)}`, { status: 303 });
