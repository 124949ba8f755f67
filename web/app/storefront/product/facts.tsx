import type { ProductView } from "@haat/contract/catalog";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";

export function Facts({ product: { description, attributes } }: { product: ProductView }) {
  const { t } = useWords();
  return (
    <div className="grid gap-8 lg:grid-cols-2 lg:gap-10">
      <Section id="description" title={t("storefront:product.description")}>
        <p className="max-w-prose whitespace-pre-line">{description}</p>
      </Section>
      {attributes.length > 0 && (
        <Section id="facts" title={t("storefront:product.facts")}>
          <dl className="grid gap-2">
            {attributes.map(({ name, value }) => (
              <div key={name} className="grid grid-cols-[2fr_3fr] gap-3 border-b border-line pb-2">
                <dt className="text-soft">{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
    </div>
  );
}
