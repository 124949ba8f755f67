import type { CourierReceivable } from "@haat/contract/courier-cash";
import { formatTaka } from "@haat/i18n/format";
import { BackLink } from "../../components/ui/back-link.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { isNothing } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { CourierCard } from "./courier-card.tsx";
import { readReceivable } from "./queries.server.ts";

export const loader = async (args: Route.LoaderArgs) => ({
  receivable: await readReceivable(personalApi(args)),
});

/** What couriers hold of ours, how long, and what of it is on its way to the bank. */
export default function CourierCash({ loaderData: { receivable } }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const items = receivable.items.filter(isAnything);
  const all = items.reduce((sum, { cash }) => sum + BigInt(cash.minor), 0n);
  return (
    <div className="grid gap-5">
      <PageHead title={t("remittances:cash")} isPrivate />
      <BackLink to="/support/remittances" name={t("remittances:title")} />
      <div>
        <h1 className="text-2xl">{t("remittances:cash")}</h1>
        <p className="text-soft">{t("remittances:cash.text")}</p>
      </div>
      {items.length === 0 ? (
        <EmptyState icon="cash" title={t("remittances:cash.none")} />
      ) : (
        <p className="text-3xl font-semibold text-brand tabular-nums">{formatTaka(all, locale)}</p>
      )}
      <ul className="grid items-start gap-4 lg:grid-cols-2">
        {items.map((item) => (
          <CourierCard key={item.courier} item={item} />
        ))}
      </ul>
    </div>
  );
}

/** Whether there is anything between the courier and us. */
const isAnything = ({
  parcels,
  inTransit,
  claimed,
  suspense,
  charges,
  ahead,
}: CourierReceivable["items"][number]): boolean =>
  parcels > 0 || [inTransit, claimed, suspense, charges, ahead].some((amount) => !isNothing(amount));
