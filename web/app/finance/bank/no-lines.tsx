import type { BankFileView } from "@haat/contract/bank-file";
import type { BankLinePage, BankLineView } from "@haat/contract/bank-line";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Link } from "../../components/ui/link.tsx";
import { isNothing } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{
  state: BankLineView["state"];
  page: Pick<BankLinePage, "sum" | "isBegun">;
  files: readonly BankFileView[];
}>;

/** None is listed: none was ever brought, or nobody has taken them yet, or all of them are explained. */
export function NoLines({ state, page, files }: Props) {
  const { t } = useWords();
  const untaken = files.find((file) => file.state === "read");
  if (untaken && (!page.isBegun || state === "open"))
    return (
      <EmptyState icon="cash" title={t("remittances:bank.untaken")}>
        <p className="text-soft">{t("remittances:bank.untaken.text")}</p>
        <Link to={`/support/bank-files/${untaken.id}`} className="button">
          {t("remittances:bank.untaken.go")}
        </Link>
      </EmptyState>
    );
  if (!page.isBegun)
    return (
      <EmptyState icon="cash" title={t("remittances:bank.first")}>
        <p className="text-soft">{t("remittances:bank.first.text")}</p>
        <a href="#upload" className="button">
          {t("remittances:bank.first.go")}
        </a>
      </EmptyState>
    );
  if (state === "open" && !isNothing(page.sum))
    return (
      <EmptyState icon="cash" title={t("remittances:bank.none.left")}>
        <Link to="/support/bank?state=asked" className="button-secondary">
          {t("remittances:bank.none.left_go")}
        </Link>
      </EmptyState>
    );
  return <EmptyState icon="check" title={t(`remittances:bank.none.${state}`)} />;
}
