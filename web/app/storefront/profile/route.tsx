import { ProfileView } from "@haat/contract/profile";
import { locales } from "@haat/contract/values";
import { data, redirect } from "react-router";
import { Field } from "../../components/form/field.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { NarrowForm } from "../../components/form/narrow-form.tsx";
import { outcomeOf, personalApi } from "../../lib/api.server.ts";
import { complaintOf, noComplaint } from "../../lib/complaints.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { requireMe } from "../../lib/me.server.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

const path = "/v1/auth/me/profile";
const names = { bn: "বাংলা", en: "English" } as const;

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader(args: Route.LoaderArgs) {
  const api = personalApi(args);
  await requireMe(api, localeOf(args.params), new URL(args.request.url).pathname);
  return api.read(path, ProfileView);
}

export async function action(args: Route.ActionArgs) {
  const { name = "", language } = await readForm(args.request);
  const body = { name, locale: language === "en" ? "en" : "bn" };
  const sent = await outcomeOf(personalApi(args).send("PUT", path, ProfileView, { body }));
  if (sent.ok)
    return redirect(`/${localeOf(args.params)}/account`, {
      status: 303,
      headers: { "set-cookie": writeFlash("profile_saved", args.request) },
    });
  if (sent.problem.status === 401) answerRefusal(sent.problem, args);
  const complaint = complaintOf(sent.problem, { "request.invalid": "name" });
  return data({ ...body, complaint }, { status: sent.problem.status });
}

export default function Profile({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const complaint = actionData?.complaint ?? noComplaint;
  return (
    <NarrowForm title={t("mydata:profile.title")} complaint={complaint} go={t("mydata:profile.save")}>
      <Field
        name="name"
        label={t("mydata:profile.name")}
        hint={t("mydata:profile.name_hint")}
        errors={complaint.errors}
      >
        {(control) => (
          <input
            {...control}
            autoComplete="name"
            maxLength={80}
            defaultValue={actionData?.name ?? loaderData.name}
          />
        )}
      </Field>
      <fieldset className="grid gap-3">
        <legend className="mb-1.5 font-semibold">{t("mydata:profile.language")}</legend>
        {locales.map((each) => (
          <label key={each} className="choice">
            <input
              type="radio"
              name="language"
              value={each}
              defaultChecked={each === (actionData?.locale ?? loaderData.locale)}
            />
            <span lang={each}>{names[each]}</span>
          </label>
        ))}
      </fieldset>
    </NarrowForm>
  );
}
