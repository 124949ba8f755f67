import type { RemittanceView } from "@haat/contract/remittance";
import { formatNumber } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Bar } from "../../components/ui/bar.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { isNothing } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

const isAtWork = (state: RemittanceView["state"]): boolean =>
  state === "waiting" || state === "reading" || state === "matching";

/** Nothing of it waits: each row is in the books, or was left out. */
const isOver = ({ state, open, posted, dropped, rows }: RemittanceView): boolean =>
  state === "matched" && open === 0 && posted + dropped === rows;

function toneOf(remittance: RemittanceView): string {
  const { state, open } = remittance;
  if (state === "refused") return "badge-bad";
  if (state === "matched" && open === 0) return isOver(remittance) ? "badge-good" : "";
  return state === "matched" || state === "read" || state === "arriving" ? "badge-warm" : "";
}

/** How far a statement is, in a word; of one that is matched, what is left to look at. */
export function StateBadge({ remittance }: { remittance: RemittanceView }) {
  const { t, locale } = useWords();
  const { state, percent, open, posted, dropped } = remittance;
  const word =
    state === "matched" && open > 0
      ? t("remittances:open", { count: open })
      : !isOver(remittance)
        ? t(`remittances:state.${state}`)
        : posted === 0
          ? t("remittances:state.left_out")
          : dropped === 0
            ? t("remittances:state.done")
            : t("remittances:state.done_but", { count: dropped });
  return (
    <span className={`badge ${toneOf(remittance)}`}>
      {word}
      {isAtWork(state) && ` · ${formatNumber(percent, locale)}%`}
    </span>
  );
}

/** Who took a file back, and why. */
export function RecalledBy({ recalled }: { recalled: NonNullable<RemittanceView["recalled"]> }) {
  const { t } = useWords();
  const { by, at, reason } = recalled;
  return (
    <p className="text-sm">
      {t("remittances:recall.done", { by, day: new Date(at) })} <Typed text={reason} />
    </p>
  );
}

/** One statement of a courier: whose, until when, what it brings, and how far it is. */
export function RemittanceRow({ remittance }: { remittance: RemittanceView }) {
  const { t } = useWords();
  const { id, courier, reference, periodEnd, state, rows, posted, dropped, net, recalled } = remittance;
  const { exact, suggested, unmatched, left } = remittance;
  return (
    <li className="sheet grid gap-1">
      <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <Link
          to={`/support/remittances/${id}`}
          className="inline-flex min-h-12 items-center font-semibold underline underline-offset-4"
        >
          <span>
            {t(`couriers:name.${courier}`)} · <Typed text={reference} />
          </span>
        </Link>
        <StateBadge remittance={remittance} />
      </p>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm text-soft">
        <span>
          {t("remittances:until", { day: new Date(periodEnd) })}
          {rows > 0 && ` · ${t("remittances:rows", { count: rows })}`}
        </span>
        {net !== null && <Taka amount={net} className="text-lg font-semibold text-ink" />}
      </p>
      {recalled !== null && <RecalledBy recalled={recalled} />}
      {state === "matched" && (
        <div className="grid gap-1">
          <p className="text-sm font-semibold">
            {t("remittances:counters", { exact, suggested, open: unmatched })}
          </p>
          <p className="text-sm">
            {t("remittances:posted_of", { posted, rows })}
            {dropped > 0 && ` · ${t("remittances:left_out", { count: dropped })}`}
          </p>
          <Bar value={BigInt(posted)} most={BigInt(rows)} className="fill-leaf" />
          {left !== null && !isNothing(left) && (
            <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
              <span>{t("remittances:list.left")}</span>
              <Taka amount={left} className="font-semibold" />
            </p>
          )}
        </div>
      )}
    </li>
  );
}
