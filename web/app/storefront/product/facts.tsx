import type { ProductView } from "@haat/contract/catalog";
import type { RichText as Document } from "@haat/core/rich-text";
import { RichText } from "../../components/ui/rich-text.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";

export function Facts({ product: { description, attributes, brand, said } }: { product: ProductView }) {
  const { t } = useWords();
  const facts = [...(brand === null ? [] : [{ name: t("goods:edit.brand"), value: brand }]), ...attributes];
  return (
    <div className="grid content-start gap-8">
      <Section id="description" title={t("storefront:product.description")}>
        {said === null ? (
          <p className="max-w-prose whitespace-pre-line">{description}</p>
        ) : (
          <RichText document={said.body as Document} />
        )}
      </Section>
      {said !== null && said.care !== "" && (
        <Saying id="care" title={t("goods:page.care")} text={said.care} />
      )}
      {said !== null && said.returns !== "" && (
        <Saying id="returns" title={t("goods:page.returns")} text={said.returns} />
      )}
      {facts.length > 0 && (
        <Section id="facts" title={t("storefront:product.facts")}>
          <dl className="grid gap-2">
            {facts.map(({ name, value }) => (
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

const Saying = ({ id, title, text }: { id: string; title: string; text: string }) => (
  <Section id={id} title={title}>
    <p className="max-w-prose whitespace-pre-line">{text}</p>
  </Section>
);
