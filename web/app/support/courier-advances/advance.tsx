import type { CourierAdvanceView } from "@haat/contract/courier-advance";
import { formatDate, formatDay } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { isNothing } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { ToSecond } from "../remittance/to-second.tsx";
import { UndoCredit } from "../remittance/undo-credit.tsx";
import { useStaff } from "../staff.ts";

type Props = Readonly<{ advance: CourierAdvanceView; pressKey: string; isUnread: boolean }>;

/** One that a courier paid, what his statements took back of it, and the way to say that it was none. */
export function Advance({ advance, pressKey, isUnread }: Props) {
  const { t, locale } = useWords();
  const { may } = useStaff();
  const { id, courier, day, reference, amount, taken, left, agreedBy, undone, undoProposalId } = advance;
  const standing = undone ? "undone" : isNothing(left) ? "closed" : "open";
  const mayUndo = undone === null && undoProposalId === null && isNothing(taken);
  return (
    <li className="sheet grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <b>{t(`couriers:name.${courier}`)}</b>
        <Taka amount={amount} className="text-xl font-semibold" />
      </div>
      <p className={`badge justify-self-start ${standing === "closed" ? "badge-good" : "badge-warm"}`}>
        {t(`remittances:advance.${standing}`)}
      </p>
      <Definitions
        rows={[
          { name: t("remittances:credit.day"), value: formatDay(day, locale) },
          { name: t("remittances:credit.reference"), value: <Typed text={reference} /> },
          { name: t("remittances:advance.taken"), value: <Taka amount={taken} /> },
          { name: t("remittances:advance.left"), value: <Taka amount={left} />, isStrong: true },
          { name: t("remittances:advance.by"), value: <Typed text={agreedBy.join(", ")} /> },
          ...(undone === null
            ? []
            : [
                { name: t("remittances:undo.by"), value: <Typed text={undone.by.join(", ")} /> },
                { name: t("remittances:undo.at"), value: formatDate(new Date(undone.at), locale) },
                { name: t("remittances:undo.why"), value: <Typed text={undone.reason} /> },
              ]),
        ]}
      />
      {undoProposalId !== null && <ToSecond />}
      {mayUndo && may.includes("proposeCourierUndo") && (
        <UndoCredit {...{ id, reference, pressKey, isUnread }} place="/support/courier-advances" />
      )}
    </li>
  );
}
