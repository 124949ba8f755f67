import { AuditPage } from "@haat/contract/audit";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Link } from "../../components/ui/link.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { ChainHead } from "./chain-head.tsx";
import { addressOf, readFilter } from "./filter.ts";
import { FilterForm } from "./filter-form.tsx";
import { Row } from "./row.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const { filter, unread } = readFilter(searchParams);
  const typed = searchParams.get("cursor") ?? "";
  const cursor = /^\d{1,18}$/.test(typed) ? typed : undefined;
  const page = await personalApi(args).read("/v1/admin/audit", AuditPage, { query: { ...filter, cursor } });
  return { filter, unread, page, isFurther: cursor !== undefined };
}

export default function Audit({ loaderData: { filter, unread, page, isFurther } }: Route.ComponentProps) {
  const { t } = useWords();
  const { person } = filter;
  const name = page.items.find(({ actor }) => actor.id === person)?.actor.name ?? person;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("admin:audit.title")} isPrivate />
      <h1 className="text-2xl">{t("admin:audit.title")}</h1>
      <p>{person === "" ? t("admin:audit.lead") : t("admin:audit.of", { name })}</p>
      {person !== "" && (
        <Link to={`/admin/people/${person}`} className="button-secondary justify-self-start">
          {t("admin:audit.to_person")}
        </Link>
      )}
      {unread.length > 0 && (
        <Notice tone="warm" isNews>
          {t("admin:audit.unread", { what: unread.join(" · ") })}
        </Notice>
      )}
      <FilterForm filter={filter} />
      {page.items.length === 0 && (
        <EmptyState icon="search" title={t("admin:audit.none")}>
          <p className="text-soft">{t("admin:audit.none_text")}</p>
        </EmptyState>
      )}
      <ol className="grid gap-3">
        {page.items.map((row) => (
          <Row key={row.id} row={row} filter={filter} />
        ))}
      </ol>
      <div className="flex flex-wrap items-baseline justify-center gap-x-6">
        {isFurther && (
          <Link to={addressOf(filter)} className="button-quiet">
            {t("admin:audit.newest")}
          </Link>
        )}
        <MoreLink
          to={page.nextCursor === null ? null : addressOf(filter, page.nextCursor)}
          name={t("admin:audit.older")}
        />
      </div>
      <ChainHead chain={page.chain} />
    </div>
  );
}
