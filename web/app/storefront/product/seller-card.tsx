import type { ProductView } from "@haat/contract/catalog";
import { Picture } from "../../components/commerce/picture.tsx";
import { Rating } from "../../components/commerce/stars.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";

/** Who sells it: a face, a place, and the number the law knows the shop by. */
export function SellerCard({ product: { slug, vendor, shop } }: { product: ProductView }) {
  const { t } = useWords();
  return (
    <Section id="seller" title={t("storefront:seller.title")}>
      <div className="sheet flex flex-wrap items-center gap-4">
        <span className="size-20 flex-none overflow-hidden rounded-full border-3 border-dashed border-marigold p-1">
          <Picture
            picture={vendor.picture}
            sizes="5rem"
            loading="lazy"
            isDecoration
            className="rounded-full"
          />
        </span>
        <div className="grid min-w-[min(12rem,100%)] flex-1 gap-1">
          <p className="text-lg font-semibold">{vendor.name}</p>
          <p className="flex items-center gap-1.5 text-soft">
            <Icon name="pin" className="size-5" />
            {vendor.district}
          </p>
          {shop.rating !== null && <Rating rating={shop.rating} />}
          <p className="flex items-center gap-1.5">
            <Icon name="shield" className={`size-5 ${shop.dbid === null ? "text-soft" : "text-leaf"}`} />
            {shop.dbid === null
              ? t("storefront:seller.no_dbid")
              : t("storefront:shop.dbid", { number: shop.dbid })}
          </p>
        </div>
        <div className="grid gap-2 max-sm:w-full">
          <Link to={`/shops/${vendor.slug}`} className="button-secondary">
            {t("storefront:seller.visit")}
          </Link>
          <Link to={`/account/messages/${vendor.slug}?product=${slug}`} className="button-quiet">
            {t("conversations:ask")}
          </Link>
        </div>
      </div>
    </Section>
  );
}
