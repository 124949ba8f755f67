import { WaysView } from "@haat/contract/password";
import { foldDigits } from "@haat/core/digits";
import { data, redirect } from "react-router";
import { z } from "zod";
import { readForm } from "../../components/form/form-values.ts";
import { outcomeOf, personalApi } from "../../lib/api.server.ts";
import { complaintOf, noComplaint } from "../../lib/complaints.ts";
import { asksToConfirm, toConfirm } from "../../lib/confirm.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { requireMe, toSignIn } from "../../lib/me.server.ts";
import type { Route } from "./+types/route.ts";
import { AskForm, CodeForm, Waiting } from "./steps.tsx";
import { askChange, proveByCode, readChange } from "./queries.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const api = personalApi(args);
  const { pathname, search } = new URL(args.request.url);
  await requireMe(api, localeOf(args.params), pathname + search);
  const [ways, change] = await Promise.all([api.read("/v1/auth/ways", WaysView), readChange(api)]);
  return { ways, change };
}

/** Each step is a form of its own; the page that follows shows where the change stands. */
export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const { intent, phone = "", code = "" } = await readForm(request);
  const api = personalApi(args);
  const locale = localeOf(params);
  const act = () => {
    if (intent === "keep") return outcomeOf(api.send("DELETE", "/v1/auth/phone-changes/current", z.null()));
    if (intent === "code")
      return proveByCode(api, foldDigits(code).replaceAll(/\s/g, "").slice(0, 12).padEnd(4));
    return askChange(api, phone);
  };
  const outcome = await act();
  if (outcome.ok) return redirect(`/${locale}/account/phone`, { status: 303 });
  if (outcome.problem.status === 401) throw toSignIn(locale, new URL(request.url).pathname);
  if (asksToConfirm(outcome.problem.code)) throw toConfirm(request, locale, outcome.problem.code);
  const complaint = complaintOf(outcome.problem, {
    "phone.invalid": "phone",
    "auth.code_wrong": "code",
    "auth.code_expired": "code",
  });
  return data({ phone, complaint }, { status: outcome.problem.status });
}

export default function OwnPhone({ loaderData, actionData }: Route.ComponentProps) {
  const { ways, change } = loaderData;
  const complaint = actionData?.complaint ?? noComplaint;
  if (change?.needsCode) return <CodeForm change={change} complaint={complaint} />;
  if (change) return <Waiting change={change} complaint={complaint} />;
  return <AskForm ways={ways} phone={actionData?.phone ?? ""} complaint={complaint} />;
}
