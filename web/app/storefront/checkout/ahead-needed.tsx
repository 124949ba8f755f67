import type { QuoteView } from "@haat/contract/cart";
import { wallets } from "@haat/core/payment-methods";
import { WayMark } from "../../components/commerce/way-mark.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import type { Draft } from "./draft.ts";

type AheadNeededProps = Readonly<{ draft: Draft; advance: NonNullable<QuoteView["advance"]> }>;

/** The market takes cash only for what an advance leaves: a wallet for it is chosen here, and nothing typed is lost. */
export function AheadNeeded({ draft, advance }: AheadNeededProps) {
  const { t, locale } = useWords();
  const { method: _, ...typed } = draft;
  return (
    <form method="post" action={`/${locale}/checkout`} className="grid gap-3">
      <HiddenFields values={{ ...typed, intent: "review" }} />
      <Notice tone="warm">
        <p className="font-semibold">{t("checkout:ahead.needed", { now: readMoney(advance.now) })}</p>
        <p>{t("checkout:ahead.text", { rest: readMoney(advance.atDoor) })}</p>
        {advance.bearsReturn && <p>{t("checkout:ahead.way_back")}</p>}
      </Notice>
      <div className="grid grid-cols-2 gap-2">
        {wallets.map((wallet) => (
          <button key={wallet} name="method" value={wallet} className="button-secondary">
            <WayMark method={wallet} /> {t(`common:method.${wallet}`)}
          </button>
        ))}
      </div>
    </form>
  );
}
