import type { EvidenceView } from "@haat/contract/refund";
import { formatDateTime } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

/** A sending as it is in the portal: wallet, number, amount and time. */
export function Sending({ evidence }: { evidence: EvidenceView }) {
  const { t, locale } = useWords();
  const { wallet, trx, amount, sentAt, note, maker, madeAt } = evidence;
  const when = (at: string) => formatDateTime(new Date(at), locale);
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <b className="break-all text-lg tabular-nums">{trx}</b>
        <Taka amount={amount} className="text-xl font-semibold" />
      </p>
      <p>
        {t(`common:method.${wallet}`)} · {t("refunds:sent_on", { when: when(sentAt) })}
      </p>
      {note !== "" && (
        <p>
          “<Typed text={note} />”
        </p>
      )}
      <p className="text-sm text-soft">
        <Typed text={maker} /> · {when(madeAt)}
      </p>
    </div>
  );
}
