import { EmptyState } from "../../components/ui/empty-state.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { DifferenceRow } from "./difference-row.tsx";
import { queryOf, readDifferences } from "./queries.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const query = queryOf(new URL(args.request.url).searchParams);
  return { query, page: await readDifferences(personalApi(args), query) };
}

export default function Differences({ loaderData: { query, page } }: Route.ComponentProps) {
  const { t } = useWords();
  const addressOf = (more: Readonly<Record<string, string | undefined>>): string => {
    const { limit: _, cursor: __, ...kept } = query;
    const asked = Object.entries({ ...kept, ...more }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    );
    return `/finance/differences?${new URLSearchParams(asked)}`;
  };
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("settlement:differences.title")} isPrivate />
      <BackLink
        to={query.statement ? `/finance/statements/${query.statement}` : "/finance/statements"}
        name={t("settlement:title")}
      />
      <h1 className="text-2xl">
        {query.class ? t(`settlement:class.${query.class}`) : t("settlement:differences.title")}
      </h1>
      <Tabs
        label={t("settlement:differences.title")}
        tabs={(["yes", "no"] as const).map((waiting) => ({
          key: waiting,
          to: addressOf({ waiting }),
          name: t(`settlement:waiting.${waiting}`),
          isHere: query.waiting === waiting,
        }))}
      />
      {page.items.length === 0 && <EmptyState icon="check" title={t("settlement:differences.none")} />}
      <ul className="grid gap-3">
        {page.items.map((difference) => (
          <DifferenceRow key={difference.id} difference={difference} />
        ))}
      </ul>
      <MoreLink
        to={page.nextCursor === null ? null : addressOf({ cursor: page.nextCursor })}
        name={t("vendor:more")}
      />
    </div>
  );
}
