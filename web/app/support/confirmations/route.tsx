import { confirmationTabs } from "@haat/contract/confirmation";
import { idField } from "@haat/contract/values";
import { newSecret } from "@haat/core/ids";
import { formatNumber } from "@haat/i18n/format";
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
import { ConfirmationCard } from "./card.tsx";
import { actIn, doAct, readConfirmations, tabOf } from "./queries.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const tab = tabOf(searchParams.get("tab"));
  const page = await readConfirmations(personalApi(args), { tab, cursor: searchParams.get("cursor") });
  return { tab, page, pressKey: newSecret(), now: new Date().toISOString() };
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const orderId = idField("order").safeParse(form["order"]).data;
  if (orderId === undefined) throw data(null, { status: 400 });
  const act = actIn(form);
  // What was typed comes back to where it was typed.
  if (act === null) return data({ refusal: undefined, unread: form }, { status: 400 });
  const outcome = await doAct({ api: personalApi(args), orderId, key: form["key"] ?? "", act });
  if (!outcome.ok) {
    const { data: refused, init } = answerRefusal(outcome.problem, args);
    return data({ ...refused, unread: null }, init ?? {});
  }
  const tab = tabOf(new URL(args.request.url).searchParams.get("tab"));
  return redirect(`/${localeOf(args.params)}/support/confirmations?tab=${tab}`, {
    ...{ status: 303, headers: { "set-cookie": writeFlash("call_noted", args.request) } },
  });
}

export default function Confirmations({
  loaderData: { tab, page, pressKey, now },
  actionData,
}: Route.ComponentProps) {
  const { t, locale } = useWords();
  const addressOf = (name: string) => `/support/confirmations?tab=${name}`;
  const unread = actionData?.unread ?? null;
  return (
    <div className="grid gap-5">
      <PageHead title={t("confirmations:title")} isPrivate />
      <div>
        <h1 className="text-2xl">{t("confirmations:title")}</h1>
        <p className="max-w-prose text-soft">{t("confirmations:text")}</p>
      </div>
      <RefusalNotice refusal={actionData?.refusal} />
      <Tabs
        label={t("confirmations:show")}
        tabs={confirmationTabs.map((name) => ({
          ...{ key: name, to: addressOf(name), name: t(`confirmations:tab.${name}`), isHere: name === tab },
          count: formatNumber(page.counts[name] ?? 0, locale),
        }))}
      />
      {page.items.length === 0 ? (
        <EmptyState icon="phone" title={t(`confirmations:empty.${tab}`)} />
      ) : (
        <ul className="grid items-start gap-4 lg:grid-cols-2">
          {page.items.map((item) => (
            <ConfirmationCard
              key={item.orderId}
              {...{ item, tab, pressKey, now }}
              unread={unread?.["order"] === item.orderId ? unread : null}
            />
          ))}
        </ul>
      )}
      <MoreLink
        to={
          page.nextCursor === null ? null : `${addressOf(tab)}&cursor=${encodeURIComponent(page.nextCursor)}`
        }
        name={t("vendors:more")}
      />
    </div>
  );
}
