import type { MoneyView } from "@haat/contract/values";
import type { Wallet } from "@haat/core/payment-methods";
import { Icon } from "../../components/ui/icon.tsx";
import { Link } from "../../components/ui/link.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

type HandoffProps = Readonly<{ address: string; orderId: string; amount: MoneyView; wallet: Wallet }>;

/**
 * The browser leaves for the wallet from a page of its own, not by a redirect of the form: our content policy lets
 * forms lead nowhere but here.
 */
export function WalletHandoff({ address, orderId, amount, wallet }: HandoffProps) {
  const { t } = useWords();
  return (
    <div className="sheet grid justify-items-center gap-4 py-10 text-center">
      <meta httpEquiv="refresh" content={`0;url=${address}`} />
      <Icon name="wallet" className="size-14 text-brand" />
      <h1 className="text-2xl">{t("checkout:handoff.title", { with: t(`common:method_with.${wallet}`) })}</h1>
      <p>{t("checkout:handoff.text", { total: readMoney(amount) })}</p>
      <a href={address} className="button" rel="noreferrer">
        {t("checkout:handoff.go")}
      </a>
      <Link to={`/orders/${orderId}`} className="button-quiet">
        {t("checkout:handoff.order")}
      </Link>
    </div>
  );
}
