import type { DeliveryView } from "@haat/contract/delivery";
import { readMoney } from "../../lib/money.ts";
import { Icon } from "../../components/ui/icon.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";

type PromiseProps = Readonly<{
  delivery: DeliveryView;
  /** The one that is looked at; null for a combination that is not made. */
  variantId: string | null;
  slug: string;
}>;

/** By when at the latest, and for how much, to where this visitor is: what the cart and the bill will say too. */
export function DeliveryPromise({ delivery, variantId, slug }: PromiseProps) {
  const { t, locale } = useWords();
  const { area, pieces, promisedBy } = delivery;
  const piece = pieces.find((each) => each.variantId === variantId);
  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap items-center gap-x-3">
        <Icon name="pin" className="text-brand" />
        <b className="min-w-0 flex-1">{`${area.name}, ${area.district}`}</b>
        <Link
          to={`/place?back=${encodeURIComponent(`/${locale}/p/${slug}`)}`}
          rel="nofollow"
          className="link inline-flex min-h-12 items-center"
        >
          {t("storefront:delivery.elsewhere")}
        </Link>
      </p>
      <p className="flex gap-3 rounded-md bg-leaf-wash p-3">
        <Icon name="truck" className="mt-0.5 text-leaf" />
        <span>
          <b>{t("storefront:delivery.by", { date: new Date(promisedBy) })}</b>
          <br />
          <span className="text-sm text-soft">{t("storefront:delivery.by_why")}</span>
        </span>
      </p>
      {piece && (
        <p className="flex gap-3">
          <Icon name="cash" className="mt-0.5 text-brand" />
          <span>
            {t("storefront:delivery.charge", { charge: readMoney(piece.charge) })}{" "}
            <span className="text-soft">
              {t("storefront:delivery.in_all", { total: readMoney(piece.total) })}
            </span>
          </span>
        </p>
      )}
      {piece?.ahead && delivery.cash === "after_advance" && (
        <p className="flex gap-3">
          <Icon name="wallet" className="mt-0.5 text-brand" />
          {t("storefront:delivery.ahead_needed", { ahead: readMoney(piece.ahead) })}
        </p>
      )}
    </div>
  );
}
