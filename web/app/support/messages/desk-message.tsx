import type { DeskMessageView, MessagesAround } from "@haat/contract/conversation";
import { stopDays } from "@haat/core/conversations";
import { reportReasons } from "@haat/core/reviews";
import { formatDateTime } from "@haat/i18n/format";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";
import { Reports } from "../reviews/desk-parts.tsx";

type Props = Readonly<{ item: DeskMessageView; around: MessagesAround["items"]; isUnread: boolean }>;

/** What was reported, who objects to it and why, what stands around it once somebody has looked, and the verdicts. */
export function DeskMessage({ item, around, isUnread }: Props) {
  const { t, locale } = useWords();
  const { by, text, at, state, reason, vendor, reports, looks } = item;
  return (
    <li>
      <article className="sheet grid content-start gap-3">
        <p className="text-sm text-soft">
          {t(`conversations:desk.by.${by}`)} · {vendor.name} · {formatDateTime(new Date(at), locale)}
        </p>
        <p className="max-w-prose break-words whitespace-pre-line">
          <Typed text={text} />
        </p>
        {state === "hidden" && (
          <p>{t("reviews:desk.why", { reason: t(`reviews:report.reason.${reason ?? "other"}`) })}</p>
        )}
        <Reports reports={reports} />
        {around.length > 0 && <Around items={around} reported={item.id} />}
        {reports.length > 0 && !item.isOwn && <Look id={item.id} looks={looks} />}
        {item.isOwn ? (
          <Notice tone="warm">{t("reviews:desk.own")}</Notice>
        ) : (
          <Verdicts {...{ item, isUnread }} />
        )}
      </article>
    </li>
  );
}

function Around({ items, reported }: Readonly<{ items: MessagesAround["items"]; reported: string }>) {
  const { t, locale } = useWords();
  return (
    <ol className="grid gap-2 border-s-4 border-line ps-3">
      {items.map(({ id, by, text, at }) => (
        <li key={id} className={id === reported ? "font-semibold" : ""}>
          <p className="text-sm font-normal text-soft">
            {t(`conversations:desk.by.${by}`)} · {formatDateTime(new Date(at), locale)}
          </p>
          <p className="max-w-prose break-words whitespace-pre-line">
            <Typed text={text} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function Look({ id, looks }: Readonly<{ id: string; looks: number }>) {
  const { t, locale } = useWords();
  return (
    <form method="post" action={`/${locale}/support/messages`} className="grid justify-items-start gap-1">
      <HiddenFields values={{ id }} />
      <button name="intent" value="look" className="button-secondary max-sm:w-full">
        {t("conversations:desk.around")}
      </button>
      <p className="text-sm text-soft">
        {t("conversations:desk.around_text")} {t("conversations:desk.looked", { count: looks })}
      </p>
    </form>
  );
}

function Verdicts({ item: { id, state }, isUnread }: Pick<Props, "item" | "isUnread">) {
  const { t, locale } = useWords();
  const form = { method: "post", action: `/${locale}/support/messages`, "data-enhance": "once" } as const;
  return (
    <div className="grid gap-3">
      <form {...form}>
        <HiddenFields values={{ id, verdict: "show" }} />
        <button className="button max-sm:w-full">{t("conversations:desk.show")}</button>
      </form>
      {state !== "hidden" && (
        <details open={isUnread}>
          <summary className="button-secondary list-none">{t("conversations:desk.hide")}</summary>
          <form {...form} noValidate className="mt-3 grid gap-3">
            <HiddenFields values={{ id }} />
            <Field
              name="reason"
              among={id}
              label={t("conversations:desk.reason")}
              errors={isUnread ? { reason: t("conversations:desk.needed") } : {}}
            >
              {(control) => (
                <select {...control} defaultValue="">
                  <option value="">{t("conversations:desk.choose")}</option>
                  {reportReasons.map((reason) => (
                    <option key={reason} value={reason}>
                      {t(`reviews:report.reason.${reason}`)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Field name="days" among={id} label={t("conversations:desk.days")}>
              {(control) => (
                <select {...control} defaultValue="7">
                  {stopDays.map((days) => (
                    <option key={days} value={days}>
                      {t("conversations:desk.days_of", { count: days })}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <p className="flex flex-wrap gap-3">
              <button name="verdict" value="hide" className="button-secondary">
                {t("conversations:desk.hide")}
              </button>
              <button name="verdict" value="stop" className="button-danger">
                {t("conversations:desk.stop")}
              </button>
            </p>
          </form>
        </details>
      )}
    </div>
  );
}
