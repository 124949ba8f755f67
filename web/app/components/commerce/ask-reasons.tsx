import type { AskReasonView } from "@haat/contract/confirmation";
import type { Translate } from "@haat/i18n/translator";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

/** What happened, in a sentence about the number: to others, or to whose number it is. */
function sentence(t: Translate, reason: AskReasonView, isOwn: boolean): string {
  switch (reason.code) {
    case "refusals": {
      const { count, days } = reason;
      return t(isOwn ? "confirmations:own.reason.refusals" : "confirmations:reason.refusals", {
        count,
        days,
      });
    }
    case "few_taken": {
      const { taken, total, months } = reason;
      const key = isOwn ? "confirmations:own.reason.few_taken" : "confirmations:reason.few_taken";
      return t(key, { taken, total, months });
    }
    case "new_far_dear": {
      const over = readMoney(reason.over);
      return t(isOwn ? "confirmations:own.reason.new_far_dear" : "confirmations:reason.new_far_dear", {
        over,
      });
    }
  }
}

/** Why somebody is called before a parcel leaves. */
export function AskReasons({
  reasons,
  isOwn = false,
}: {
  reasons: readonly AskReasonView[];
  isOwn?: boolean;
}) {
  const { t } = useWords();
  return (
    <ul className="grid gap-1">
      {reasons.map((reason) => (
        <li key={reason.code}>{sentence(t, reason, isOwn)}</li>
      ))}
    </ul>
  );
}
