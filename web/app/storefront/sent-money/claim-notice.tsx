import type { SentMoneyView } from "@haat/contract/claim";
import { formatDateTime } from "@haat/i18n/format";
import { Notice } from "../../components/ui/notice.tsx";
import { shownDigits } from "../../lib/digits.ts";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

type Claim = SentMoneyView["claims"][number];

const tones = {
  waiting: "warm",
  matched: "warm",
  wrong_amount: "bad",
  released: "good",
  used: "bad",
  other_payer: "bad",
  other_account: "bad",
  too_early: "bad",
  replaced: "plain",
  rejected: "bad",
  lapsed: "bad",
} as const satisfies Record<Claim["state"], string>;

/** One thing he said he has sent, and how it stands: never as paid before it is. */
export function ClaimNotice({ claim }: { claim: Claim }) {
  const { t, locale } = useWords();
  const { wallet, trx, payerTail, state, stated, reason, madeAt } = claim;
  return (
    <Notice tone={tones[state]}>
      <p className="font-semibold">
        {t(`common:method.${wallet}`)} <span className="tabular-nums">{trx}</span>
      </p>
      <p className="text-sm text-soft">
        {t("checkout:sent.from", { tail: shownDigits(payerTail, locale) })} ·{" "}
        {formatDateTime(new Date(madeAt), locale)}
      </p>
      <p>
        {state === "rejected"
          ? t("checkout:sent.state.rejected", { reason: reason ?? "" })
          : t(`checkout:sent.state.${state}`)}
      </p>
      {state === "wrong_amount" && stated !== null && (
        <p>{t("checkout:sent.stated", { total: readMoney(stated) })}</p>
      )}
    </Notice>
  );
}
