import type { StockRow } from "@haat/contract/vendor";
import { fieldId } from "../../components/form/field.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { useWords } from "../../lib/words.tsx";
import { happenings, type Happening } from "./read-change.ts";

type ChangeFormProps = Readonly<{
  row: Pick<StockRow, "variantId" | "title" | "label">;
  address: string;
  pressKey: string;
  typed: Readonly<{ amount: string; happening: string }> | undefined;
  fault: "amount" | "happening" | undefined;
}>;

const names = Object.keys(happenings) as Happening[];

/** Opens below its goods: how many, and what happened to them. One form a row, so ids carry the row's. */
export function ChangeForm({ row, address, pressKey, typed, fault }: ChangeFormProps) {
  const { t, locale } = useWords();
  const amountId = fieldId(`amount-${row.variantId}`);
  const errorId = `${amountId}-error`;
  const complaint = fault === undefined ? null : t(`vendor:stock.error.${fault}`);
  return (
    <details open={typed !== undefined}>
      <summary className="button-secondary list-none max-sm:w-full">
        {t("vendor:stock.change")}
        <span className="sr-only">
          : {row.title} {row.label}
        </span>
      </summary>
      <form
        method="post"
        action={`/${locale}${address}`}
        noValidate
        data-enhance="once"
        className="mt-3 grid gap-4"
      >
        <input type="hidden" name="key" value={`${pressKey}-${row.variantId}`} />
        <input type="hidden" name="variantId" value={row.variantId} />
        {complaint !== null && (
          <p id={errorId} role="alert" className="notice notice-bad font-semibold">
            <Icon name="warning" />
            {complaint}
          </p>
        )}
        <fieldset>
          <legend className="mb-2 font-semibold">{t("vendor:stock.what")}</legend>
          <div className="flex flex-wrap gap-2">
            {names.map((name, position) => (
              <label key={name} className="chip">
                <input
                  type="radio"
                  name="happening"
                  value={name}
                  defaultChecked={typed === undefined ? position === 0 : typed.happening === name}
                  className="sr-only"
                />
                <b aria-hidden="true">{happenings[name].sign > 0 ? "+" : "−"}</b>
                {t(`vendor:stock.happening.${name}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <div className="flex flex-wrap items-end gap-3">
          <div className="grid flex-1 basis-32 gap-1.5">
            <label htmlFor={amountId} className="font-semibold">
              {t("vendor:stock.amount")}
            </label>
            <input
              id={amountId}
              name="amount"
              className="input text-xl tabular-nums"
              inputMode="numeric"
              autoComplete="off"
              maxLength={4}
              required
              defaultValue={typed?.amount}
              autoFocus={fault === "amount"}
              aria-invalid={fault === "amount" || undefined}
              aria-describedby={complaint === null ? undefined : errorId}
            />
          </div>
          <button className="button flex-1 basis-32">
            <Icon name="check" />
            {t("vendor:stock.save")}
          </button>
        </div>
      </form>
    </details>
  );
}
