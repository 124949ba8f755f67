import { OrderRevealBody, PersonRevealBody, revealed, revealReasons } from "@haat/contract/reveal";
import { data } from "react-router";
import { ErrorSummary } from "../../components/form/error-summary.tsx";
import { Field } from "../../components/form/field.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { reveal } from "../people/queries.server.ts";
import type { Route } from "./+types/route.ts";
import { Told } from "./told.tsx";

const aboutOf = (name: string): "people" | "orders" => {
  if (name !== "people" && name !== "orders") throw data(null, { status: 404 });
  return name;
};

export const loader = ({ params }: Route.LoaderArgs) => ({ about: aboutOf(params.about) });

/** Answered on the spot: what is told stands in no address and no cookie, and is gone with the page. */
export async function action(args: Route.ActionArgs) {
  const about = aboutOf(args.params.about);
  const { what = "phone", kind = "", reason = "" } = await readForm(args.request);
  const typed = { what, kind, reason };
  // As it was typed: what the API masks in it, it says.
  const sent = about === "people" ? typed : { kind, reason };
  const body = (about === "people" ? PersonRevealBody : OrderRevealBody).safeParse(sent);
  if (!body.success) return data({ typed, isUnread: true, told: null, refusal: undefined }, { status: 400 });
  const outcome = await reveal(personalApi(args), { about, id: args.params.id, body: sent });
  if (outcome.ok) return data({ typed, isUnread: false, told: outcome.value, refusal: undefined });
  const refused = answerRefusal(outcome.problem, args);
  return data({ typed, isUnread: false, told: null, ...refused.data }, refused.init ?? {});
}

export default function Reveal({ loaderData: { about }, actionData, params }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const back = `/support/${about}/${params.id}`;
  const typed = actionData?.typed;
  const errors = actionData?.isUnread ? { reason: t("people:reveal.unread") } : {};
  const title = t("people:reveal.title");
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={title} isPrivate />
      <BackLink to={back} name={t("people:back")} />
      <h1 className="text-2xl">{title}</h1>
      <RefusalNotice refusal={actionData?.refusal} />
      {actionData?.told ? (
        <Told told={actionData.told} isPhone={typed?.what !== "mail"} back={back} />
      ) : (
        <form
          method="post"
          action={`/${locale}/support/reveal/${about}/${params.id}`}
          noValidate
          className="sheet grid gap-4"
        >
          <ErrorSummary title={t("common:form.errors")} errors={errors} />
          <Notice tone="warm">{t("people:reveal.warning")}</Notice>
          {about === "people" && (
            <Field name="what" label={t("people:reveal.what")}>
              {(control) => (
                <select {...control} defaultValue={typed?.what}>
                  {revealed.map((each) => (
                    <option key={each} value={each}>
                      {t(`people:reveal.what.${each}`)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )}
          <Field name="kind" label={t("people:reveal.kind")}>
            {(control) => (
              <select {...control} defaultValue={typed?.kind}>
                {revealReasons.map((each) => (
                  <option key={each} value={each}>
                    {t(`people:reveal.kind.${each}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field
            name="reason"
            label={t("people:reveal.reason")}
            hint={t("people:reveal.reason_hint")}
            errors={errors}
          >
            {(control) => <textarea {...control} rows={2} maxLength={300} defaultValue={typed?.reason} />}
          </Field>
          <button className="button justify-self-start max-sm:w-full">{t("people:reveal.go")}</button>
        </form>
      )}
    </div>
  );
}
