import { ageingAccounts, AgeingView } from "@haat/contract/ledger";
import { Taka } from "../../components/commerce/price.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Link } from "../../components/ui/link.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import { accountWord } from "../books/rules.ts";
import type { Route } from "./+types/route.ts";
import { AgeingItem } from "./ageing-item.tsx";

export const loader = (args: Route.LoaderArgs): Promise<AgeingView> => {
  const { searchParams } = new URL(args.request.url);
  const account = ageingAccounts.find((each) => each === searchParams.get("account")) ?? "X:SUSPENSE";
  const currency = searchParams.get("currency") ?? undefined;
  const cursor = searchParams.get("cursor") ?? undefined;
  return personalApi(args).read("/v1/admin/ledger/ageing", AgeingView, {
    query: { account, currency, cursor },
  });
};

const looks = { today: "border-line", young: "border-line", old: "border-brick bg-brick-wash" } as const;

export default function Suspense({ loaderData }: Route.ComponentProps) {
  const { t } = useWords();
  const { account, balance, others, named, buckets, items, nextCursor } = loaderData;
  const addressOf = (name: string, currency = "BDT") =>
    `/finance/suspense?account=${name}${currency === "BDT" ? "" : `&currency=${currency}`}`;
  return (
    <div className="grid gap-5">
      <PageHead title={t("finance:ageing.title")} isPrivate />
      <div>
        <h1 className="text-2xl">{t("finance:ageing.title")}</h1>
        <p className="text-soft">{t("finance:ageing.text")}</p>
      </div>
      <Tabs
        label={t("finance:journals.account")}
        tabs={ageingAccounts.map((name) => ({
          key: name,
          to: addressOf(name),
          name: t(`support:account.${accountWord(name)}`),
          isHere: name === account,
        }))}
      />
      <p>
        {t("finance:accounts.balance")} <Taka amount={balance} className="text-2xl font-semibold" />
      </p>
      {others.length > 0 && (
        <p className="flex flex-wrap gap-x-4">
          {t("finance:ageing.others")}
          {others.map((other) => (
            <Link key={other.currency} to={addressOf(account, other.currency)} className="link">
              {other.display}
            </Link>
          ))}
        </p>
      )}
      {balance.minor !== named.minor && (
        <Notice tone="bad">{t("finance:ageing.unnamed", { named: named.display })}</Notice>
      )}
      <dl className="grid gap-3 sm:grid-cols-3">
        {buckets.map(({ bucket, count, sum }) => (
          <div key={bucket} className={`sheet grid gap-1 ${looks[count > 0 ? bucket : "today"]}`}>
            <dt>{t(`finance:ageing.${bucket}`)}</dt>
            <dd className="text-xl font-semibold">
              <Taka amount={sum} />
            </dd>
            <dd className="text-sm text-soft">{t("finance:ageing.count", { count })}</dd>
          </div>
        ))}
      </dl>
      {items.length === 0 ? (
        <EmptyState icon="check" title={t("finance:ageing.none")} />
      ) : (
        <ul className="grid items-start gap-3 lg:grid-cols-2">
          {items.map((item) => (
            <AgeingItem key={item.id} account={account} item={item} />
          ))}
        </ul>
      )}
      <MoreLink
        to={
          nextCursor === null
            ? null
            : `${addressOf(account, balance.currency)}&cursor=${encodeURIComponent(nextCursor)}`
        }
        name={t("vendor:more")}
      />
    </div>
  );
}
