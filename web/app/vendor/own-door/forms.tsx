import { foldDigits } from "@haat/core/digits";
import { formatTaka } from "@haat/i18n/format";
import { Pieces } from "../../components/commerce/pieces.tsx";
import { type PieceLine, type PiecesTyped, unreadPieces } from "../../components/commerce/read-door.ts";
import { ErrorSummary } from "../../components/form/error-summary.tsx";
import { Field } from "../../components/form/field.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";

type FormProps = Readonly<{
  /** The part's, without its language. */
  page: string;
  /** Where whoever came from his list goes back to it. */
  list: "" | "?list";
  pressKey: string;
  lines: readonly PieceLine[];
  typed: PiecesTyped | null;
  isUnread: boolean;
}>;

/** How many of each were kept; the answer is what is to be taken. */
export function AskSum({ page, list, pressKey, lines, typed, isUnread }: FormProps) {
  const { t, locale } = useWords();
  const unread = isUnread ? unreadPieces(typed ?? {}, lines) : [];
  const errors = Object.fromEntries(unread.map((id) => [id, t("parcels:own_door.unread")]));
  return (
    <>
      <p className="text-soft">{t("parcels:own_door.text")}</p>
      <form
        method="post"
        action={`/${locale}${page}/own-door${list}`}
        noValidate
        data-enhance="once"
        className="sheet grid gap-4"
      >
        <ErrorSummary title={t("common:form.errors")} errors={errors} />
        <input type="hidden" name="key" value={pressKey} />
        <Pieces lines={lines} of="stayed" typed={typed} errors={errors} />
        <button className="button min-h-16 text-xl">
          <Icon name="cash" className="size-7" />
          {t("parcels:own_door.ask")}
        </button>
        <Link to={list === "" ? page : "/vendor/deliveries"} className="button-quiet">
          {list === "" ? t("parcels:door.back") : t("parcels:not_met.back")}
        </Link>
      </form>
    </>
  );
}

/** The same pieces, what is to be taken for them (`due`, in poisha), and the code. */
export function NoteKept({
  page,
  list,
  pressKey,
  lines,
  typed,
  isUnread,
  due,
}: FormProps & Readonly<{ due: string }>) {
  const { t, locale } = useWords();
  const keptOf = (id: string): number => Number(foldDigits((typed?.[id] ?? "").trim()));
  const isNone = lines.every(({ id }) => keptOf(id) === 0);
  const errors = isUnread ? { code: t("vendor:deliver.unread") } : {};
  return (
    <>
      {isNone ? (
        <Notice tone="warm">{t("parcels:own_door.none")}</Notice>
      ) : BigInt(due) === 0n ? (
        <Notice tone="good">{t("parcels:own_door.prepaid")}</Notice>
      ) : (
        <div className="sheet flex items-center gap-4">
          <Icon name="cash" className="size-12 text-brand" />
          <p>
            {t("vendor:deliver.take")}
            <b className="block text-4xl font-semibold text-brand">{formatTaka(BigInt(due), locale)}</b>
          </p>
        </div>
      )}
      <form
        method="post"
        action={`/${locale}${page}/own-door${list}`}
        noValidate
        data-enhance="once"
        className="sheet grid gap-4"
      >
        <ErrorSummary title={t("common:form.errors")} errors={errors} />
        <input type="hidden" name="key" value={pressKey} />
        <input type="hidden" name="due" value={due} />
        <ul className="grid gap-2">
          {lines.map(({ id, title, label, left }) => (
            <li key={id} className="grid">
              <input type="hidden" name={id} value={typed?.[id] ?? ""} />
              <b>{label === "" ? title : `${title} · ${label}`}</b>
              <span className="text-soft">{t("parcels:own_door.kept", { kept: keptOf(id), left })}</span>
            </li>
          ))}
        </ul>
        {!isNone && (
          <Field name="code" label={t("vendor:deliver.code")} hint={t("vendor:deliver.hint")} errors={errors}>
            {({ className, ...control }) => (
              <input
                {...control}
                className={`${className} text-center text-3xl tabular-nums`}
                inputMode="numeric"
                autoComplete="off"
                maxLength={12}
              />
            )}
          </Field>
        )}
        <button className="button min-h-16 text-xl">
          <Icon name="check" className="size-7" />
          {isNone ? t("parcels:own_door.go_none") : t("parcels:own_door.go")}
        </button>
        <Link to={`${page}/own-door${list}`} className="button-quiet">
          {t("parcels:own_door.again")}
        </Link>
      </form>
    </>
  );
}
