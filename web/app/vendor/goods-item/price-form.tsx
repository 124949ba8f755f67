import type { GoodsView } from "@haat/contract/goods";
import { printTaka } from "@haat/core/money";
import { Price } from "../../components/commerce/price.tsx";
import { Field } from "../../components/form/field.tsx";
import { OpeningForm } from "../../components/form/opening-form.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{
  goodsId: string;
  variant: GoodsView["variants"][number];
  typed: Readonly<Record<string, string>> | null;
}>;

const taka = (minor: string): string => printTaka({ minor: BigInt(minor) }).replace(/\.00$/, "");

/** A variant as it is sold, and another price behind a press. */
export function PriceForm({
  goodsId,
  variant: { id, label, sku, price, compareAt, available },
  typed,
}: Props) {
  const { t, locale } = useWords();
  const mine = typed?.["variant"] === id ? typed : null;
  const errors = mine === null ? {} : { price: t("goods:price.error") };
  return (
    <li className="grid gap-2 border-b border-line pb-4">
      <p className="font-semibold">{label || t("goods:edit.only")}</p>
      <p className="text-sm text-soft">{sku}</p>
      <Price price={price} compareAt={compareAt} words={{ from: null, was: t("goods:was") }} />
      <p className="text-sm text-soft">{t("goods:available", { count: available })}</p>
      <OpeningForm
        title={t("goods:price.save")}
        action={`/${locale}/vendor/goods/${goodsId}`}
        values={{ variant: id }}
        isOpen={mine !== null}
        press={{ word: t("goods:price.save"), intent: "price" }}
      >
        <Field name="price" among={id} label={t("goods:price.price")} errors={errors}>
          {(control) => (
            <input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              maxLength={14}
              defaultValue={mine?.["price"] ?? taka(price.minor)}
            />
          )}
        </Field>
        <Field name="was" among={id} label={t("goods:price.was")} optional={t("goods:edit.optional")}>
          {(control) => (
            <input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              maxLength={14}
              defaultValue={mine?.["was"] ?? (compareAt === null ? "" : taka(compareAt.minor))}
            />
          )}
        </Field>
      </OpeningForm>
    </li>
  );
}
