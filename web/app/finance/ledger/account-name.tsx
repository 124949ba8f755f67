import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";
import { accountWord, isNamedAccount } from "../books/rules.ts";
import { kindOf, tailOf } from "./account-parts.ts";

/** An account in words, with its code small behind it, and the way to what it holds. */
export function AccountName({ account }: { account: string }) {
  const { t } = useWords();
  const kind = kindOf(account);
  const tail = tailOf(account);
  return (
    <span className="inline-grid min-w-0">
      <Link
        to={`/finance/accounts?by=account&of=${encodeURIComponent(account)}`}
        className="underline underline-offset-4"
      >
        {isNamedAccount(kind) ? t(`support:account.${accountWord(kind)}`) : kind}
        {tail !== "" && ` · ${tail.length > 14 ? `…${tail.slice(-6)}` : tail}`}
      </Link>
      <code className="text-xs break-all text-soft">{account}</code>
    </span>
  );
}
