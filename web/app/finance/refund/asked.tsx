import type { EvidenceView, RefundFileView } from "@haat/contract/refund";
import { Sure } from "../../components/form/sure.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { formatTaka } from "@haat/i18n/format";
import { useWords } from "../../lib/words.tsx";
import type { EvidenceTyped } from "./read-draft.ts";
import { CaseFacts } from "./case-facts.tsx";
import { Sending } from "./sending.tsx";

type Verb = "grant" | "deny" | "record" | "agree" | "refuse" | "withdraw" | "take";
type AskedProps = Readonly<{
  refund: RefundFileView;
  asked: Readonly<{ verb: Verb; reason: string; minor: string; caseId: string }>;
  typed: EvidenceTyped | null;
  open: EvidenceView | null;
  pressKey: string;
}>;

const pressed = (verb: Verb): string => (verb === "grant" ? "agree" : verb === "deny" ? "refuse" : verb);

/** Read back before it is done. */
export function Asked({ refund, asked, typed, open, pressKey }: AskedProps) {
  const { t, locale } = useWords();
  const { verb, reason, minor, caseId } = asked;
  const place = `/finance/refunds/${refund.id}`;
  const key = `${pressKey}-${refund.id}`;
  return (
    <Sure
      action={`/${locale}${place}`}
      title={t(`refunds:sure.${verb}`)}
      values={{ key, verb: pressed(verb), reason, case: caseId, ...typed }}
      yes={t(`refunds:yes.${verb}`)}
      no={t("refunds:no")}
      back={place}
    >
      {typed !== null && (
        <div className="grid gap-1">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <b className="break-all text-lg">{typed.trx.toUpperCase()}</b>
            <b className="text-xl">{minor !== "" && formatTaka(BigInt(minor), locale)}</b>
          </p>
          <p>{typed.sentAt.replace("T", " ")}</p>
        </div>
      )}
      {(verb === "grant" || verb === "deny") && refund.case !== null && <CaseFacts found={refund.case} />}
      {verb !== "record" && open !== null && <Sending evidence={open} refundId={refund.id} />}
      {reason !== "" && (
        <p>
          <Typed text={reason} />
        </p>
      )}
    </Sure>
  );
}
