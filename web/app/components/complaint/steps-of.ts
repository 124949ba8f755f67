import type { ComplaintView } from "@haat/contract/complaint";
import type { Translate } from "@haat/i18n/translator";

export type Step = Readonly<{
  key: string;
  title: string;
  at: string;
  said: string | null;
  offer: string | null;
}>;

/** Everything that was said of it, oldest first; the page and the paper read the same. */
export function stepsOf(
  { said, madeAt, answer, sentOn, decision, settled }: ComplaintView,
  t: Translate,
): readonly Step[] {
  const step = (key: string, title: string, at: string, more: Partial<Step> = {}): Step => ({
    ...{ key, title, at, said: null, offer: null },
    ...more,
  });
  return [
    step("made", t("complaints:step.made"), madeAt, { said }),
    answer &&
      step("answered", t("complaints:step.answered"), answer.at, {
        said: answer.said,
        offer: t("complaints:offer", { what: t(`complaints:what.${answer.offer}`) }),
      }),
    sentOn && step("sent_on", t(`complaints:step.by_${sentOn.by}`), sentOn.at, { said: sentOn.said }),
    decision &&
      step("decided", t("complaints:step.decided"), decision.at, {
        said: decision.said,
        offer: t("complaints:outcome", { what: t(`complaints:what.${decision.outcome}`) }),
      }),
    settled && step("settled", t(`complaints:step.settled_${settled.by}`), settled.at),
  ].filter((each) => each !== null);
}
