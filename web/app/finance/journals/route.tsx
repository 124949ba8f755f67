import { JournalPage } from "@haat/contract/ledger";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { SheetLinks } from "../../components/ui/sheet-links.tsx";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { addressOf, readFilter } from "./filter.ts";
import { FilterForm } from "./filter-form.tsx";
import { JournalCard } from "./journal-card.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const { filter, query, unread } = readFilter(searchParams);
  const typed = searchParams.get("cursor") ?? "";
  const cursor = /^\d{1,18}$/.test(typed) ? typed : undefined;
  const api = personalApi(args);
  const page = await api.read("/v1/admin/ledger/journals", JournalPage, { query: { ...query, cursor } });
  return { filter, unread, page };
}

export default function Journals({ loaderData: { filter, unread, page } }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <div className="grid gap-5">
      <PageHead title={t("finance:journals.title")} isPrivate />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1 className="text-2xl">{t("finance:journals.title")}</h1>
          <p className="text-soft">{t("finance:journals.text")}</p>
        </div>
        <SheetLinks to={addressOf(filter, { place: "/finance/journals.csv" })} />
      </div>
      {unread.length > 0 && (
        <Notice tone="warm" isNews>
          {t("admin:audit.unread", { what: unread.join(" · ") })}
        </Notice>
      )}
      <FilterForm filter={filter} />
      {page.items.length === 0 && (
        <EmptyState icon="search" title={t("finance:journals.none")}>
          <p className="text-soft">{t("admin:audit.none_text")}</p>
        </EmptyState>
      )}
      <ol className="grid items-start gap-3 lg:grid-cols-2">
        {page.items.map((journal) => (
          <JournalCard key={journal.id} journal={journal} />
        ))}
      </ol>
      <MoreLink
        to={page.nextCursor === null ? null : addressOf(filter, { cursor: page.nextCursor })}
        name={t("admin:audit.older")}
      />
    </div>
  );
}
