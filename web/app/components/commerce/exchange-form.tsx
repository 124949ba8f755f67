import type { OwnExchangesView } from "@haat/contract/exchange";
import { swapReasons } from "@haat/core/swap-states";
import { Field } from "../form/field.tsx";
import { HiddenFields } from "../form/hidden-fields.tsx";
import { isNothing, readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

type Line = OwnExchangesView["lines"][number];
type Props = Readonly<{
  page: string;
  line: Line;
  pressKey: string;
  typed: Readonly<Record<string, string>>;
}>;

type Differs = Pick<Line["choices"][number], "difference" | "givesBack">;
function differsWords(t: ReturnType<typeof useWords>["t"], { difference, givesBack }: Differs): string {
  if (!isNothing(givesBack)) return t("parcels:exchange.less_each", { sum: readMoney(givesBack) });
  return isNothing(difference)
    ? t("parcels:exchange.even_each")
    : t("parcels:exchange.more_each", { sum: readMoney(difference) });
}

/** One thing that was bought: how many of it, for what of the same shop, and why. `typed`: what was said before it was refused. */
export function ExchangeForm({ page, line, pressKey, typed }: Props) {
  const { t } = useWords();
  const { id, title, label, left, choices } = line;
  return (
    <form
      method="post"
      action={page}
      noValidate
      data-enhance="once"
      className="sheet grid gap-4"
      aria-labelledby={id}
    >
      <HiddenFields values={{ line: id, key: `${pressKey}-${id}` }} />
      <h2 id={id} className="text-lg">
        {title}
        {label !== "" && <span className="text-soft"> · {label}</span>}
      </h2>
      {choices.length === 0 ? (
        <p>{t("parcels:exchange.no_choice")}</p>
      ) : (
        <>
          <fieldset className="grid gap-2">
            <legend className="mb-2 font-semibold">{t("parcels:exchange.for_what")}</legend>
            {choices.map(({ variantId, difference, givesBack, ...thing }, place) => (
              <label key={variantId} className="choice">
                <input
                  type="radio"
                  name="variant"
                  value={variantId}
                  defaultChecked={(typed["variant"] ?? choices[0]?.variantId) === variantId}
                  id={`${id}-${place}`}
                />
                <span>
                  {thing.label === "" ? thing.title : `${thing.title} · ${thing.label}`}
                  <small className="block text-soft">{differsWords(t, { difference, givesBack })}</small>
                </span>
              </label>
            ))}
          </fieldset>
          {left > 1 ? (
            <Field name="quantity" label={t("parcels:exchange.how_many", { count: left })}>
              {(control) => (
                <input
                  {...control}
                  inputMode="numeric"
                  className="input w-24"
                  defaultValue={typed["quantity"] ?? "1"}
                />
              )}
            </Field>
          ) : (
            <input type="hidden" name="quantity" value="1" />
          )}
          <fieldset className="grid gap-2">
            <legend className="mb-2 font-semibold">{t("parcels:exchange.why")}</legend>
            {swapReasons.map((reason) => (
              <label key={reason} className="choice">
                <input
                  type="radio"
                  name="reason"
                  value={reason}
                  defaultChecked={(typed["reason"] ?? swapReasons[0]) === reason}
                />
                <span>{t(`parcels:exchange.reason.${reason}`)}</span>
              </label>
            ))}
          </fieldset>
          <button className="button justify-self-start max-sm:w-full">{t("parcels:exchange.ask")}</button>
        </>
      )}
    </form>
  );
}
