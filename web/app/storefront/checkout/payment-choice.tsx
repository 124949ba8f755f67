import type { MoneyView } from "@haat/contract/values";
import type { PaymentWayView } from "@haat/contract/ways";
import type { FieldErrors } from "../../components/form/field-errors.ts";
import { fieldId } from "../../components/form/field.tsx";
import { NoBuyerFee } from "../../components/commerce/no-buyer-fee.tsx";
import { WayMark } from "../../components/commerce/way-mark.tsx";
import { readMoney } from "../../lib/money.ts";
import { troubleOf } from "../../lib/way-trouble.ts";
import { useWords } from "../../lib/words.tsx";
import type { Draft } from "./draft.ts";
import { SilentWallets } from "./silent-wallets.tsx";

type PaymentChoiceProps = Readonly<{
  draft: Draft | undefined;
  errors: FieldErrors;
  ways: readonly PaymentWayView[];
  /** What is in the cart, delivery not yet counted. */
  goods: MoneyView | null;
}>;

export function PaymentChoice({ draft, errors, ways, goods }: PaymentChoiceProps) {
  const { t } = useWords();
  const chosen = draft?.method || "cod";
  const error = errors["method"];
  return (
    <fieldset id={fieldId("method")} className="sheet grid gap-3" aria-describedby={error && "method-error"}>
      <legend className="float-left mb-1 text-lg font-semibold">{t("checkout:payment.title")}</legend>
      {error !== undefined && (
        <p id="method-error" className="font-semibold text-brick">
          {error}
        </p>
      )}
      <SilentWallets ways={ways} />
      <div className="clear-both grid grid-cols-2 gap-2">
        {ways.map((way) => (
          <Way key={way.method} way={way} goods={goods} isChosen={chosen === way.method} />
        ))}
      </div>
      <NoBuyerFee />
      <details>
        <summary className="button-quiet">{t("checkout:payment.details")}</summary>
        <dl className="mt-2 grid gap-3">
          {ways.map((way) => (
            <WayDetails key={way.method} way={way} />
          ))}
        </dl>
      </details>
    </fieldset>
  );
}

type WayProps = Readonly<{ way: PaymentWayView; goods: MoneyView | null; isChosen: boolean }>;

function Way({ way, goods, isChosen }: WayProps) {
  const { t } = useWords();
  const { method, most } = way;
  const trouble = troubleOf(way, goods && { amount: goods, isWhole: false });
  const isClosed = trouble === "above";
  return (
    <label className={`way ${method === "cod" ? "col-span-2" : ""}`}>
      <input
        type="radio"
        name="method"
        value={method}
        defaultChecked={isChosen && !isClosed}
        disabled={isClosed}
      />
      <WayMark method={method} />
      <span className="grid min-w-0 flex-1 leading-snug">
        <span className="font-semibold">{t(`common:method.${method}`)}</span>
        {trouble !== null && (
          <span className="text-xs text-brick">
            {trouble === "silent" || most === null
              ? t("checkout:payment.silent")
              : t("checkout:payment.above", { most: readMoney(most) })}
          </span>
        )}
      </span>
    </label>
  );
}

function WayDetails({ way: { method, least, most } }: { way: PaymentWayView }) {
  const { t } = useWords();
  return (
    <div>
      <dt className="font-semibold">{t(`common:method.${method}`)}</dt>
      <dd className="text-sm text-soft">
        {t(`checkout:payment.${method}`)}{" "}
        {least && most && t("checkout:payment.limits", { least: readMoney(least), most: readMoney(most) })}
      </dd>
    </div>
  );
}
