import type { VendorOrderView } from "@haat/contract/vendor-order";
import { couriers } from "@haat/core/couriers";
import { Field } from "../../components/form/field.tsx";
import { useWords } from "../../lib/words.tsx";
import { IfReturned } from "./if-returned.tsx";

type Props = Readonly<{ bearer: VendorOrderView["returnBearer"] }>;

/** Who carries the parcel: the shop itself, or a courier by its own number of it. */
export function ByCourier({ bearer }: Props) {
  const { t } = useWords();
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field name="courier" label={t("couriers:hand_over.who")}>
        {({ required: _, ...control }) => (
          <select {...control} defaultValue="">
            <option value="">{t("couriers:hand_over.self")}</option>
            {couriers.map((courier) => (
              <option key={courier} value={courier}>
                {t(`couriers:name.${courier}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="number" label={t("couriers:hand_over.number")} hint={t("couriers:hand_over.number_hint")}>
        {({ required: _, ...control }) => <input {...control} autoComplete="off" maxLength={60} />}
      </Field>
      <div className="sm:col-span-2">
        <IfReturned bearer={bearer} />
      </div>
    </div>
  );
}
