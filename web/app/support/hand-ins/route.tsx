import { idField } from "@haat/contract/values";
import { newSecret } from "@haat/core/ids";
import { handInStates } from "@haat/core/hand-in-states";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { HandInRow } from "./hand-in-row.tsx";
import { askHandInUndo, readHandIns, receiveHandIn, refuseHandIn, stateOf } from "./queries.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const state = stateOf(searchParams.get("state"));
  const page = await readHandIns(personalApi(args), { state, cursor: searchParams.get("cursor") });
  return { state, page, pressKey: newSecret() };
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const id = idField("handIn").safeParse(form["id"]).data;
  if (id === undefined) throw data(null, { status: 400 });
  const done = await decided(form, { api: personalApi(args), id, key: form["key"] ?? "" });
  if (done === null) return data({ refusal: undefined, unread: id }, { status: 400 });
  if (typeof done !== "string") {
    const refused = answerRefusal(done, args);
    return data({ ...refused.data, unread: "" }, refused.init ?? {});
  }
  return redirect(`/${localeOf(args.params)}/support/hand-ins`, {
    status: 303,
    headers: { "set-cookie": writeFlash(done, args.request) },
  });
}

/** Null: nobody said what shows it. */
async function decided(form: Readonly<Record<string, string>>, one: Parameters<typeof refuseHandIn>[0]) {
  if (form["intent"] === "undo") {
    const outcome = await askHandInUndo(one, form["reason"] ?? "");
    if (outcome === null) return null;
    return outcome.ok ? "hand_in_undo_asked" : outcome.problem;
  }
  if (form["verb"] === "refuse") {
    const outcome = await refuseHandIn(one);
    return outcome.ok ? "hand_in_refused" : outcome.problem;
  }
  if (form["verb"] !== "receive") throw data(null, { status: 400 });
  const outcome = await receiveHandIn(one);
  if (!outcome.ok) return outcome.problem;
  return outcome.value.isProposed ? "hand_in_asked" : "hand_in_received";
}

export default function HandIns({ loaderData: { state, page, pressKey }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const addressOf = (name: string) => `/support/hand-ins?state=${name}`;
  return (
    <div className="grid gap-5">
      <PageHead title={t("support:hand_ins.title")} isPrivate />
      <div>
        <h1 className="text-2xl">{t("support:hand_ins.title")}</h1>
        <p className="text-soft">{t("support:hand_ins.text")}</p>
      </div>
      <RefusalNotice refusal={actionData?.refusal} />
      <Tabs
        label={t("support:hand_ins.show")}
        tabs={handInStates.map((name) => ({
          key: name,
          to: addressOf(name),
          name: t(`support:hand_ins.tab.${name}`),
          isHere: name === state,
        }))}
      />
      {page.items.length === 0 ? (
        <EmptyState icon="hand" title={t(`support:hand_ins.empty.${state}`)} />
      ) : (
        <ul className="grid items-start gap-3 lg:grid-cols-2">
          {page.items.map((handIn) => (
            <HandInRow
              key={handIn.id}
              {...{ handIn, pressKey }}
              isUnread={actionData?.unread === handIn.id}
            />
          ))}
        </ul>
      )}
      <MoreLink
        to={
          page.nextCursor === null
            ? null
            : `${addressOf(state)}&cursor=${encodeURIComponent(page.nextCursor)}`
        }
        name={t("vendor:more")}
      />
    </div>
  );
}
