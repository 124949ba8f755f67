import type { RefundableView } from "@haat/contract/refund-case";
import { formatNumber } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { ErrorSummary } from "../../components/form/error-summary.tsx";
import { Field } from "../../components/form/field.tsx";
import { isNothing, readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import type { RefundTyped } from "./read-form.ts";

type Part = RefundableView["parts"][number];
type PartProps = Readonly<{ orderId: string; part: Part; typed: RefundTyped | null; isUnread: boolean }>;

/** How many of which line, the delivery charge or not, by whose fault and why. */
export function PartForm({ orderId, part, typed, isUnread }: PartProps) {
  const { t, locale } = useWords();
  const errors = typed !== null && isUnread ? { reason: t("refunds:lines.reason_needed") } : {};
  const isDelivered = part.state === "delivered" || part.state === "completed";
  return (
    <form
      method="post"
      action={`/${locale}/support/orders/${orderId}/refund`}
      noValidate
      className="sheet grid gap-4"
    >
      <h2 className="text-xl">
        {part.number} · {part.vendor}
      </h2>
      <ErrorSummary title={t("common:form.errors")} errors={errors} />
      <input type="hidden" name="part" value={part.id} />
      {part.lines.map((line) => (
        <Line key={nameOf(line)} line={line} typed={typed?.[nameOf(line)]} />
      ))}
      {!isNothing(part.deliveryLeft) && (
        <label className="flex min-h-12 items-center gap-3">
          <input type="checkbox" name="delivery" value="yes" defaultChecked={typed?.["delivery"] === "yes"} />
          <span>{t("refunds:lines.delivery", { amount: readMoney(part.deliveryLeft) })}</span>
        </label>
      )}
      {isDelivered && (
        <Field name="fault" among={part.id} label={t("refunds:case.fault")}>
          {(control) => (
            <select {...control} defaultValue={typed?.["fault"]}>
              <option value="vendor">{t("refunds:fault.vendor")}</option>
              <option value="market">{t("refunds:fault.market")}</option>
            </select>
          )}
        </Field>
      )}
      <Field
        name="reason"
        among={part.id}
        label={t("refunds:lines.reason")}
        hint={t("refunds:lines.reason_hint")}
        errors={errors}
      >
        {(control) => <textarea {...control} rows={2} maxLength={300} defaultValue={typed?.["reason"]} />}
      </Field>
      <button className="button max-sm:w-full">{t("refunds:lines.work_out")}</button>
    </form>
  );
}

const nameOf = ({ id, exchange }: Part["lines"][number]): string =>
  exchange === null ? id : `${id}.${exchange}`;

function Line({ line, typed }: { line: Part["lines"][number]; typed: string | undefined }) {
  const { t, locale } = useWords();
  const id = `pieces-${nameOf(line)}`;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <label htmlFor={id} className="min-w-0 flex-1">
        {line.title}
        {line.label !== "" && ` · ${line.label}`}
        <span className="block text-sm text-soft">
          {line.exchange !== null && `${t("refunds:lines.came_in_exchange")} · `}
          <Taka amount={line.unitPrice} /> ·{" "}
          {t("refunds:lines.left", {
            left: formatNumber(line.left, locale),
            all: formatNumber(line.quantity, locale),
          })}
        </span>
      </label>
      <input
        id={id}
        name={nameOf(line)}
        inputMode="numeric"
        maxLength={3}
        autoComplete="off"
        disabled={line.left === 0}
        defaultValue={typed}
        className="input w-20 text-end"
      />
    </div>
  );
}
