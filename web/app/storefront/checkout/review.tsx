import type { PaymentWayView } from "@haat/contract/ways";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Taka } from "../../components/commerce/price.tsx";
import { WayMark } from "../../components/commerce/way-mark.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Receiver } from "../../components/commerce/receiver.tsx";
import { useWords } from "../../lib/words.tsx";
import type { Stage } from "./actions.server.ts";
import { methodOf } from "./draft.ts";
import { AheadNeeded } from "./ahead-needed.tsx";
import { PayForm } from "./pay-form.tsx";
import { ReviewGroup } from "./review-group.tsx";
import { WayNotice } from "./way-notice.tsx";
import { Steps } from "./steps.tsx";

type ReviewProps = Extract<Stage, { stage: "review" }> & Readonly<{ ways: readonly PaymentWayView[] }>;

/** The whole bill, to the poisha, before the button that spends it. */
export function Review({ draft, place, quote, pressKey, isChanged, ways }: ReviewProps) {
  const { t, locale } = useWords();
  const method = methodOf(draft);
  return (
    <div className="grid gap-5">
      <div>
        <Steps now="review" />
        <h1 className="text-2xl">{t("checkout:review.title")}</h1>
      </div>
      {isChanged && (
        <Notice tone="warm" isNews>
          {t("checkout:review.changed")}
        </Notice>
      )}
      {quote.groups.map((group) => (
        <ReviewGroup key={group.vendor.slug} group={group} />
      ))}
      <section className="sheet grid gap-2" aria-labelledby="review-address">
        <h2 id="review-address" className="text-lg">
          {t("checkout:review.to")}
        </h2>
        <address>
          <Receiver
            {...{ name: draft.name, phone: draft.phone, details: draft.details }}
            {...{ landmark: draft.landmark, locality: draft.locality, area: place }}
          />
        </address>
        <p className="flex flex-wrap items-center gap-2">
          <span className="text-soft">{t("checkout:bill.method")}:</span> <WayMark method={method} />{" "}
          <b>{t(`common:method.${method}`)}</b>
        </p>
        <form method="post" action={`/${locale}/checkout`}>
          <HiddenFields values={draft} />
          <button name="intent" value="edit" className="button-quiet">
            {t("checkout:review.edit")}
          </button>
        </form>
      </section>
      <section className="sheet grid gap-4" aria-label={t("checkout:review.bill")}>
        <Definitions
          rows={[
            { name: t("checkout:bill.goods"), value: <Taka amount={quote.goods} /> },
            { name: t("checkout:bill.delivery"), value: <Taka amount={quote.delivery} /> },
            { name: t("checkout:bill.total"), value: <Taka amount={quote.total} />, isStrong: true },
          ]}
        />
        <WayNotice way={ways.find((way) => way.method === method)} total={quote.total} />
        {method === "cod" && quote.advance?.isNeeded ? (
          <AheadNeeded draft={draft} advance={quote.advance} />
        ) : (
          <PayForm draft={draft} quote={quote} pressKey={pressKey} />
        )}
      </section>
    </div>
  );
}
