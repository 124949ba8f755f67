import type { CartLineView } from "@haat/contract/cart";
import { Picture } from "../../components/commerce/picture.tsx";
import { Taka } from "../../components/commerce/price.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";
import { LineForms } from "./line-forms.tsx";
import { LineTrouble } from "./line-trouble.tsx";

/** What the phone keeps of it, to be shown without a line. */
const keptLine = ({ variantId, title, label, productSlug, unitPrice, quantity }: CartLineView) => ({
  ...{ variantId, title, label, quantity },
  slug: productSlug,
  price: unitPrice.minor,
});

export function CartLine({ line }: { line: CartLineView }) {
  const { t } = useWords();
  return (
    <li
      data-line={JSON.stringify(keptLine(line))}
      className="grid grid-cols-[5.5rem_1fr] gap-3 border-t border-line pt-4 first:border-0 first:pt-0 sm:grid-cols-[7rem_1fr] sm:gap-4"
    >
      <span className="self-start overflow-hidden rounded-md border border-line">
        <Picture
          picture={line.picture}
          sizes="7rem"
          loading="eager"
          isDecoration
          className={line.trouble ? "opacity-60" : ""}
        />
      </span>
      <div className="grid content-start gap-1">
        <div className="flex flex-wrap justify-between gap-x-4">
          <h3 className="min-w-0 flex-1 text-base leading-normal font-semibold">
            <Link
              to={`/p/${line.productSlug}`}
              className="inline-flex min-h-12 items-center underline-offset-4 hover:underline"
            >
              {line.title}
            </Link>
          </h3>
          <Taka amount={line.total} className="font-semibold text-brand" />
        </div>
        {line.label !== "" && <p className="text-sm text-soft">{line.label}</p>}
        <p className="text-sm text-soft">
          {t("storefront:cart.each")} <Taka amount={line.unitPrice} />
        </p>
        <LineTrouble line={line} />
        <LineForms line={line} />
      </div>
    </li>
  );
}
