import type { RemittanceReport } from "@haat/contract/remittance";
import { formatDate } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";
import { useStaff } from "../staff.ts";
import { ToSecond } from "./to-second.tsx";
import { UndoCredit } from "./undo-credit.tsx";

type Items = NonNullable<RemittanceReport["credit"]>["items"];
type Props = Readonly<{ items: Items; place: string; pressKey: string; unreadId: string | null }>;

/** What was agreed to and was wrong, and the way to say so of what still counts. */
export function CreditItems({ items, place, pressKey, unreadId }: Props) {
  const { t, locale } = useWords();
  const { may } = useStaff();
  const isAllowed = may.includes("proposeCourierUndo");
  return items.map(({ id, reference, amount, undoneAt, undoProposalId }) => {
    if (undoneAt !== null)
      return (
        <p key={id} className="text-soft">
          <s>
            <Typed text={reference} /> · <Taka amount={amount} />
          </s>
          <br />
          {t("remittances:undo.done", { day: formatDate(new Date(undoneAt), locale) })}
        </p>
      );
    if (undoProposalId !== null) return <ToSecond key={id} />;
    return (
      isAllowed && <UndoCredit key={id} {...{ id, reference, place, pressKey }} isUnread={unreadId === id} />
    );
  });
}
