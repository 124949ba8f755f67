import type { StatementView } from "@haat/contract/vendor";
import { Taka } from "../../components/commerce/price.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";

/** What of the pending has no day yet, each order with its reason and since when. */
export function Held({ held }: Pick<StatementView, "held">) {
  const { t } = useWords();
  if (held.length === 0) return null;
  return (
    <Section id="held" title={t("vendor:money.held")}>
      <ul className="grid gap-3">
        {held.map(({ order, amount, why, since }) => (
          <li key={order.id} className="sheet grid gap-2">
            <p className="flex flex-wrap items-center justify-between gap-x-4">
              <Link to={`/vendor/orders/${order.id}`} className="link inline-flex min-h-12 items-center">
                {order.number}
              </Link>
              <Taka amount={amount} className="font-semibold" />
            </p>
            <p className="notice notice-warm">
              {t(`vendor:cod.contested.${why}`, { since: new Date(since) })}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
