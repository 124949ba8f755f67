import { couriers } from "@haat/core/couriers";
import { accountCurrency } from "@haat/core/ledger";
import { accountWord, isNamedAccount, kindOf, purposeOf, tailOf } from "@haat/core/ledger-names";
import { wallets } from "@haat/core/payment-methods";
import type { Translate } from "@haat/i18n/translator";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";
import { useStaff } from "../../support/staff.ts";

/** An account in words, with its code small behind it, and the way to what it holds for whoever may go there. */
export function AccountName({ account }: { account: string }) {
  const { t } = useWords();
  const { may } = useStaff();
  const kind = kindOf(account);
  const purpose = purposeOf(kind);
  const tail = tailOf(account);
  const name = [
    isNamedAccount(purpose) ? t(`desk:account.${accountWord(purpose)}`) : purpose,
    ...(purpose === kind ? [] : [accountCurrency(kind)]),
    ...(tail === "" ? [] : [whoseOf(t, tail)]),
  ].join(" · ");
  return (
    <span className="inline-grid min-w-0">
      {may.includes("readTrialBalance") ? (
        <Link
          to={`/finance/accounts?by=account&of=${encodeURIComponent(account)}`}
          className="underline underline-offset-4"
        >
          {name}
        </Link>
      ) : (
        name
      )}
      <code className="text-xs break-all text-soft">{account}</code>
    </span>
  );
}

const id = /^[a-z]+_[0-9a-z]{14,}$/;

/** A wallet or a carrier by its name, an id by its end, and what has a name already by that. */
function whoseOf(t: Translate, tail: string): string {
  const wallet = wallets.find((each) => each === tail);
  if (wallet) return t(`common:method.${wallet}`);
  const courier = couriers.find((each) => each === tail);
  if (courier) return t(`couriers:name.${courier}`);
  return id.test(tail) ? `…${tail.slice(-6)}` : tail;
}
