import { formatDate } from "@haat/i18n/format";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Section } from "../../components/ui/section.tsx";
import { Watched } from "../../components/ui/watched.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import { OrderCards } from "../orders/order-cards.tsx";
import { readOrders } from "../orders/queries.server.ts";
import { BalanceCards } from "../statement/balances.tsx";
import { readStatement } from "../statement/queries.server.ts";
import { readStock } from "../stock/queries.server.ts";
import type { Route } from "./+types/route.ts";
import { ToDo } from "./to-do.tsx";

export async function loader(args: Route.LoaderArgs) {
  const api = personalApi(args);
  const [fresh, preparing, statement, low] = await Promise.all([
    readOrders(api, { tab: "new", limit: 4 }),
    readOrders(api, { tab: "preparing", limit: 50 }),
    readStatement(api, null),
    readStock(api, { q: "", low: true, cursor: null }, 50),
  ]);
  const isMoreLow = low.nextCursor !== null;
  return { fresh, preparing, statement, low: low.items.length, isMoreLow, now: new Date().toISOString() };
}

/** A new order shows by itself. */
const watchEveryS = 60;

export default function Home({
  loaderData: { fresh, preparing, statement, low, isMoreLow, now },
}: Route.ComponentProps) {
  const { t, locale } = useWords();
  return (
    <div className="grid gap-8">
      <PageHead title={t("vendor:nav.today")} isPrivate />
      <Watched everyS={watchEveryS} isOpen>
        <div className="grid gap-4">
          <div>
            <h1 className="text-2xl">{t("vendor:home.title")}</h1>
            <p className="text-soft">{formatDate(new Date(now), locale)}</p>
          </div>
          <ToDo counts={fresh.counts} preparing={preparing.items} low={low} isMoreLow={isMoreLow} now={now} />
        </div>
        <Section id="money" title={t("vendor:home.money")} aside={<SeeAll to="/vendor/statement" />}>
          <BalanceCards balances={statement} />
        </Section>
        {fresh.items.length > 0 && (
          <Section id="new" title={t("vendor:home.new")} aside={<SeeAll to="/vendor/orders?tab=new" />}>
            <OrderCards orders={fresh.items} now={now} />
          </Section>
        )}
        {preparing.items.length > 0 && (
          <Section
            id="send"
            title={t("vendor:home.send")}
            aside={<SeeAll to="/vendor/orders?tab=preparing" />}
          >
            <OrderCards orders={byDeadline(preparing.items).slice(0, 4)} now={now} />
          </Section>
        )}
      </Watched>
    </div>
  );
}

function SeeAll({ to }: { to: string }) {
  const { t } = useWords();
  return (
    <Link to={to} className="link inline-flex min-h-12 items-center text-base">
      {t("vendor:home.all")}
    </Link>
  );
}

/** The most urgent first; what has no deadline comes last. */
const byDeadline = <Card extends Readonly<{ handoverBy: string | null }>>(cards: readonly Card[]): Card[] =>
  cards.toSorted((left, right) => timeOf(left) - timeOf(right));

const timeOf = ({ handoverBy }: Readonly<{ handoverBy: string | null }>): number =>
  handoverBy === null ? Number.MAX_SAFE_INTEGER : Date.parse(handoverBy);
