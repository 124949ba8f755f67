import type { CourierClaimDetail } from "@haat/contract/courier-claim";
import { formatDateTime } from "@haat/i18n/format";
import { Section } from "../../components/ui/section.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { unsigned } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { ToSecond } from "../remittance/to-second.tsx";
import { UndoCredit } from "../remittance/undo-credit.tsx";
import { useStaff } from "../staff.ts";

type Done = CourierClaimDetail["history"][number];
type Undoing = Readonly<{ place: string; pressKey: string; unread: string | null }>;
type Props = Readonly<{ view: CourierClaimDetail }> & Omit<Undoing, "place">;

/** Who did what with it and why, newest first; what our bank was paid for a claim may be said to be another's. */
export function ClaimHistory({ view: { history, claim }, ...undoing }: Props) {
  const { t, locale } = useWords();
  const way = claim.amount.minor.startsWith("-") ? "much" : "lack";
  const named = (act: Done["act"]): string => {
    if (act === "propose" || act === "refuse" || act === "withdraw") return t(`remittances:did.${act}`);
    if (act === "undo" && claim.of === "row") return t("remittances:claim_did.released");
    if (act === "undo" && claim.of === "bank") return t("remittances:claim_did.undone");
    if (act === "unpaid" && claim.remittance !== null) return t("remittances:claim_did.reopened");
    if (act === "claimed" || act === "unclaimed" || act === "named") return t(`remittances:claim_did.${act}`);
    if (act === "statement" || act === "undo" || act === "unpaid" || act === "found")
      return t(`remittances:claim_did.${act}`);
    return t(`remittances:claim_did.${way}.${act}`);
  };
  return (
    <Section id="history" title={t("remittances:history")}>
      {history.length === 0 && <p className="text-soft">{t("remittances:history.none")}</p>}
      <ol className="grid gap-3">
        {history.map((done) => (
          <li key={`${done.at}${done.act}`} className="sheet grid gap-1">
            <p className="flex flex-wrap justify-between gap-x-4">
              <b>
                {named(done.act)}
                {done.amount !== null && ` · ${unsigned(done.amount, locale)}`}
              </b>
              <time dateTime={done.at} className="text-sm text-soft">
                {formatDateTime(new Date(done.at), locale)}
              </time>
            </p>
            <Hand done={done} />
            {done.reason !== null && done.reason !== "" && (
              <p className="border-s-4 border-line ps-3">
                <Typed text={done.reason} />
              </p>
            )}
            <Payment done={done} place={`/support/courier-claims/${claim.id}`} {...undoing} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Hand({ done: { act, by, reference } }: Readonly<{ done: Done }>) {
  const { t } = useWords();
  return (
    <p className="text-sm break-all text-soft">
      {by === "" ? t("remittances:claims.by_statement") : <Typed text={by} />}
      {(act === "bank" || act === "unpaid") && reference !== null && (
        <>
          {" "}
          · <Typed text={reference} />
        </>
      )}
    </p>
  );
}

function Payment({ done, unread, ...rest }: Undoing & Readonly<{ done: Done }>) {
  const { may } = useStaff();
  const { payment, reference } = done;
  if (payment === null || payment.isUndone) return null;
  if (payment.undoProposalId !== null) return <ToSecond />;
  if (!may.includes("proposeCourierUndo")) return null;
  const { id } = payment;
  const of = done.act === "buyer" ? "buyer" : "bank";
  return <UndoCredit {...{ id, of, reference: reference ?? "", isUnread: unread === id }} {...rest} />;
}
