import {
  CourierWordBody,
  NoticeKey,
  type NoticeActBody,
  noticeActs,
  noticeViews,
} from "@haat/contract/notice-desk";
import { noticeWhys } from "@haat/core/courier-notices";
import { couriers } from "@haat/core/couriers";
import { newSecret } from "@haat/core/ids";
import { data, redirect, useOutletContext } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Staff } from "../staff.ts";
import type { Route } from "./+types/route.ts";
import { NoticeCard } from "./notice-card.tsx";
import { actOnNotice, type Filter, filterOf, proposeWord, readNotices } from "./queries.server.ts";
import { WordCard } from "./word-card.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const filter = filterOf(searchParams);
  const page = await readNotices(personalApi(args), filter, searchParams.get("cursor"));
  return { filter, page, pressKey: newSecret() };
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  if (form["word"] !== undefined) return teach(args, form);
  const { notice, key = "", act: named, reason = "" } = form;
  const act = noticeActs.find((each) => each === named);
  const of = NoticeKey.safeParse(notice).data;
  if (act === undefined || of === undefined) throw data(null, { status: 400 });
  const body: NoticeActBody = { act, reason };
  const outcome = await actOnNotice({ api: personalApi(args), of, key, body });
  if (!outcome.ok) return refused(outcome.problem, args);
  const view = act === "back" ? "?view=aside" : "";
  return redirect(`/${localeOf(args.params)}/support/courier-notices${view}`, {
    status: 303,
    headers: { "set-cookie": writeFlash(act === "aside" ? "notice_aside" : "notice_back", args.request) },
  });
}

function refused(problem: Parameters<typeof answerRefusal>[0], args: Route.ActionArgs) {
  const { data: said, init } = answerRefusal(problem, args);
  return data({ unread: null, ...said }, init ?? {});
}

/** What a word is to mean: from here on it waits for a second person. */
async function teach(args: Route.ActionArgs, { key = "", ...form }: Readonly<Record<string, string>>) {
  const { courier, word, means, reason } = form;
  const read = CourierWordBody.safeParse({
    ...{ courier, word, reason },
    means: means === "nothing" ? null : means,
  });
  if (!read.success) return data({ unread: `${courier} ${word}`, refusal: undefined }, { status: 400 });
  const outcome = await proposeWord(personalApi(args), { key, body: read.data });
  if (!outcome.ok) return refused(outcome.problem, args);
  return redirect(`/${localeOf(args.params)}/support/courier-notices?view=words`, {
    status: 303,
    headers: { "set-cookie": writeFlash("word_asked", args.request) },
  });
}

function addressOf({ view, why, courier }: Filter): string {
  const named = { view, ...(why && { why }), ...(courier && { courier }) };
  return `/support/courier-notices?${new URLSearchParams(named)}`;
}

/** What couriers told us and fits no parcel of ours, and their words that nobody knows. */
export default function CourierNotices({ loaderData, actionData }: Route.ComponentProps) {
  const { filter, page, pressKey } = loaderData;
  const { t } = useWords();
  const { may } = useOutletContext<Staff>();
  const title = t(filter.view === "words" ? "parcels:words.title" : "parcels:notices.title");
  const isEmpty = page.items.length + page.words.length === 0;
  return (
    <div className="grid gap-5">
      <PageHead title={title} isPrivate />
      <BackLink to="/support/parcels" name={t("parcels:desk.title")} />
      <div>
        <h1 className="text-2xl">{title}</h1>
        <p className="text-soft">{t(`parcels:notices.text.${filter.view}`)}</p>
      </div>
      <RefusalNotice refusal={actionData?.refusal} />
      <Choices filter={filter} />
      {isEmpty && <EmptyState icon="check" title={t("parcels:desk.empty")} />}
      <ul className="grid items-start gap-3 lg:grid-cols-2">
        {page.items.map((row) => (
          <NoticeCard
            key={row.key}
            row={row}
            pressKey={may.includes("actOnCourierNotice") ? pressKey : null}
          />
        ))}
        {page.words.map((row, nth) => (
          <WordCard
            key={`${row.courier} ${row.word}`}
            row={row}
            nth={nth}
            pressKey={may.includes("proposeCourierWord") ? pressKey : null}
            isUnread={actionData?.unread === `${row.courier} ${row.word}`}
          />
        ))}
      </ul>
      <MoreLink
        to={
          page.nextCursor === null
            ? null
            : `${addressOf(filter)}&cursor=${encodeURIComponent(page.nextCursor)}`
        }
        name={t("vendor:more")}
      />
    </div>
  );
}

function Choices({ filter }: Readonly<{ filter: Filter }>) {
  const { t } = useWords();
  const all = t("parcels:notices.all");
  return (
    <div className="grid gap-1">
      <Tabs
        label={t("support:hand_ins.show")}
        tabs={noticeViews.map((view) => ({
          key: view,
          to: addressOf({ view, why: undefined, courier: filter.courier }),
          name: t(`parcels:notices.view.${view}`),
          isHere: view === filter.view,
        }))}
      />
      {filter.view !== "words" && (
        <Tabs
          label={t("parcels:notices.why")}
          tabs={[undefined, ...noticeWhys].map((why) => ({
            key: why ?? "all",
            to: addressOf({ ...filter, why }),
            name: why ? t(`parcels:notices.why.${why}`) : all,
            isHere: why === filter.why,
          }))}
        />
      )}
      <Tabs
        label={t("parcels:places.courier")}
        tabs={[undefined, ...couriers].map((courier) => ({
          key: courier ?? "all",
          to: addressOf({ ...filter, courier }),
          name: courier ? t(`couriers:name.${courier}`) : all,
          isHere: courier === filter.courier,
        }))}
      />
    </div>
  );
}
