import type { ComplaintView } from "@haat/contract/complaint";
import { formatDateTime } from "@haat/i18n/format";
import { ComplaintCard } from "../../components/complaint/card.tsx";
import { HoursLeft } from "../../components/complaint/clock.tsx";
import { OutcomeChoice } from "../../components/complaint/outcome-choice.tsx";
import { ComplaintWords } from "../../components/complaint/words-field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";

type Typed = Readonly<Record<string, string>>;
type Props = Readonly<{
  complaint: ComplaintView;
  pressKey: string;
  now: string;
  mayDecide: boolean;
  /** What was typed of this one before it was refused. */
  typed: Typed | null;
}>;

/** What is complained of, by when the law wants a step, and Haat's decision. */
export function DeskComplaint({ complaint, pressKey, now, mayDecide, typed }: Props) {
  const { t, locale } = useWords();
  const { id, order, shop, state, clock } = complaint;
  const isUnderWay = state === "open" || state === "at_support";
  const aside = (
    <div className="grid justify-items-start gap-2">
      <p className="text-sm">
        <Link to={`/support/orders/${order.id}`} className="link">
          {t("complaints:desk.order", { number: order.number })}
        </Link>{" "}
        · {t("complaints:sold_by", { shop: shop.name, owner: shop.owner })}
        {shop.dbid !== null && <> · {t("complaints:dbid", { dbid: shop.dbid })}</>}
      </p>
      {isUnderWay && (
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <HoursLeft until={clock.dueAt} now={now} />
          {t("complaints:clock.desk_by", { when: formatDateTime(new Date(clock.dueAt), locale) })}
        </p>
      )}
    </div>
  );
  return (
    <ComplaintCard
      {...{ complaint, aside }}
      photosAt={`/${locale}/support/orders/${order.id}/complaints/${id}/photos`}
    >
      {state === "at_support" && mayDecide && <Decision {...{ complaint, pressKey, typed }} />}
      {state === "decided" && <Doing complaint={complaint} />}
    </ComplaintCard>
  );
}

function Decision({
  complaint: { id, order },
  pressKey,
  typed,
}: Pick<Props, "complaint" | "pressKey" | "typed">) {
  const { t, locale } = useWords();
  return (
    <form
      {...{
        method: "post",
        action: `/${locale}/support/complaints`,
        noValidate: true,
        "data-enhance": "once",
      }}
      className="grid gap-4"
    >
      <HiddenFields values={{ complaint: id, order: order.id, key: `${pressKey}-${id}` }} />
      <OutcomeChoice
        {...{ name: "outcome", legend: t("complaints:desk.outcome"), chosen: typed?.["outcome"] }}
      />
      <ComplaintWords
        {...{ among: id, label: t("complaints:desk.said"), hint: t("complaints:desk.said_hint") }}
        {...{ typed: typed?.["said"], isUnread: typed !== null }}
      />
      <p className="text-sm text-soft">{t("complaints:desk.no_money")}</p>
      <button className="button justify-self-start max-sm:w-full">{t("complaints:desk.send")}</button>
    </form>
  );
}

/** Where what was decided is done. */
function Doing({ complaint: { decision, order } }: Pick<Props, "complaint">) {
  const { t } = useWords();
  const to = decision?.outcome === "exchange" ? "exchange" : "refund";
  if (decision === null || decision.outcome === "stays" || decision.outcome === "no_cause") return null;
  return (
    <Link to={`/support/orders/${order.id}/${to}`} className="button-secondary justify-self-start">
      {t(`complaints:desk.${to}`)}
    </Link>
  );
}
