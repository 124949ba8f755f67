import type { ShopCouriersView } from "@haat/contract/shop-couriers";
import { formatDay } from "@haat/i18n/format";
import { CourierTerms } from "../../components/commerce/courier-terms.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { readCouriers } from "./queries.server.ts";

export const loader = (args: Route.LoaderArgs) => readCouriers(personalApi(args));

/** What each courier takes for the shop's parcels, and what is to be done where it does not take them yet. */
export default function Couriers({ loaderData: { items } }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("couriers:prices")} isPrivate />
      <div className="grid gap-1">
        <h1 className="text-2xl">{t("couriers:prices")}</h1>
        <p className="text-soft">{t("couriers:prices.lead")}</p>
      </div>
      {items.length === 0 && (
        <EmptyState icon="truck" title={t("couriers:prices.none")}>
          <p className="text-soft">{t("couriers:prices.none_text")}</p>
        </EmptyState>
      )}
      {items.map((each) => (
        <Courier key={each.courier} each={each} />
      ))}
      {items.length > 0 && <p className="text-soft">{t("couriers:prices.zones")}</p>}
    </div>
  );
}

function Courier({ each }: Readonly<{ each: ShopCouriersView["items"][number] }>) {
  const { t, locale } = useWords();
  const { courier, standing, contract, next } = each;
  const id = `courier-${courier}`;
  return (
    <section className="sheet grid gap-3" aria-labelledby={id}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={id} className="text-lg">
          {t(`couriers:name.${courier}`)}
        </h2>
        <span className={`badge ${standing === "open" ? "badge-good" : "badge-warm"}`}>
          {t(`couriers:standing.${standing}`)}
        </span>
      </div>
      {standing !== "open" && <p>{t(`couriers:standing.why.${standing}`)}</p>}
      {contract === null ? (
        <p>{t("couriers:prices.unknown")}</p>
      ) : (
        <>
          <p className="text-sm text-soft">
            {t(contract.isOwn ? "couriers:prices.own" : "couriers:prices.common", {
              from: formatDay(contract.from, locale),
            })}
          </p>
          <CourierTerms terms={contract.terms} />
        </>
      )}
      {next !== null && (
        <details>
          <summary className="inline-flex min-h-12 cursor-pointer items-center font-semibold">
            {t("couriers:prices.next", { from: formatDay(next.from, locale) })}
          </summary>
          <CourierTerms terms={next.terms} />
        </details>
      )}
    </section>
  );
}
