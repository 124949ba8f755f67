import type { OwnConfirmationView } from "@haat/contract/confirmation";
import { AskReasons } from "../../components/commerce/ask-reasons.tsx";
import { Field } from "../../components/form/field.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{
  orderId: string;
  asked: OwnConfirmationView;
  pressKey: string;
  unread: string | null;
}>;

/** Why we call before the parcel leaves, what is known of the buyer's own number, and his word against it. */
export function BeforeSending({ orderId, asked, pressKey, unread }: Props) {
  const { t } = useWords();
  const { state, reasons, contest } = asked;
  return (
    <section className="sheet grid gap-3" aria-labelledby="before-sending">
      <h2 id="before-sending" className="text-lg">
        {t("confirmations:own.title")}
      </h2>
      <p>
        {state === "waiting"
          ? t("confirmations:own.waiting")
          : t("confirmations:own.over", { state: t(`confirmations:state.${state}`) })}
      </p>
      <AskReasons reasons={reasons} isOwn />
      <p className="text-sm text-soft">{t("confirmations:own.forget")}</p>
      {contest === null ? (
        <Contest {...{ orderId, pressKey, unread }} />
      ) : (
        <p role="status">{answered(contest, t)}</p>
      )}
    </section>
  );
}

function answered(
  { said, answer, isGranted }: NonNullable<OwnConfirmationView["contest"]>,
  t: ReturnType<typeof useWords>["t"],
): string {
  if (answer === null) return t("confirmations:own.waits", { said });
  return t(isGranted ? "confirmations:own.granted" : "confirmations:own.kept", { answer });
}

function Contest({ orderId, pressKey, unread }: Omit<Props, "asked">) {
  const { t, locale } = useWords();
  return (
    <details open={unread !== null}>
      <summary className="button-quiet list-none">{t("confirmations:own.open")}</summary>
      <form
        method="post"
        action={`/${locale}/orders/${orderId}`}
        noValidate
        data-enhance="once"
        className="mt-2 grid gap-3"
      >
        <input type="hidden" name="key" value={`${pressKey}-contest`} />
        <Field
          name="said"
          label={t("confirmations:own.said")}
          errors={unread === null ? {} : { said: t("confirmations:unread") }}
        >
          {(control) => <textarea {...control} rows={3} maxLength={500} defaultValue={unread ?? undefined} />}
        </Field>
        <button name="intent" value="contest" className="button-secondary justify-self-start">
          {t("confirmations:own.send")}
        </button>
      </form>
    </details>
  );
}
