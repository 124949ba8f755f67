import type { DeskView } from "@haat/contract/desk";
import { formatDateTime, formatNumber } from "@haat/i18n/format";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";

/** Where the audit ends. Whether it is whole is told by the command on its page, not by the market about itself. */
export function Chain({ chain: { rows, lastAt } }: { chain: DeskView["chain"] }) {
  const { t, locale } = useWords();
  return (
    <Section id="chain" title={t("admin:home.chain")}>
      <div className="sheet grid gap-4">
        <Definitions
          rows={[
            { name: t("admin:home.chain.rows"), value: formatNumber(BigInt(rows), locale) },
            ...(lastAt === null
              ? []
              : [{ name: t("admin:home.chain.last"), value: formatDateTime(new Date(lastAt), locale) }]),
          ]}
        />
        <Link to="/admin/audit#chain" className="button-secondary justify-self-start">
          {t("admin:home.chain.to")}
        </Link>
      </div>
    </Section>
  );
}
