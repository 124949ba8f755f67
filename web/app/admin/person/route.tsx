import { type PersonAct, personActs } from "@haat/contract/admin-person";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { Sure } from "../../components/form/sure.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { type Outcome, personalApi } from "../../lib/api.server.ts";
import { type Flash, writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { PersonBadge } from "../../support/people/person-badge.tsx";
import { decidePerson, propose, readAdminPerson } from "../people/queries.server.ts";
import type { Route } from "./+types/route.ts";
import { Facts, History, Waiting } from "./facts.tsx";
import { AtOnce, ByTwo } from "./forms.tsx";

export const loader = (args: Route.LoaderArgs) => readAdminPerson(personalApi(args), args.params.id);

/** What one admin does at once is read back first; a proposal changes nothing yet, and is made at the first press. */
export async function action(args: Route.ActionArgs) {
  const { act = "", kind = "", role = "", intent = "", reason: typed = "" } = await readForm(args.request);
  const { id } = args.params;
  const reason = typed.trim().slice(0, 300);
  const named = personActs.find((each) => each === act);
  const unread: PersonAct | "propose" | null = named ?? (kind === "" ? null : "propose");
  if (unread === null) throw data(null, { status: 400 });
  const asked = { act: named ?? null, kind, role, reason };
  if (reason.length < 5)
    return data({ ...asked, unread, isSure: false, refusal: undefined }, { status: 400 });
  const api = personalApi(args);
  if (named === undefined) {
    const wish = { kind, personId: id, reason, ...(kind !== "factor.reset" && { role }) };
    return finish(args, asked, await propose(api, wish), "proposed");
  }
  if (intent !== "decide") return data({ ...asked, unread: null, isSure: true, refusal: undefined });
  return finish(args, asked, await decidePerson(api, id, { act: named, reason }), "person_decided");
}

type Asked = Readonly<{
  act: (typeof personActs)[number] | null;
  kind: string;
  role: string;
  reason: string;
}>;

function finish(args: Route.ActionArgs, asked: Asked, outcome: Outcome<unknown>, flash: Flash) {
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data({ ...asked, unread: null, isSure: false, ...refused.data }, refused.init ?? {});
  }
  const here = `/${localeOf(args.params)}/admin/people/${args.params.id}`;
  return redirect(here, { status: 303, headers: { "set-cookie": writeFlash(flash, args.request) } });
}

export default function Person({ loaderData: person, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { id, name, state, acts, proposals } = person;
  const here = `/admin/people/${id}`;
  return (
    <div className="page-narrow mx-auto grid gap-6">
      <PageHead title={t("people:person")} isPrivate />
      <BackLink to="/admin/people" name={t("people:list")} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl">{name === "" ? t("people:nameless") : <Typed text={name} />}</h1>
        <PersonBadge state={state} />
      </div>
      <RefusalNotice refusal={actionData?.refusal} />
      {actionData?.isSure && actionData.act !== null ? (
        <Sure
          action={`/${locale}${here}`}
          title={t(`people:sure.${actionData.act}`)}
          values={{ act: actionData.act, reason: actionData.reason }}
          yes={t(`people:act.${actionData.act}`)}
          no={t("people:proposal.no")}
          back={here}
        >
          <p>
            <Typed text={actionData.reason} />
          </p>
        </Sure>
      ) : (
        <>
          <Facts person={person} />
          <Waiting proposals={proposals} />
          <AtOnce
            id={id}
            acts={acts}
            typed={actionData?.act ? actionData.reason : ""}
            unread={actionData?.unread}
          />
          {state !== "erased" && <ByTwo person={person} sent={actionData} />}
          <History id={id} history={person.history} />
        </>
      )}
    </div>
  );
}
