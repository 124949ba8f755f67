import type { SubOrderView } from "@haat/contract/order";
import { latePaid } from "../../components/commerce/late-paid.ts";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ orderId: string; parcel: SubOrderView; now: string; pressKey: string }>;

/** A paid parcel is late: its buyer waits on, or has his money back. */
export function CallBack({ orderId, parcel, now, pressKey }: Props) {
  const { t, locale } = useWords();
  const where = latePaid(parcel, now);
  if (where === null) return null;
  return (
    <section className="notice notice-warm" aria-label={t("checkout:late.title")}>
      <div className="grid w-full gap-3">
        <p className="font-semibold">{t("checkout:late.title")}</p>
        <p>{t("checkout:late.text")}</p>
        <details>
          <summary className="button-secondary">{t("checkout:late.open")}</summary>
          <form
            method="post"
            action={`/${locale}/orders/${orderId}`}
            data-enhance="once"
            className="mt-3 grid gap-3"
          >
            <HiddenFields
              values={{ intent: "call_back", part: parcel.id, key: `${pressKey}-late-${parcel.number}` }}
            />
            <p>{t(where === "shop" ? "checkout:late.sure_shop" : "checkout:late.sure_way")}</p>
            <button className="button-danger">{t("checkout:late.go")}</button>
          </form>
        </details>
      </div>
    </section>
  );
}
