import type { JournalView } from "@haat/contract/ledger";
import { formatDateTime } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";
import { storyTitle } from "../../support/order/story-title.ts";
import { Lines } from "./lines.tsx";

/** One journal: what was posted, when, for which order, and its two sides. */
export function JournalCard({ journal }: { journal: JournalView }) {
  const { t, locale } = useWords();
  const { id, at, event, order, sum, lines } = journal;
  return (
    <li className="sheet grid gap-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        <div>
          <p className="font-semibold">
            <Link to={`/finance/journals/${id}`} className="underline underline-offset-4">
              {event} · {storyTitle(t, { kind: "journal", title: event, to: null })}
            </Link>
          </p>
          <p className="text-sm text-soft">
            {formatDateTime(new Date(at), locale)}
            {order !== null && (
              <>
                {" · "}
                <Link to={`/support/orders/${order.id}`} className="link">
                  {order.number}
                </Link>
              </>
            )}
          </p>
        </div>
        <Taka amount={sum} className="text-xl font-semibold" />
      </div>
      <Lines lines={lines} label={`${event} ${id}`} />
    </li>
  );
}
