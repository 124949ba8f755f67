import type { OwnConfirmationView } from "@haat/contract/confirmation";
import type { Translate } from "@haat/i18n/translator";
import type { ReactNode } from "react";
import { AskReasons } from "../../components/commerce/ask-reasons.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{
  orderId: string;
  asked: OwnConfirmationView;
  /** What he may do instead of waiting. */
  children?: ReactNode;
}>;

/**
 * Why we call before the parcel leaves, what is known of the buyer's own number, and his word against it. That is typed on a page of
 * its own: this one reads itself anew.
 */
export function BeforeSending({ orderId, asked, children }: Props) {
  const { t } = useWords();
  const { state, reasons, contest, outcome, mayCorrect } = asked;
  const isWanting = outcome === "wrong_number" || outcome === "wants_change";
  return (
    <section className="sheet grid gap-3" aria-labelledby="before-sending">
      <h2 id="before-sending" className="text-lg">
        {t(state === "waiting" ? "confirmations:own.title" : "confirmations:own.title_over")}
      </h2>
      <p>
        {state === "waiting"
          ? t("confirmations:own.waiting")
          : t("confirmations:own.over", { state: t(`confirmations:state.${state}`) })}
      </p>
      {state === "waiting" && isWanting && (
        <p role="status" className="font-semibold">
          {t(`confirmations:own.${outcome}`)}
        </p>
      )}
      {mayCorrect && (
        <Link
          to={`/orders/${orderId}/correct`}
          className={`${isWanting ? "button" : "button-secondary"} justify-self-start`}
        >
          {t("confirmations:own.correct")}
        </Link>
      )}
      <AskReasons reasons={reasons} isOwn />
      {children}
      <p className="text-sm text-soft">{t("confirmations:own.forget")}</p>
      {contest === null ? (
        <Link to={`/orders/${orderId}/contest`} className="button-secondary justify-self-start">
          {t("confirmations:own.open")}
        </Link>
      ) : (
        <p role="status">{answered(t, contest)}</p>
      )}
    </section>
  );
}

function answered(
  t: Translate,
  { said, answer, isGranted }: NonNullable<OwnConfirmationView["contest"]>,
): string {
  if (answer === null) return t("confirmations:own.waits", { said });
  return t(isGranted ? "confirmations:own.granted" : "confirmations:own.kept", { answer });
}
