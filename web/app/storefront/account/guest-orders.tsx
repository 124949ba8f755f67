import type { GuestOrderList } from "@haat/contract/my-data";
import { formatDate } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";

/** What was ordered with this number without signing in; shown and taken only right after the number was proven. */
export function GuestOrders({ found }: { found: GuestOrderList | null }) {
  const { t, locale } = useWords();
  if (found === null || (found.isPhoneProven && found.items.length === 0)) return null;
  if (!found.isPhoneProven)
    return (
      <p className="text-sm text-soft">
        {t("mydata:guest.prove")}{" "}
        <a href={`/${locale}/sign-in?back=${encodeURIComponent(`/${locale}/account`)}`} className="link">
          {t("mydata:guest.prove_go")}
        </a>
      </p>
    );
  return (
    <Section id="guest-orders" title={t("mydata:guest.title")}>
      <form
        method="post"
        action={`/${locale}/account/guest-orders`}
        data-enhance="once"
        className="sheet grid gap-4"
      >
        <p>{t("mydata:guest.text")}</p>
        <ul className="grid gap-2">
          {found.items.map((order) => (
            <li key={order.id} className="flex flex-wrap justify-between gap-x-4">
              <span>
                {order.number} · {formatDate(new Date(order.placedAt), locale)}
              </span>
              <Taka amount={order.total} className="font-semibold" />
            </li>
          ))}
        </ul>
        <button className="button">{t("mydata:guest.take")}</button>
      </form>
    </Section>
  );
}
