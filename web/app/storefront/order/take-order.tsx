import type { OrderView } from "@haat/contract/order";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { useWords } from "../../lib/words.tsx";

type TakeOrderProps = Readonly<{ order: Pick<OrderView, "id" | "canTake">; isSignedIn: boolean }>;

/** For whoever holds the token of an order that was placed without an account: into his own, or first to the sign-in. */
export function TakeOrder({ order: { id, canTake }, isSignedIn }: TakeOrderProps) {
  const { t, locale } = useWords();
  if (isSignedIn && !canTake) return null;
  const back = encodeURIComponent(`/${locale}/orders/${id}`);
  return (
    <section className="sheet grid gap-3" aria-label={t("mydata:guest.one_title")}>
      <p className="font-semibold">{t("mydata:guest.one_title")}</p>
      <p>{t(isSignedIn ? "mydata:guest.one_text" : "mydata:guest.one_sign_in_text")}</p>
      {isSignedIn ? (
        <form method="post" action={`/${locale}/account/guest-orders`} data-enhance="once">
          <HiddenFields values={{ orderId: id }} />
          <button className="button-secondary w-full">{t("mydata:guest.one_take")}</button>
        </form>
      ) : (
        <a href={`/${locale}/sign-in?back=${back}`} className="button-secondary">
          {t("mydata:guest.one_sign_in")}
        </a>
      )}
    </section>
  );
}
