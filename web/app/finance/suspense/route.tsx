import { ageBuckets, ageingAccounts, AgeingView } from "@haat/contract/ledger";
import { Taka } from "../../components/commerce/price.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Link } from "../../components/ui/link.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import { nameOf } from "./account-tab.ts";
import type { Route } from "./+types/route.ts";
import { AgeBuckets } from "./age-buckets.tsx";
import { AgeingItem } from "./ageing-item.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const account = ageingAccounts.find((each) => each === searchParams.get("account")) ?? "X:SUSPENSE";
  const currency = searchParams.get("currency") ?? undefined;
  const bucket = ageBuckets.find((each) => each === searchParams.get("bucket"));
  const cursor = searchParams.get("cursor") ?? undefined;
  const found = await personalApi(args).read("/v1/admin/ledger/ageing", AgeingView, {
    query: { account, currency, bucket, cursor },
  });
  return { ...found, only: bucket ?? null };
}

export default function Suspense({ loaderData }: Route.ComponentProps) {
  const { t } = useWords();
  const { account, balance, others, named, buckets, items, nextCursor, only } = loaderData;
  const addressOf = (name: string, currency = "BDT") =>
    `/finance/suspense?account=${name}${currency === "BDT" ? "" : `&currency=${currency}`}`;
  return (
    <div className="grid gap-5">
      <PageHead title={t("finance:ageing.title")} isPrivate />
      <div>
        <h1 className="text-2xl">{t("finance:ageing.title")}</h1>
        <p className="text-soft">
          {t(account.startsWith("A:GW:") ? "finance:ageing.unsettled" : "finance:ageing.text")}
        </p>
      </div>
      <Tabs
        label={t("finance:journals.account")}
        tabs={ageingAccounts.map((name) => ({
          key: name,
          to: addressOf(name),
          name: nameOf(t, name),
          isHere: name === account,
        }))}
      />
      <p>
        {nameOf(t, account)} · {t("finance:accounts.balance")}{" "}
        <Taka amount={balance} className="text-2xl font-semibold" />
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
      <AgeBuckets buckets={buckets} only={only} address={addressOf(account, balance.currency)} />
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
            : `${addressOf(account, balance.currency)}${only === null ? "" : `&bucket=${only}`}&cursor=${encodeURIComponent(nextCursor)}`
        }
        name={t("vendor:more")}
      />
    </div>
  );
}
