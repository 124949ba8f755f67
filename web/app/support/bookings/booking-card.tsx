import type { BookingActBody, BookingRowView } from "@haat/contract/booking-desk";
import { formatDateTime } from "@haat/i18n/format";
import type { ReactNode } from "react";
import { Field } from "../../components/form/field.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";
import type { View } from "./queries.server.ts";

type CardProps = Readonly<{ row: BookingRowView; view: View; pressKey: string | null }>;

/** What was asked of a courier, why it waits, and what can be done about it. Without a key nothing can be pressed. */
export function BookingCard({ row, view, pressKey }: CardProps) {
  const { t, locale } = useWords();
  return (
    <li className="sheet grid gap-2">
      <p className="flex flex-wrap items-center justify-between gap-x-4">
        <Link
          to={`/support/orders/${row.orderId}`}
          className="link inline-flex min-h-12 items-center tabular-nums"
        >
          {row.number}
        </Link>
        <span className="text-soft">
          <Typed text={row.shop} />
        </span>
      </p>
      <p>
        {t(`couriers:name.${row.courier}`)} ·{" "}
        <span className="break-all">{row.consignment ?? row.reference}</span>
      </p>
      <p className="text-soft">
        {row.area} · {formatDateTime(new Date(row.since), locale)}
      </p>
      {view === "doubt" && <Doubt row={row} pressKey={pressKey} />}
      {view === "to_call_off" && <ToCallOff row={row} pressKey={pressKey} />}
      {view === "unplaced" && <p>{t("parcels:booking.unplaced")}</p>}
    </li>
  );
}

type Acting = Readonly<{ row: BookingRowView; pressKey: string | null }>;

function Doubt({ row, pressKey }: Acting) {
  const { t } = useWords();
  return (
    <>
      <p>{row.isSeen ? t("parcels:booking.seen") : t("parcels:booking.tries", { count: row.tries })}</p>
      {row.none !== null && (
        <p className="border-t border-line pt-2">
          {t("parcels:booking.none_said", { name: row.none.by, at: new Date(row.none.at) })} “
          <Typed text={row.none.reason} />”
        </p>
      )}
      {row.canAsk && (
        <Act row={row} act="ask" pressKey={pressKey}>
          {null}
        </Act>
      )}
      <Act row={row} act="number" pressKey={pressKey}>
        <Field
          name="consignment"
          among={row.id}
          label={t("parcels:booking.number")}
          hint={t("parcels:booking.number_hint")}
        >
          {(control) => <input {...control} maxLength={60} autoComplete="off" />}
        </Field>
      </Act>
      {!row.isSeen && row.none?.isMine !== true && (
        <Act row={row} act="none" pressKey={pressKey}>
          {null}
        </Act>
      )}
      {row.none?.isMine === true && <p className="text-soft">{t("parcels:booking.second")}</p>}
    </>
  );
}

function ToCallOff({ row, pressKey }: Acting) {
  const { t } = useWords();
  const told = row.cancel === "refused" || row.cancel === "asked" ? row.cancel : "by_hand";
  return (
    <>
      <p>
        {row.surfaced === null ? t(`parcels:booking.call_off.${told}`) : t("parcels:booking.call_off.second")}
      </p>
      {row.surfaced?.courier != null && row.surfaced.number !== null && (
        <p>
          {t("parcels:booking.call_off.goes_with", {
            courier: t(`couriers:name.${row.surfaced.courier}`),
            number: row.surfaced.number,
          })}
        </p>
      )}
      <Act row={row} act="called_off" pressKey={pressKey}>
        {null}
      </Act>
    </>
  );
}

type ActProps = Acting & Readonly<{ act: BookingActBody["act"]; children: ReactNode }>;

/** One thing that can be said; folded, so that nobody presses it in passing. */
function Act({ row, act, pressKey, children }: ActProps) {
  const { t, locale } = useWords();
  if (pressKey === null) return null;
  const among = `${row.id}-${act}`;
  const form = (
    <form
      method="post"
      action={`/${locale}/support/bookings`}
      noValidate
      data-enhance="once"
      className="grid gap-3"
    >
      <input type="hidden" name="key" value={`${pressKey}-${among}`} />
      <input type="hidden" name="id" value={row.id} />
      <input type="hidden" name="act" value={act} />
      {children}
      {act !== "ask" && (
        <Field
          name="reason"
          among={among}
          label={t("parcels:booking.reason")}
          hint={t("parcels:booking.reason_hint")}
        >
          {(control) => <textarea {...control} rows={2} maxLength={300} />}
        </Field>
      )}
      <button className="button-secondary max-sm:w-full">{t(`parcels:booking.go.${act}`)}</button>
    </form>
  );
  if (act === "ask") return form;
  return (
    <details className="border-t border-line">
      <summary className="link inline-flex min-h-12 items-center">{t(`parcels:booking.act.${act}`)}</summary>
      {form}
    </details>
  );
}
