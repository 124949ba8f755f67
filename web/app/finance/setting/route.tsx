import { type SettingGroup, settingGroups, type SettingName, settingsOf } from "@haat/core/market-settings";
import { data, redirect } from "react-router";
import { ErrorSummary } from "../../components/form/error-summary.tsx";
import { Field } from "../../components/form/field.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { Sure } from "../../components/form/sure.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { type Api, personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { Changes } from "../settings/changes.tsx";
import { proposeSettings, readSettings } from "../settings/queries.server.ts";
import type { Route } from "./+types/route.ts";
import { readSettingsDraft, typedSetting } from "./read-draft.ts";
import { SettingField } from "./setting-field.tsx";

function groupOf(named: string): SettingGroup {
  const group = settingGroups.find((each) => each === named);
  if (group === undefined) throw data(null, { status: 404 });
  return group;
}

async function valuesOf(api: Api, group: SettingGroup): Promise<ReadonlyMap<SettingName, string>> {
  const found = (await readSettings(api)).groups.find((each) => each.group === group);
  return new Map(found?.settings.map(({ name, value }) => [name, value]));
}

export async function loader(args: Route.LoaderArgs) {
  const group = groupOf(args.params.group);
  const values = await valuesOf(personalApi(args), group);
  const typed: Readonly<Record<string, string>> = Object.fromEntries(
    [...values].map(([name, value]) => [name, typedSetting(name, value)]),
  );
  return { group, typed };
}

/** Read back first: what was, what is to be, and that another must agree. */
export async function action(args: Route.ActionArgs) {
  const group = groupOf(args.params.group);
  const typed = await readForm(args.request);
  const api = personalApi(args);
  const draft = readSettingsDraft(group, typed, await valuesOf(api, group));
  const reason = (typed["reason"] ?? "").trim().slice(0, 300);
  const faults = [...draft.faults, ...(reason.length < 5 ? ["reason" as const] : [])];
  const isSame = faults.length === 0 && draft.changes.length === 0;
  const said = { typed, faults, isSame, changes: draft.changes, reason, refusal: undefined };
  if (faults.length > 0 || isSame) return data(said, { status: 400 });
  if (typed["intent"] !== "decide") return data(said);
  const changes = draft.changes.map(({ name, to }) => ({ name, value: to }));
  const outcome = await proposeSettings(api, { changes, reason });
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data({ ...said, changes: [], ...refused.data }, refused.init ?? {});
  }
  return redirect(`/${localeOf(args.params)}/finance/settings`, {
    ...{ status: 303, headers: { "set-cookie": writeFlash("proposed_finance", args.request) } },
  });
}

export default function Setting({ loaderData: { group, typed }, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const place = `/finance/settings/${group}`;
  const isAsked = actionData !== undefined && actionData.changes.length > 0 && actionData.faults.length === 0;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t(`finance:settings.group.${group}`)} isPrivate />
      <BackLink to="/finance/settings" name={t("finance:settings.title")} />
      <h1 className="text-2xl">{t(`finance:settings.group.${group}`)}</h1>
      <p className="text-soft">{t(`finance:settings.about.${group}`)}</p>
      <RefusalNotice refusal={actionData?.refusal} />
      {isAsked ? (
        <Sure
          action={`/${locale}${place}`}
          title={t("finance:settings.sure")}
          values={fieldsOf(group, actionData.typed)}
          yes={t("finance:settings.propose")}
          no={t("people:proposal.no")}
          back={place}
        >
          <Changes changes={[...actionData.changes]} />
          <p>
            “<Typed text={actionData.reason} />”
          </p>
          <p>{t("finance:settings.then")}</p>
        </Sure>
      ) : (
        <Form
          group={group}
          typed={actionData?.typed ?? typed}
          faults={actionData?.faults ?? []}
          isSame={actionData?.isSame ?? false}
        />
      )}
    </div>
  );
}

const fieldsOf = (group: SettingGroup, typed: Readonly<Record<string, string>>) =>
  Object.fromEntries([...settingsOf(group), "reason"].map((name) => [name, typed[name] ?? ""]));

type FormProps = Readonly<{
  group: SettingGroup;
  typed: Readonly<Record<string, string>>;
  faults: readonly (SettingName | "reason")[];
  isSame: boolean;
}>;

function Form({ group, typed, faults, isSame }: FormProps) {
  const { t, locale } = useWords();
  const errors = Object.fromEntries(
    faults.map((name) => [
      name,
      name === "reason"
        ? t("finance:settings.reason_needed")
        : t("finance:settings.fault", { name: t(`finance:setting.${name}`) }),
    ]),
  );
  return (
    <form
      method="post"
      action={`/${locale}/finance/settings/${group}`}
      noValidate
      className="sheet grid gap-4"
    >
      <ErrorSummary title={t("common:form.errors")} errors={errors} />
      {isSame && (
        <p role="alert" className="notice notice-warm font-semibold">
          {t("finance:settings.same")}
        </p>
      )}
      {settingsOf(group).map((name) => (
        <SettingField key={name} name={name} typed={typed[name] ?? ""} errors={errors} />
      ))}
      <Field name="reason" label={t("finance:settings.reason")} errors={errors}>
        {(control) => <textarea {...control} rows={2} maxLength={300} defaultValue={typed["reason"]} />}
      </Field>
      <button className="button justify-self-start max-sm:w-full">{t("finance:settings.review")}</button>
    </form>
  );
}
