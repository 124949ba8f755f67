import type { AcceptancePreview } from "@haat/contract/remittance-acceptance";
import { accountWord, isNamedAccount, kindOf } from "@haat/core/ledger-names";
import { formatTaka } from "@haat/i18n/format";
import { Definitions } from "../../components/ui/definitions.tsx";
import { useWords } from "../../lib/words.tsx";
import { naturalOf } from "../../finance/books/rules.ts";
import { ruleName } from "../order/story-title.ts";

type Props = Readonly<{
  preview: Pick<AcceptancePreview, "posts" | "journals" | "unheard">;
  of?: "rows" | "parcels";
}>;

/** What a press would put into the books, by account: more of it, or less. */
export function Planned({ preview: { posts, journals, unheard }, of = "rows" }: Props) {
  const { t, locale } = useWords();
  if (posts.length === 0) return null;
  const rows = posts.map(({ account, side, amount }) => {
    const kind = kindOf(account);
    const change = naturalOf(account, BigInt(amount.minor) * (side === "D" ? 1n : -1n));
    return {
      name: isNamedAccount(kind) ? t(`desk:account.${accountWord(kind)}`) : kind,
      value: (
        <span className="whitespace-nowrap">
          {`${change < 0n ? "−" : "+"}${formatTaka(change < 0n ? -change : change, locale)}`}
        </span>
      ),
    };
  });
  return (
    <div className="grid gap-2">
      <p className="font-semibold">{t("remittances:planned")}</p>
      <Definitions rows={rows} />
      <ul className="grid gap-1">
        {journals.map(({ event, rows: count }) => (
          <li key={event}>
            {ruleName(t, event)} ·{" "}
            {t(of === "rows" ? "remittances:rows" : "remittances:proposal.missing", { count })}
          </li>
        ))}
      </ul>
      {unheard > 0 && (
        <p className="text-sm text-soft">{t("remittances:planned.unheard", { count: unheard })}</p>
      )}
    </div>
  );
}
