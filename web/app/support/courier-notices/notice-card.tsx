import type { NoticeRowView } from "@haat/contract/notice-desk";
import { formatDateTime } from "@haat/i18n/format";
import { Field } from "../../components/form/field.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

type CardProps = Readonly<{ row: NoticeRowView; pressKey: string | null }>;

/** One message: what it says, why it fits no parcel, and what was done about it. Without a key nothing can be pressed. */
export function NoticeCard({ row, pressKey }: CardProps) {
  const { t, locale } = useWords();
  return (
    <li className="sheet grid gap-2">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <b>{t(`parcels:notices.why.${row.why}`)}</b>
        <span className="text-soft">
          {t(`couriers:name.${row.courier}`)} · {formatDateTime(new Date(row.receivedAt), locale)}
        </span>
      </p>
      <p>{t(`parcels:notices.because.${row.why}`)}</p>
      {row.isWaiting && <p className="text-soft">{t("parcels:notices.waiting")}</p>}
      {row.said.length > 0 && (
        <ul className="grid gap-1">
          {row.said.map(({ word, number, reference }) => (
            <li key={`${word} ${number} ${reference}`} className="wrap-anywhere">
              <Typed text={[word, number, reference].filter((each) => each !== null).join(" · ")} />
            </li>
          ))}
        </ul>
      )}
      {row.parcels.length > 0 && (
        <p className="flex flex-wrap gap-x-6">
          {row.parcels.map(({ orderId, number }) => (
            <Link
              key={number}
              to={`/support/orders/${orderId}`}
              className="link inline-flex min-h-12 items-center tabular-nums"
            >
              {number}
            </Link>
          ))}
        </p>
      )}
      <details className="border-t border-line">
        <summary className="link inline-flex min-h-12 items-center">{t("parcels:notices.raw")}</summary>
        <pre className="text-sm wrap-anywhere whitespace-pre-wrap">{row.raw}</pre>
      </details>
      <Done acts={row.acts} />
      {pressKey !== null && <Act row={row} pressKey={pressKey} />}
    </li>
  );
}

function Done({ acts }: Pick<NoticeRowView, "acts">) {
  const { t, locale } = useWords();
  if (acts.length === 0) return null;
  return (
    <ul className="grid gap-1 border-t border-line pt-2">
      {acts.map(({ act, by, reason, at }) => (
        <li key={at}>
          {by} {t(`parcels:notices.did.${act}`)}: “<Typed text={reason} />”{" "}
          <span className="text-soft">{formatDateTime(new Date(at), locale)}</span>
        </li>
      ))}
    </ul>
  );
}

function Act({ row, pressKey }: Readonly<{ row: NoticeRowView; pressKey: string }>) {
  const { t, locale } = useWords();
  const act = row.acts[0]?.act === "aside" ? "back" : "aside";
  return (
    <details className="border-t border-line">
      <summary className="link inline-flex min-h-12 items-center">{t(`parcels:notices.act.${act}`)}</summary>
      <form
        method="post"
        action={`/${locale}/support/courier-notices`}
        noValidate
        data-enhance="once"
        className="grid gap-3"
      >
        <input type="hidden" name="key" value={`${pressKey}-${row.key.slice(-24)}`} />
        <input type="hidden" name="notice" value={row.key} />
        <input type="hidden" name="act" value={act} />
        <Field
          name="reason"
          among={row.key.slice(-24)}
          label={t("parcels:notices.reason")}
          hint={t("parcels:notices.reason_hint")}
        >
          {(control) => <textarea {...control} rows={2} maxLength={300} />}
        </Field>
        <button className="button-secondary max-sm:w-full">{t(`parcels:notices.go.${act}`)}</button>
      </form>
    </details>
  );
}
