import type { ShopConfirmationView } from "@haat/contract/confirmation";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";

/** Whether we still have to ask the buyer, and what was heard: the shop itself calls nobody. */
export function BuyerAsked({ asked }: { asked: ShopConfirmationView }) {
  const { t } = useWords();
  const { state, outcome, tryAt } = asked;
  if (state !== "waiting") return <Notice tone="good">{t("confirmations:shop.may")}</Notice>;
  return (
    <Notice tone="warm">
      <p className="font-semibold">{t("confirmations:shop.title")}</p>
      <p>{t("confirmations:shop.waiting")}</p>
      {tryAt !== null && <p>{t("confirmations:shop.again", { at: new Date(tryAt) })}</p>}
      {(outcome === "wrong_number" || outcome === "wants_change") && (
        <p>{t(`confirmations:shop.${outcome}`)}</p>
      )}
    </Notice>
  );
}
