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
  /** What was typed of this one before it was refused. */
  typed: Typed | null;
}>;

/** What a buyer complains of, by when the shop is to answer, and its answer. */
export function ShopComplaint({ complaint, pressKey, now, typed }: Props) {
  const { t, locale } = useWords();
  const { id, part, state, clock } = complaint;
  const aside = (
    <div className="flex flex-wrap items-center gap-3">
      <Link to={`/vendor/orders/${part.id}`} className="link">
        {t("vendor:order.title", { number: part.number })}
      </Link>
      {state === "open" && <HoursLeft until={clock.shopBy} now={now} />}
    </div>
  );
  return (
    <ComplaintCard
      {...{ complaint, aside }}
      photosAt={`/${locale}/vendor/orders/${part.id}/complaints/${id}/photos`}
    >
      {state === "open" && (
        <form
          {...{
            method: "post",
            action: `/${locale}/vendor/complaints`,
            noValidate: true,
            "data-enhance": "once",
          }}
          className="grid gap-4"
        >
          <p className="font-semibold">
            {t("complaints:clock.shop_by", { when: formatDateTime(new Date(clock.shopBy), locale) })}
          </p>
          <HiddenFields values={{ complaint: id, part: part.id, key: `${pressKey}-${id}` }} />
          <ComplaintWords
            {...{ among: id, label: t("complaints:shop.said"), hint: t("complaints:shop.said_hint") }}
            {...{ typed: typed?.["said"], isUnread: typed !== null }}
          />
          <OutcomeChoice
            {...{ name: "offer", legend: t("complaints:shop.offer"), chosen: typed?.["offer"] }}
          />
          <p className="text-sm text-soft">{t("complaints:shop.offer_text")}</p>
          <button className="button justify-self-start max-sm:w-full">{t("complaints:shop.send")}</button>
        </form>
      )}
    </ComplaintCard>
  );
}
