import type { ShopStoresView } from "@haat/contract/shop-couriers";
import { couriers } from "@haat/core/couriers";
import { formatDateTime } from "@haat/i18n/format";
import { Field } from "../../components/form/field.tsx";
import { OpeningForm } from "../../components/form/opening-form.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";
import { useStaff } from "../staff.ts";

type Props = Readonly<{ each: ShopStoresView; action: string; pressKey: string; isUnread: boolean }>;

/** One shop, where couriers fetch its parcels, and the form that says so of another or anew. */
export function ShopStores({ each: { shop, stores }, action, pressKey, isUnread }: Props) {
  const { t, locale } = useWords();
  const { may } = useStaff();
  return (
    <li className="sheet grid gap-3">
      <h2 className="text-lg">
        <Typed text={shop.name} /> <span className="text-sm font-normal text-soft">{shop.slug}</span>
      </h2>
      {stores.length === 0 && <p className="text-soft">{t("couriers:stores.unknown")}</p>}
      {stores.length > 0 && (
        <dl className="grid gap-2">
          {stores.map(({ courier, store, by, at }) => (
            <div key={courier} className="grid gap-x-4 sm:grid-cols-[8rem_1fr]">
              <dt className="font-semibold">{t(`couriers:name.${courier}`)}</dt>
              <dd>
                <span className="break-all">{store}</span>
                <span className="block text-sm text-soft">
                  <Typed text={by} /> · {formatDateTime(new Date(at), locale)}
                </span>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {may.includes("setCourierStore") && (
        <OpeningForm
          title={t("couriers:stores.set")}
          action={action}
          values={{ shop: shop.slug, key: `${pressKey}-${shop.slug}` }}
          isOpen={isUnread}
          press={{ word: t("couriers:stores.go") }}
        >
          <Field name="courier" among={shop.slug} label={t("couriers:contract.courier")}>
            {(control) => (
              <select {...control}>
                {couriers.map((courier) => (
                  <option key={courier} value={courier}>
                    {t(`couriers:name.${courier}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field
            name="store"
            among={shop.slug}
            label={t("couriers:stores.store")}
            hint={t("couriers:stores.store_hint")}
            {...(isUnread && { errors: { store: t("couriers:stores.needed") } })}
          >
            {(control) => <input {...control} maxLength={100} autoComplete="off" />}
          </Field>
        </OpeningForm>
      )}
    </li>
  );
}
