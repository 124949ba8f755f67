import { ExceptionPage, exceptionViews } from "@haat/contract/exception";
import { Taka } from "../../components/commerce/price.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { ExceptionCard } from "./exception-card.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const view = exceptionViews.find((each) => each === searchParams.get("view")) ?? "open";
  const cursor = searchParams.get("cursor") ?? undefined;
  const page = await personalApi(args).read("/v1/support/exceptions", ExceptionPage, {
    query: { view, cursor },
  });
  return { view, page };
}

export default function Exceptions({ loaderData: { view, page } }: Route.ComponentProps) {
  const { t } = useWords();
  const about = view === "late" ? "late" : "money";
  const addressOf = (name: string) => `/support/exceptions?view=${name}`;
  return (
    <div className="grid gap-5">
      <PageHead title={t(`support:exceptions.title_of.${about}`)} isPrivate />
      <div>
        <h1 className="text-2xl">{t(`support:exceptions.title_of.${about}`)}</h1>
        <p className="text-soft">{t(`support:exceptions.text_of.${about}`)}</p>
      </div>
      {view !== "late" && (
        <p>
          {t("support:exceptions.unallocated")}{" "}
          {page.unallocated.map((sum) => (
            <Taka key={sum.currency} amount={sum} className="me-4 text-xl font-semibold" />
          ))}
        </p>
      )}
      <Tabs
        label={t("support:hand_ins.show")}
        tabs={exceptionViews.map((name) => ({
          key: name,
          to: addressOf(name),
          name: t(`support:exceptions.view.${name}`),
          isHere: name === view,
        }))}
      />
      {page.items.length === 0 && <EmptyState icon="check" title={t(`support:exceptions.empty.${view}`)} />}
      <ul className="grid items-start gap-3 lg:grid-cols-2">
        {page.items.map((exception) => (
          <ExceptionCard key={exception.id} exception={exception} />
        ))}
      </ul>
      <MoreLink
        to={
          page.nextCursor === null ? null : `${addressOf(view)}&cursor=${encodeURIComponent(page.nextCursor)}`
        }
        name={t("vendor:more")}
      />
    </div>
  );
}
