import type { AwayView } from "@haat/contract/shop-holiday";
import { formatDay } from "@haat/i18n/format";
import { useWords } from "../../lib/words.tsx";
import { Notice } from "../ui/notice.tsx";
import { Typed } from "../ui/typed.tsx";

/** That a shop takes no order just now and from when it does again; or that it will be so soon. */
export function AwayNotice({ away: { from, until, opens, words, isNow } }: { away: AwayView }) {
  const { t, locale } = useWords();
  const day = (text: string) => formatDay(text, locale);
  return (
    <Notice tone={isNow ? "warm" : "plain"}>
      {isNow ? (
        <>
          <p className="font-semibold">{t("storefront:away.now", { until: day(until) })}</p>
          <p>{t("storefront:away.opens", { opens: day(opens) })}</p>
        </>
      ) : (
        <p>{t("storefront:away.coming", { from: day(from), until: day(until) })}</p>
      )}
      {words !== null && (
        <p className="text-soft">
          <Typed text={words} />
        </p>
      )}
    </Notice>
  );
}
