import { FactorsView } from "@haat/contract/factors";
import { WaysView } from "@haat/contract/password";
import { data, redirect } from "react-router";
import { z } from "zod";
import { readForm } from "../../components/form/form-values.ts";
import { NarrowForm } from "../../components/form/narrow-form.tsx";
import { PasswordField } from "../../components/form/password-field.tsx";
import { outcomeOf, personalApi } from "../../lib/api.server.ts";
import { complaintOf, noComplaint } from "../../lib/complaints.ts";
import { asksToConfirm, toConfirm, toConfirmAnew } from "../../lib/confirm.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { requireMe, toSignIn } from "../../lib/me.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader(args: Route.LoaderArgs) {
  const api = personalApi(args);
  const locale = localeOf(args.params);
  await requireMe(api, locale, new URL(args.request.url).pathname);
  const { isFresh } = await api.read("/v1/auth/factors", FactorsView);
  // First who he is, then the new password: what is typed here is never carried to another page.
  if (!isFresh) throw toConfirm(args.request, locale);
  return api.read("/v1/auth/ways", WaysView);
}

export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const { password = "" } = await readForm(request);
  const changed = await outcomeOf(
    personalApi(args).send("PUT", "/v1/auth/password", z.null(), { body: { password } }),
  );
  const locale = localeOf(params);
  if (changed.ok)
    return redirect(`/${locale}/account`, {
      status: 303,
      headers: { "set-cookie": writeFlash("password_saved", request) },
    });
  if (changed.problem.status === 401) throw toSignIn(locale, new URL(request.url).pathname);
  if (asksToConfirm(changed.problem.code)) throw toConfirmAnew(request, locale, changed.problem.code);
  const complaint = complaintOf(changed.problem);
  return data({ complaint }, { status: changed.problem.status });
}

export default function OwnPassword({ loaderData: { hasPassword }, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const complaint = actionData?.complaint ?? noComplaint;
  const { errors } = complaint;
  return (
    <NarrowForm
      title={t("access:own_password.title")}
      complaint={complaint}
      go={t("access:save")}
      below={
        <a href={`/${locale}/reset`} className="button-quiet">
          {t("access:to_reset")}
        </a>
      }
    >
      <p>{hasPassword ? t("access:own_password.change") : t("access:own_password.first")}</p>
      <PasswordField
        name="password"
        label={t("access:password.new")}
        hint={t("access:password.hint")}
        kind="new-password"
        errors={errors}
      />
    </NarrowForm>
  );
}
