import type { SentMoneyView } from "@haat/contract/claim";
import { WayMark } from "../../components/commerce/way-mark.tsx";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { shownDigits } from "../../lib/digits.ts";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{
  orderId: string;
  numbers: SentMoneyView["numbers"];
  triesLeft: number;
  pressKey: string;
  /** One waits already, and gives way to this. */
  isAgain: boolean;
  typed?: Readonly<{ wallet: string; trx: string; payer: string }> | undefined;
}>;

export function ClaimForm({ orderId, numbers, triesLeft, pressKey, isAgain, typed }: Props) {
  const { t, locale } = useWords();
  const chosen = typed?.wallet ?? numbers[0]?.wallet;
  return (
    <form
      method="post"
      action={`/${locale}/orders/${orderId}/sent`}
      data-enhance="once"
      className="sheet grid gap-4"
    >
      <HiddenFields values={{ key: `${pressKey}-sent` }} />
      {isAgain && <p>{t("checkout:sent.again")}</p>}
      <fieldset className="grid gap-2">
        <legend className="font-semibold">{t("checkout:sent.numbers")}</legend>
        {numbers.map(({ wallet, number }) => (
          <label key={wallet} className="flex min-h-12 items-center gap-3">
            <input type="radio" name="wallet" value={wallet} defaultChecked={wallet === chosen} required />
            <WayMark method={wallet} />
            <span>
              {t(`common:method.${wallet}`)} <b className="tabular-nums">{shownDigits(number, locale)}</b>
            </span>
          </label>
        ))}
      </fieldset>
      <Field name="trx" label={t("checkout:sent.trx")} hint={t("checkout:sent.trx_hint")}>
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
      <Field name="payer" label={t("checkout:sent.payer")} hint={t("checkout:sent.payer_hint")}>
        {(control) => (
          <input {...control} maxLength={30} inputMode="tel" autoComplete="tel" defaultValue={typed?.payer} />
        )}
      </Field>
      <button className="button w-full">{t("checkout:sent.claim")}</button>
      <p className="text-sm text-soft">{t("checkout:sent.tries", { count: triesLeft })}</p>
    </form>
  );
}
