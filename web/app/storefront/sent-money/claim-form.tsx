import type { SentMoneyView } from "@haat/contract/claim";
import type { Translate } from "@haat/i18n/translator";
import { WayMark } from "../../components/commerce/way-mark.tsx";
import { ErrorSummary } from "../../components/form/error-summary.tsx";
import type { FieldErrors } from "../../components/form/field-errors.ts";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { shownDigits } from "../../lib/digits.ts";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{
  orderId: string;
  numbers: SentMoneyView["numbers"];
  triesLeft: number;
  pressKey: string;
  typed?: Typed | undefined;
}>;

type Typed = Readonly<{ wallet: string; trx: string; payer: string }>;

/** Words for what was left out; nothing is judged here. */
function errorsOf(typed: Typed | undefined, t: Translate): FieldErrors {
  if (!typed) return {};
  return {
    ...(typed.trx.trim() === "" && { trx: t("checkout:sent.error.trx") }),
    ...(typed.payer.trim() === "" && { payer: t("checkout:sent.error.payer") }),
  };
}

export function ClaimForm({ orderId, numbers, triesLeft, pressKey, typed }: Props) {
  const { t, locale } = useWords();
  const errors = errorsOf(typed, t);
  const chosen = typed?.wallet ?? numbers[0]?.wallet;
  return (
    <form
      method="post"
      action={`/${locale}/orders/${orderId}/sent`}
      noValidate
      data-enhance="once"
      className="sheet grid gap-4"
    >
      <ErrorSummary title={t("common:form.errors")} errors={errors} />
      <HiddenFields values={{ key: `${pressKey}-sent` }} />
      <fieldset className="grid gap-2">
        <legend className="font-semibold">{t("checkout:sent.numbers")}</legend>
        {numbers.map(({ wallet, number }) => (
          <label key={wallet} className="way">
            <input type="radio" name="wallet" value={wallet} defaultChecked={wallet === chosen} required />
            <WayMark method={wallet} />
            <span>
              {t(`common:method.${wallet}`)}{" "}
              <b className="inline-block tabular-nums">{shownDigits(number, locale)}</b>
            </span>
          </label>
        ))}
      </fieldset>
      <Field name="trx" label={t("checkout:sent.trx")} hint={t("checkout:sent.trx_hint")} errors={errors}>
        {(control) => (
          <input
            {...control}
            maxLength={60}
            autoComplete="off"
            autoCapitalize="characters"
            defaultValue={typed?.trx}
          />
        )}
      </Field>
      <Field
        name="payer"
        label={t("checkout:sent.payer")}
        hint={t("checkout:sent.payer_hint")}
        errors={errors}
      >
        {(control) => (
          <input {...control} maxLength={30} inputMode="tel" autoComplete="tel" defaultValue={typed?.payer} />
        )}
      </Field>
      <button className="button w-full">{t("checkout:sent.claim")}</button>
      <p className="text-sm text-soft">{t("checkout:sent.tries", { count: triesLeft })}</p>
    </form>
  );
}
