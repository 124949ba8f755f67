import type { OverviewView } from "@haat/contract/support";
import { BarRow } from "../../components/ui/bar.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";
import { stateName } from "../../support/order/story-title.ts";

/** How many orders and payments stand where, and what waits to be sent. */
export function Counts({ overview: { orders, payments, outbox } }: { overview: OverviewView }) {
  const { t } = useWords();
  return (
    <div className="grid items-start gap-4 lg:grid-cols-3">
      <CountList id="orders" title={t("support:counts.orders")} machine="order" counts={orders} />
      <CountList id="payments" title={t("support:counts.payments")} machine="attempt" counts={payments} />
      <section className="sheet grid gap-3" aria-labelledby="outbox">
        <h2 id="outbox" className="text-lg">
          {t("support:counts.outbox")}
        </h2>
        <p>{t("support:counts.waiting", { count: outbox.waiting })}</p>
        <Notice tone={outbox.parked === 0 ? "good" : "bad"}>
          {outbox.parked === 0
            ? t("support:counts.none_parked")
            : t("support:counts.parked", { count: outbox.parked })}
        </Notice>
      </section>
    </div>
  );
}

type CountListProps = Readonly<{
  id: string;
  title: string;
  machine: "order" | "attempt";
  counts: OverviewView["orders"];
}>;

function CountList({ id, title, machine, counts }: CountListProps) {
  const { t } = useWords();
  const most = BigInt(Math.max(0, ...counts.map(({ count }) => count)));
  return (
    <section className="sheet grid gap-3" aria-labelledby={id}>
      <h2 id={id} className="text-lg">
        {title}
      </h2>
      <p className="text-soft">{t("support:counts.standing")}</p>
      {counts.length === 0 && <p className="text-soft">{t("support:counts.none")}</p>}
      <dl className="grid gap-2">
        {counts.map(({ state, count }) => (
          <BarRow
            key={state}
            name={stateName(t, machine, state)}
            printed={t("common:number", { value: count })}
            value={BigInt(count)}
            most={most}
            className="fill-brand"
          />
        ))}
      </dl>
    </section>
  );
}
