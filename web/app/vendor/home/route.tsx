import { FactorsView } from "@haat/contract/factors";
import { formatDate } from "@haat/i18n/format";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Section } from "../../components/ui/section.tsx";
import { Watched } from "../../components/ui/watched.tsx";
import { outcomeOf, personalApi, type Api } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import { readDeliveries } from "../deliveries/queries.server.ts";
import { OrderCards, type OrderCard } from "../orders/order-cards.tsx";
import { readOrders } from "../orders/queries.server.ts";
import { requireShop } from "../shop/require-shop.server.ts";
import { BalanceCards } from "../statement/balances.tsx";
import { readStatement } from "../statement/queries.server.ts";
import { readStock } from "../stock/queries.server.ts";
import type { Route } from "./+types/route.ts";
import { DbidBanner } from "../papers/dbid-banner.tsx";
import { readPapers } from "../papers/queries.server.ts";
import { SecondFactorOffer } from "./second-factor-offer.tsx";
import { ShopDoors } from "./shop-doors.tsx";
import { ToDo } from "./to-do.tsx";

/** As much of the day as the role in the shop shows: orders, stock, money. */
export async function loader(args: Route.LoaderArgs) {
  const api = personalApi(args);
  const { may } = await requireShop(args);
  const [orders, statement, stock, papers, isOffered] = await Promise.all([
    may.includes("listVendorOrders") ? readWork(api) : null,
    may.includes("readStatement") ? readStatement(api, null) : null,
    may.includes("listStock") ? readStock(api, { q: "", low: true, cursor: null }, 50) : null,
    may.includes("readPapers") ? readPapers(api) : null,
    may.includes("listPayoutAccounts") && lacksSecondFactor(api),
  ]);
  const low = stock && { count: stock.items.length, isMore: stock.nextCursor !== null };
  const dbidDue = papers?.dbidDue ?? null;
  const mayAccept = may.includes("acceptOrder");
  return { orders, statement, low, dbidDue, mayAccept, may, isOffered, now: new Date().toISOString() };
}

/** The day's work is shown also while this cannot be said. */
async function lacksSecondFactor(api: Api): Promise<boolean> {
  const factors = await outcomeOf(api.find("/v1/auth/factors", FactorsView));
  return factors.ok && factors.value.totp === null && factors.value.passkeys.length === 0;
}

async function readWork(api: Api) {
  const [fresh, preparing, own] = await Promise.all([
    readOrders(api, { tab: "new", limit: 4 }),
    readOrders(api, { tab: "preparing", limit: 50 }),
    readDeliveries(api),
  ]);
  const [counts, toBring] = [fresh.counts, own.length];
  return { counts, toBring, fresh: fresh.items, preparing: preparing.items };
}

/** How long before a DBID is due the shop is reminded every day. */
const warnDays = 60;

/** A new order shows by itself. */
const watchEveryS = 60;

export default function Home({
  loaderData: { orders, statement, low, dbidDue, mayAccept, may, isOffered, now },
}: Route.ComponentProps) {
  const { t, locale } = useWords();
  return (
    <div className="grid gap-8">
      <PageHead title={t("vendor:nav.today")} isPrivate />
      {dbidDue !== null && dbidDue.daysLeft <= warnDays && <DbidBanner due={dbidDue} isLinked />}
      <Watched everyS={watchEveryS} isOpen>
        <div className="grid gap-4">
          <div>
            <h1 className="text-2xl">{t("vendor:home.title")}</h1>
            <p className="text-soft">{formatDate(new Date(now), locale)}</p>
          </div>
          {orders !== null && (
            <ToDo
              counts={orders.counts}
              preparing={orders.preparing}
              toBring={orders.toBring}
              low={low}
              mayAccept={mayAccept}
              now={now}
            />
          )}
        </div>
        {statement !== null && (
          <Section id="money" title={t("vendor:home.money")} aside={<SeeAll to="/vendor/statement" />}>
            <BalanceCards balances={statement} />
          </Section>
        )}
        {orders !== null && <Work {...orders} now={now} />}
      </Watched>
      {isOffered && <SecondFactorOffer />}
      <ShopDoors may={may} />
    </div>
  );
}

type WorkProps = Readonly<{ fresh: readonly OrderCard[]; preparing: readonly OrderCard[]; now: string }>;

function Work({ fresh, preparing, now }: WorkProps) {
  const { t } = useWords();
  return (
    <>
      {fresh.length > 0 && (
        <Section id="new" title={t("vendor:home.new")} aside={<SeeAll to="/vendor/orders?tab=new" />}>
          <OrderCards orders={fresh} now={now} />
        </Section>
      )}
      {preparing.length > 0 && (
        <Section id="send" title={t("vendor:home.send")} aside={<SeeAll to="/vendor/orders?tab=preparing" />}>
          <OrderCards orders={byDeadline(preparing).slice(0, 4)} now={now} />
        </Section>
      )}
    </>
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
