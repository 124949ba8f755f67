import { WaitingGoods } from "@haat/contract/goods-review";
import { formatRelativeDay } from "@haat/i18n/format";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const { items } = await personalApi(args).read("/v1/support/goods", WaitingGoods);
  return { items, now: new Date().toISOString() };
}

export default function GoodsWaiting({ loaderData: { items, now } }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const since = (at: string) =>
    t("goods:review.since", { when: formatRelativeDay(new Date(at), new Date(now), locale) });
  return (
    <div className="grid gap-5">
      <PageHead title={t("goods:review.title")} isPrivate />
      <h1 className="text-2xl">{t("goods:review.title")}</h1>
      {items.length === 0 && <EmptyState icon="check" title={t("goods:review.none")} />}
      <ul className="grid items-start gap-3 lg:grid-cols-2">
        {items.map(({ id, title, vendor, category, isNew, number, submittedAt }) => (
          <li key={id} className="sheet grid gap-2">
            <h2 className="text-lg">
              <Link
                to={`/support/goods/${id}`}
                className="inline-flex min-h-12 items-center underline underline-offset-4"
              >
                <Typed text={title[locale]} />
              </Link>
            </h2>
            <p>
              <span className={isNew ? "badge badge-warm" : "badge"}>
                {isNew ? t("goods:review.new") : t("goods:review.change", { number })}
              </span>
            </p>
            <p className="text-sm text-soft">
              <Typed text={vendor} /> · {category} · {since(submittedAt)}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
