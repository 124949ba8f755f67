import type { EvidenceView } from "@haat/contract/refund";
import type { Sender } from "@haat/core/payment-methods";
import { formatDateTime } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

/** A wallet, or our own account. */
export function SentFrom({ by }: Readonly<{ by: Sender }>) {
  const { t } = useWords();
  return by === "bank" ? t("refunds:sent_from.bank") : t(`common:method.${by}`);
}

/** A sending as it is in the portal, or in our bank's account: by what, number, amount and time. */
export function Sending({ evidence, refundId }: Readonly<{ evidence: EvidenceView; refundId: string }>) {
  const { t, locale } = useWords();
  const { id, wallet, trx, part, amount, sentAt, note, maker, madeAt, file } = evidence;
  const when = (at: string) => formatDateTime(new Date(at), locale);
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <b className="break-all text-lg tabular-nums">{trx}</b>
        <Taka amount={amount} className="text-xl font-semibold" />
      </p>
      <p>
        <SentFrom by={wallet} /> · {t("refunds:sent_on", { when: when(sentAt) })}
      </p>
      {part > 1 && <p className="font-semibold">{t("refunds:evidence.part", { nth: part })}</p>}
      {note !== "" && (
        <p>
          “<Typed text={note} />”
        </p>
      )}
      {file !== null && (
        <a
          href={`/${locale}/finance/refunds/${refundId}/file/${id}`}
          target="_blank"
          rel="noreferrer"
          className="link inline-flex min-h-12 items-center justify-self-start"
        >
          {t(file === "pdf" ? "refunds:show.pdf" : "refunds:show.picture")}
        </a>
      )}
      <p className="text-sm text-soft">
        <Typed text={maker} /> · {when(madeAt)}
      </p>
    </div>
  );
}
