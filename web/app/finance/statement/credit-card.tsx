import type { BankCreditView } from "@haat/contract/bank-credit";
import { formatDateTime, formatDay } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Section } from "../../components/ui/section.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";
import { CreditActs } from "./credit-acts.tsx";

type Props = Readonly<{ credit: BankCreditView; statementId: string; pressKey: string; isUnread: boolean }>;

const toneOf = {
  ...{ proposed: "badge-warm", noted: "badge-good", undoing: "badge-warm" },
  ...{ undone: "", dropped: "" },
} as const;

/** What the bank has paid as somebody said it, who agreed, and what whoever looks may do about it. */
export function CreditCard({ credit, statementId, pressKey, isUnread }: Props) {
  const { t } = useWords();
  return (
    <Section id="credit" title={t("settlement:credit.at_bank")}>
      <div className="sheet grid gap-3">
        <CreditFacts credit={credit} />
        <CreditActs credit={credit} statementId={statementId} pressKey={pressKey} isUnread={isUnread} />
      </div>
    </Section>
  );
}

function CreditFacts({ credit }: Pick<Props, "credit">) {
  const { t, locale } = useWords();
  const { state, amount, day, reference, proposed, decided, undo } = credit;
  const hand = (who: BankCreditView["decided"]) =>
    who && (
      <>
        <Typed text={who.by} />
        <span className="block text-sm text-soft">{formatDateTime(new Date(who.at), locale)}</span>
      </>
    );
  const said = (name: string, value: ReturnType<typeof hand>) => (value ? [{ name, value }] : []);
  return (
    <>
      <p className={`badge justify-self-start ${toneOf[state]}`}>{t(`settlement:credit.state.${state}`)}</p>
      <Definitions
        rows={[
          { name: t("settlement:stated.credit"), value: <Taka amount={amount} /> },
          { name: t("settlement:credit.day"), value: formatDay(day, locale) },
          { name: t("settlement:credit.reference"), value: <Typed text={reference} /> },
          ...said(t("settlement:credit.proposed"), hand(proposed)),
          ...said(
            t(state === "dropped" ? "settlement:credit.dropped" : "settlement:credit.decided"),
            hand(decided),
          ),
          ...said(t("settlement:credit.undo.proposed"), hand(undo?.proposed ?? null)),
          ...said(t("settlement:credit.undo.decided"), hand(undo?.decided ?? null)),
        ]}
      />
      {undo && (
        <p className="border-s-4 border-line ps-3">
          <span className="text-soft">{t("settlement:credit.undo.reason")}: </span>
          <Typed text={undo.reason} />
        </p>
      )}
    </>
  );
}

/** What was said before and is not in force. */
export function PastCredits({ credits }: { credits: readonly BankCreditView[] }) {
  const { t } = useWords();
  if (credits.length === 0) return null;
  return (
    <Section id="past-credits" title={t("settlement:credit.past")}>
      <ul className="grid gap-3">
        {credits.map((credit) => (
          <li key={credit.id} className="sheet grid gap-3">
            <CreditFacts credit={credit} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
