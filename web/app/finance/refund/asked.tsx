import type { EvidenceView, RefundFileView } from "@haat/contract/refund";
import { senders } from "@haat/core/payment-methods";
import { Sure } from "../../components/form/sure.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { formatSum } from "@haat/i18n/format";
import { useWords } from "../../lib/words.tsx";
import type { EvidenceTyped } from "./read-draft.ts";
import { CaseFacts } from "./case-facts.tsx";
import { Sending, SentFrom } from "./sending.tsx";

type Verb = "grant" | "deny" | "record" | "agree" | "refuse" | "withdraw" | "take" | "disprove" | "uphold";
type AskedProps = Readonly<{
  refund: RefundFileView;
  asked: Readonly<{ verb: Verb; reason: string; minor: string; about: string; of: string }>;
  typed: EvidenceTyped | null;
  open: EvidenceView | null;
  pressKey: string;
}>;

const pressedAs: Readonly<Partial<Record<Verb, string>>> = {
  ...{ grant: "agree", deny: "refuse" },
  ...{ disprove: "agree", uphold: "refuse" },
};

/** As it was typed; what is no currency has been refused before. */
const sentIn = (typed: string): string => typed.trim().toUpperCase();

/** Read back before it is done. */
export function Asked({ refund, asked, typed, open, pressKey }: AskedProps) {
  const { t, locale } = useWords();
  const { verb, reason, minor, about, of } = asked;
  const place = `/finance/refunds/${refund.id}`;
  const key = `${pressKey}-${refund.id}`;
  const from = senders.find((each) => each === typed?.wallet);
  return (
    <Sure
      action={`/${locale}${place}`}
      title={t(verb === "record" && from === "bank" ? "refunds:sure.record_bank" : `refunds:sure.${verb}`)}
      values={{ key, verb: pressedAs[verb] ?? verb, reason, [about]: of, ...typed }}
      yes={t(`refunds:yes.${verb}`)}
      no={t("refunds:no")}
      back={place}
    >
      {typed !== null && (
        <div className="grid gap-1">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <b className="break-all text-lg">{typed.trx.toUpperCase()}</b>
            <b className="text-xl">
              {minor !== "" && formatSum({ currency: sentIn(typed.currency), minor: BigInt(minor) }, locale)}
            </b>
          </p>
          <p>
            {from && <SentFrom by={from} />} · {typed.sentAt.replace("T", " ")}
          </p>
          {typed.repeats === "yes" && <p className="font-semibold">{t("refunds:repeats")}</p>}
        </div>
      )}
      {(verb === "grant" || verb === "deny") && refund.case !== null && <CaseFacts found={refund.case} />}
      {about === "sending" && verb !== "record" && open !== null && (
        <Sending evidence={open} refundId={refund.id} />
      )}
      {reason !== "" && (
        <p>
          <Typed text={reason} />
        </p>
      )}
    </Sure>
  );
}
