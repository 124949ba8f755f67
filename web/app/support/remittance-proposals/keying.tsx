import type { KeyedOtherwise } from "@haat/contract/courier-credit";
import { couriers } from "@haat/core/couriers";
import { formatDay } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Field } from "../../components/form/field.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";
import { type Keyed, type KeyedField, unkeyedIn } from "./keyed.ts";

type Props = Readonly<{
  /** Which proposal. */
  id: string;
  /** What came back unread; null: nothing was sent. */
  typed: Keyed | null;
}>;

/** What the bank has credited, typed once more by who has not seen what the first one typed. */
export function Keying({ id, typed }: Props) {
  const { t } = useWords();
  const lacking = typed === null ? [] : unkeyedIn(typed);
  const of = (name: KeyedField) => ({
    ...{ name, among: id, label: t(`remittances:keyed.${name}`) },
    ...(lacking.includes(name) && { errors: { [name]: t(`remittances:keyed.unread.${name}`) } }),
  });
  return (
    <fieldset className="grid gap-4">
      <legend className="font-semibold">{t("remittances:keyed.title")}</legend>
      <p className="text-soft">{t("remittances:keyed.text")}</p>
      <Field {...of("payer")}>
        {(control) => (
          <select {...control} defaultValue={typed?.payer ?? ""}>
            <option value="">—</option>
            {couriers.map((each) => (
              <option key={each} value={each}>
                {t(`couriers:name.${each}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field {...of("amount")}>
          {(control) => (
            <input
              {...control}
              inputMode="decimal"
              maxLength={30}
              autoComplete="off"
              defaultValue={typed?.amount}
            />
          )}
        </Field>
        <Field {...of("day")}>
          {(control) => <input {...control} type="date" defaultValue={typed?.day} />}
        </Field>
      </div>
      <Field {...of("reference")}>
        {(control) => (
          <input {...control} maxLength={100} autoComplete="off" defaultValue={typed?.reference} />
        )}
      </Field>
    </fieldset>
  );
}

/** What was typed, read back before it counts. */
export function KeyedBack({ typed: { payer, amount, day, reference } }: Readonly<{ typed: Keyed }>) {
  const { t } = useWords();
  const courier = couriers.find((each) => each === payer);
  return (
    <p>
      {t("remittances:keyed.back")} {courier !== undefined && t(`couriers:name.${courier}`)} · ৳
      <Typed text={`${amount} · ${day} · ${reference}`} />
    </p>
  );
}

/** What the second one typed, where it is not the same: whoever decides sees both. */
export function Otherwise({ otherwise }: Readonly<{ otherwise: KeyedOtherwise }>) {
  const { t, locale } = useWords();
  const { by, payer, amount, day, reference, isYours } = otherwise;
  return (
    <div className="notice notice-warm grid gap-1">
      <p>{t(isYours ? "remittances:keyed.differs_yours" : "remittances:keyed.differs")}</p>
      <p className="flex flex-wrap items-baseline gap-x-4">
        <b>{t("remittances:keyed.typed_by", { by })}</b>
        <span>{t(`couriers:name.${payer}`)}</span>
        <Taka amount={amount} />
        <span>
          <Typed text={reference} /> · {formatDay(day, locale)}
        </span>
      </p>
    </div>
  );
}
