import { data, redirect, type RouterContextProvider } from "react-router";
import type { z } from "zod";
import { readForm } from "../components/form/form-values.ts";
import { outcomeOf, personalApi } from "./api.server.ts";
import { complaintOf } from "./complaints.ts";
import { asksToConfirm, toConfirm } from "./confirm.server.ts";
import { type Flash, writeFlash } from "./flash.server.ts";
import { dropHeldLink, type HeldFor, holdLink, readHeldLink } from "./held-link.server.ts";
import { linkToken } from "./link-token.ts";
import { localeOf } from "./locale.ts";
import { toSignIn } from "./me.server.ts";

type Asked = Readonly<{
  request: Request;
  params: { locale?: string | undefined };
  context: Readonly<RouterContextProvider>;
}>;
type Proof = Readonly<{
  purpose: HeldFor;
  path: string;
  view: z.ZodType;
  flash?: Flash;
  pages: Readonly<{ here: string; next: string }>;
}>;

/** A link that only its own account may use. Whoever is not signed in goes there first, and comes back to the button. */
export async function proveByLink(asked: Asked, { purpose, path, view, flash, pages }: Proof) {
  const { request, params } = asked;
  const locale = localeOf(params);
  const { token: typed = "" } = await readForm(request);
  const held = readHeldLink(purpose, request);
  const token = typed === "" && held !== null ? held : linkToken(typed);
  const outcome = await outcomeOf(personalApi(asked).send("POST", path, view, { body: { token } }));
  const headers = new Headers({ "set-cookie": dropHeldLink(purpose, request) });
  if (outcome.ok) {
    if (flash) headers.append("set-cookie", writeFlash(flash, request));
    return redirect(`/${locale}${pages.next}`, { status: 303, headers });
  }
  const { status, code } = outcome.problem;
  if (status === 401) {
    const answer = toSignIn(locale, `/${locale}${pages.here}`);
    answer.headers.append("set-cookie", holdLink(purpose, token, request));
    return answer;
  }
  if (asksToConfirm(code)) throw toConfirm(request, locale);
  const complaint = complaintOf(outcome.problem, { "auth.link_dead": "token" });
  return data({ typed, complaint }, { status, ...(code === "auth.link_dead" && { headers }) });
}
