import type { AuditPage } from "@haat/contract/audit";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";

/** The end of the chain, to be noted where nobody of the market can reach it. */
export function ChainHead({ chain: { rows, head } }: Pick<AuditPage, "chain">) {
  const { t } = useWords();
  return (
    <Section id="chain" title={t("admin:audit.chain")}>
      {head === "" ? (
        <p>{t("admin:audit.chain.empty")}</p>
      ) : (
        <div className="sheet grid gap-3">
          <p>{t("admin:audit.chain.rows", { count: Number(rows) })}</p>
          <code className="rounded-sm bg-sunken p-3 break-all select-all">{head}</code>
          <p>{t("admin:audit.chain.how")}</p>
          <code className="rounded-sm bg-sunken p-3 break-all select-all">pnpm audit:verify {head}</code>
        </div>
      )}
    </Section>
  );
}
