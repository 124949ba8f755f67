import type { ProductView } from "@haat/contract/catalog";
import { useWords } from "../../lib/words.tsx";
import { findVariant } from "./choose-variant.ts";

type OptionFormProps = Readonly<{ product: ProductView; choice: Readonly<Record<string, string>> }>;

/** The choice lives in the address. The button is for browsers without the script, which sends the form on a tap. */
export function OptionForm({ product, choice }: OptionFormProps) {
  const { t, locale } = useWords();
  const isMade = (code: string, value: string) =>
    (findVariant(product, { ...choice, [code]: value })?.available ?? 0) > 0;
  return (
    <form action={`/${locale}/p/${product.slug}`} data-enhance="options" className="grid gap-4">
      {product.options.map(({ code, name, values }) => (
        <fieldset key={code}>
          <legend className="mb-1.5 font-semibold">{name}</legend>
          <div className="flex flex-wrap gap-2">
            {values.map((value) => (
              <label key={value.code} className="chip">
                <input
                  type="radio"
                  name={code}
                  value={value.code}
                  defaultChecked={choice[code] === value.code}
                  className="sr-only"
                />
                {value.name}
                {!isMade(code, value.code) && (
                  <span className="text-sm font-normal">({t("storefront:stock.sold_out")})</span>
                )}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <p data-without-script>
        <button className="button-secondary">{t("storefront:product.see_choice")}</button>
      </p>
    </form>
  );
}
