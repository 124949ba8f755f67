import type { BookedDeliveryView } from "@haat/contract/booked-delivery";
import type { SupportOrderView } from "@haat/contract/support";
import { formatDateTime } from "@haat/i18n/format";
import type { ReactNode } from "react";
import { ErrorSummary } from "../../components/form/error-summary.tsx";
import { Field } from "../../components/form/field.tsx";
import type { FieldErrors } from "../../components/form/field-errors.ts";
import { Notice } from "../../components/ui/notice.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";
import { storyTitle } from "../order/story-title.ts";
import { BookedDelivery } from "./booked-delivery.tsx";

type Props = Readonly<{
  /** `stands`: why it is not taken back any more. */
  delivery: Readonly<{
    booked: BookedDeliveryView;
    stands: "ended" | "handed_in" | "named" | "given_back" | null;
  }>;
  /** What was said of it, oldest first. */
  heard: SupportOrderView["story"];
  action: string;
  pressKey: string;
  reason: string | undefined;
  errors: FieldErrors;
  children: ReactNode;
}>;

/** Whoever carried it called it delivered: what he said, what that has booked, and the word that it was not. */
export function NotDelivered({ delivery, heard, action, pressKey, reason, errors, children }: Props) {
  const { t } = useWords();
  const { booked, stands } = delivery;
  return (
    <>
      <Heard heard={heard} />
      {children}
      <div className="sheet grid gap-4">
        <BookedDelivery booked={booked} />
        {stands === null ? (
          <form method="post" action={action} noValidate data-enhance="once" className="grid gap-4">
            <ErrorSummary title={t("common:form.errors")} errors={errors} />
            <input type="hidden" name="key" value={`${pressKey}-undone`} />
            <input type="hidden" name="state" value="rto_in_transit" />
            <input type="hidden" name="undone" value="yes" />
            <p>{t("parcels:undone.then")}</p>
            <Field
              name="reason"
              label={t("parcels:state.reason")}
              hint={t(booked.isOwn ? "parcels:undone.own_reason_hint" : "parcels:undone.reason_hint")}
              errors={errors}
            >
              {(control) => <textarea {...control} rows={3} maxLength={300} defaultValue={reason} />}
            </Field>
            <button className="button max-sm:w-full">{t("parcels:undone.go")}</button>
          </form>
        ) : (
          <Notice tone="warm">{t(`parcels:undone.stands.${stands}`)}</Notice>
        )}
      </div>
    </>
  );
}

function Heard({ heard }: Pick<Props, "heard">) {
  const { t, locale } = useWords();
  if (heard.length === 0) return null;
  return (
    <section className="sheet grid gap-2" aria-labelledby="heard">
      <h2 id="heard" className="text-lg">
        {t("parcels:undone.heard")}
      </h2>
      <ol className="grid gap-2">
        {heard.map((event, position) => (
          <li key={`${event.at}-${position}`} className="grid gap-1 border-t border-line pt-2">
            <p className="flex flex-wrap justify-between gap-x-4">
              <b>{storyTitle(t, event)}</b>
              <time dateTime={event.at} className="text-sm text-soft">
                {formatDateTime(new Date(event.at), locale)}
              </time>
            </p>
            {event.note !== null && (
              <p className="text-sm wrap-anywhere text-soft">
                <Typed text={event.note} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
