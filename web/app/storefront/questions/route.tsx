import { QuestionPage } from "@haat/contract/question";
import { QuestionCard } from "../../components/commerce/question-card.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Link } from "../../components/ui/link.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { sharedCache } from "../../lib/headers.server.ts";
import { orMoved } from "../../lib/moved.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

export const headers: Route.HeadersFunction = () => sharedCache;

export async function loader(args: Route.LoaderArgs) {
  const { slug } = args.params;
  const named = new URL(args.request.url).searchParams.get("cursor") ?? "";
  const cursor = /^qst_[0-9a-z]{26}$/.exec(named)?.[0];
  return orMoved(args, async (api) => {
    const path = `/v1/store/products/${encodeURIComponent(slug)}/questions`;
    return { page: await api.read(path, QuestionPage, { query: { cursor, limit: 20 } }) };
  });
}

const quiet = "inline-flex min-h-12 min-w-12 items-center text-sm text-soft underline underline-offset-4";

export default function Questions({ loaderData: { page } }: Route.ComponentProps) {
  const { t } = useWords();
  const { slug, title } = page.product;
  const report = (id: string) => (
    <Link to={`/p/${slug}/questions/${id}/report`} className={quiet}>
      {t("reviews:report")}
    </Link>
  );
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("questions:of", { title })} />
      <BackLink to={`/p/${slug}`} name={title} />
      <h1 className="text-2xl">{t("questions:of", { title })}</h1>
      <Link to={`/p/${slug}/ask`} className="button justify-self-start max-sm:w-full">
        {t("questions:ask")}
      </Link>
      {page.items.length === 0 && <EmptyState icon="chat" title={t("questions:none")} />}
      {page.items.map((question) => (
        <QuestionCard key={question.id} question={question} beside={report}>
          <p className="flex flex-wrap gap-x-5">
            <Link to={`/p/${slug}/questions/${question.id}/answer`} className={quiet}>
              {t("questions:own_it")}
            </Link>
            {report(question.id)}
          </p>
        </QuestionCard>
      ))}
      <MoreLink
        to={page.nextCursor === null ? null : `/p/${slug}/questions?cursor=${page.nextCursor}`}
        name={t("questions:more")}
      />
    </div>
  );
}
