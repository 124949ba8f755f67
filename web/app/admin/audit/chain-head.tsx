import type { AuditPage } from "@haat/contract/audit";
import { formatDateTime, formatNumber } from "@haat/i18n/format";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";

/** The end of the chain, to be noted where nobody of the market can reach it. */
export function ChainHead({ chain: { rows, head, check } }: Pick<AuditPage, "chain">) {
  const { t, locale } = useWords();
  return (
    <Section id="chain" title={t("admin:audit.chain")}>
      {head === "" ? (
        <p>{t("admin:audit.chain.empty")}</p>
      ) : (
        <div className="sheet grid gap-3">
          {check === null ? (
            <p>{t("admin:audit.check.none")}</p>
          ) : (
            <>
              {check.brokenAt !== null && <Notice tone="bad">{t("admin:audit.check.broken")}</Notice>}
              <Definitions
                rows={[
                  {
                    name: t("admin:audit.check.whole"),
                    value: formatNumber(Number(check.wholeUpTo), locale),
                  },
                  ...(check.brokenAt === null
                    ? []
                    : [
                        {
                          name: t("admin:audit.check.broken_at"),
                          value: formatNumber(Number(check.brokenAt), locale),
                        },
                      ]),
                  {
                    name: t("admin:audit.check.last"),
                    value: formatDateTime(new Date(check.checkedAt), locale),
                  },
                ]}
              />
            </>
          )}
          <p>{t("admin:audit.chain.rows", { count: Number(rows) })}</p>
          <code className="rounded-sm bg-sunken p-3 break-all select-all">{head}</code>
          <p>{t("admin:audit.chain.how")}</p>
          <code className="rounded-sm bg-sunken p-3 break-all select-all">pnpm audit:verify {head}</code>
        </div>
      )}
    </Section>
  );
}
