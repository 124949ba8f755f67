import type { SubOrderView } from "@haat/contract/order";
import { OrderLines } from "../../components/commerce/order-lines.tsx";
import { Taka } from "../../components/commerce/price.tsx";
import { useWords } from "../../lib/words.tsx";
import { StateBadge } from "../../vendor/state-badge.tsx";

const isOver: readonly SubOrderView["state"][] = ["delivered", "completed", "cancelled"];

/** Each vendor's part: where it stands, and what is in it at a tap. */
export function Parts({ parts }: { parts: readonly SubOrderView[] }) {
  const { t } = useWords();
  return (
    <ul className="grid items-start gap-3 lg:grid-cols-2">
      {parts.map((part) => (
        <li key={part.id} className="sheet grid gap-2">
          <p className="flex flex-wrap items-center justify-between gap-x-4">
            <b>{part.vendor.name}</b>
            <StateBadge state={part.state} />
          </p>
          <p className="flex flex-wrap justify-between gap-x-4 text-sm text-soft">
            <span>{part.number}</span>
            <Taka amount={part.total} className="text-ink" />
          </p>
          {part.promisedBy !== null && !isOver.includes(part.state) && (
            <p className="text-sm text-soft">
              {t("checkout:review.promised", { date: new Date(part.promisedBy) })}
            </p>
          )}
          <details>
            <summary className="link inline-flex min-h-12 items-center">{t("support:order.lines")}</summary>
            <OrderLines lines={part.lines} />
          </details>
        </li>
      ))}
    </ul>
  );
}
