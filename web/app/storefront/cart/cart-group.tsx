import type { CartView } from "@haat/contract/cart";
import { Taka } from "../../components/commerce/price.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";
import { CartLine } from "./cart-line.tsx";

/** One shop's share: it packs, sends and promises on its own. */
export function CartGroup({
  group: { vendor, lines, goods, delivery },
}: {
  group: CartView["groups"][number];
}) {
  const { t } = useWords();
  return (
    <section className="sheet" aria-label={vendor.name}>
      <h2 className="mb-2 flex flex-wrap items-center gap-x-2 text-lg">
        <Icon name="shop" className="size-5 text-brand" />
        <Link
          to={`/shops/${vendor.slug}`}
          className="inline-flex min-h-12 items-center underline-offset-4 hover:underline"
        >
          {vendor.name}
        </Link>
        <span className="text-sm font-normal text-soft">{vendor.district}</span>
      </h2>
      <ul className="grid gap-4">
        {lines.map((line) => (
          <CartLine key={line.variantId} line={line} />
        ))}
      </ul>
      <p className="mt-4 flex justify-between gap-4 border-t border-line pt-3">
        <span className="text-soft">{t("storefront:cart.vendor_goods")}</span>
        <Taka amount={goods} className="font-semibold" />
      </p>
      {delivery !== null && (
        <>
          <p className="mt-1.5 flex justify-between gap-4">
            <span className="text-soft">{t(`checkout:bill.delivery_${delivery.zone}`)}</span>
            <Taka amount={delivery.charge} />
          </p>
          <p className="mt-3 flex gap-2 rounded-md bg-leaf-wash p-3">
            <Icon name="truck" className="text-leaf" />
            {t("storefront:delivery.by", { date: new Date(delivery.promisedBy) })}
          </p>
        </>
      )}
    </section>
  );
}
