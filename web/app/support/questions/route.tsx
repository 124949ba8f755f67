import { DeskQuestionList, type DeskQuestionView } from "@haat/contract/question";
import { formatDate } from "@haat/i18n/format";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import { DeskVerdict, Reports, StandingOf } from "../reviews/desk-parts.tsx";
import { decideAs } from "../reviews/decide.server.ts";
import { SaidTabs } from "../reviews/said-tabs.tsx";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const isHidden = new URL(args.request.url).searchParams.get("show") === "hidden";
  const query = { which: isHidden ? "hidden" : undefined };
  return {
    isHidden,
    ...(await personalApi(args).read("/v1/support/questions", DeskQuestionList, { query })),
  };
}

export const action = (args: Route.ActionArgs) =>
  decideAs(args, { place: "questions", flashes: { show: "question_show", hide: "question_hide" } });

export default function QuestionDesk({ loaderData: { isHidden, items }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <div className="grid gap-5">
      <PageHead title={t("questions:desk.title")} isPrivate />
      <h1 className="text-2xl">{t("questions:desk.title")}</h1>
      <RefusalNotice refusal={actionData?.refusal} />
      <SaidTabs here="questions" isHidden={isHidden} />
      {items.length === 0 && <EmptyState icon="check" title={t("reviews:desk.none")} />}
      <ul className="grid items-start gap-3 lg:grid-cols-2">
        {items.map((item) => (
          <DeskQuestion key={item.id} item={item} isUnread={actionData?.unread === item.id} />
        ))}
      </ul>
    </div>
  );
}

type Props = Readonly<{ item: DeskQuestionView; isUnread: boolean }>;

/** What was asked or answered, who objects to it and why, and the two verdicts. */
function DeskQuestion({ item, isUnread }: Props) {
  const { t, locale } = useWords();
  const { text, name, madeAt, saidAs, question } = item;
  return (
    <li>
      <article className="sheet grid content-start gap-2">
        <p className="text-sm text-soft">
          {t(`questions:desk.as.${saidAs}`)} · {name !== null && <Typed text={name} />}{" "}
          {formatDate(new Date(madeAt), locale)}
        </p>
        {question !== null && (
          <p className="text-sm text-soft">
            <Typed text={question} />
          </p>
        )}
        <p className="max-w-prose whitespace-pre-line">
          <Typed text={text} />
        </p>
        <StandingOf said={item} />
        <Reports reports={item.reports} />
        <DeskVerdict said={item} isUnread={isUnread} place="questions" />
      </article>
    </li>
  );
}
