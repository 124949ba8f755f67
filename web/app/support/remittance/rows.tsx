import type { RemittanceReport } from "@haat/contract/remittance";
import type { RemittanceRowPage } from "@haat/contract/remittance-row";
import type { z } from "zod";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { Section } from "../../components/ui/section.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { SheetLinks } from "../../components/ui/sheet-links.tsx";
import { useWords } from "../../lib/words.tsx";
import { useStaff } from "../staff.ts";
import { Labels } from "./labels.tsx";
import { RowCard } from "./row-card.tsx";
import { type Shown, shownQuery } from "./shown.ts";

const shows = ["all", "open", "disputed", "changed"] as const;
type Props = Readonly<{
  id: string;
  shown: Shown;
  labels: RemittanceReport["labels"];
  rows: z.infer<typeof RemittanceRowPage>;
}>;

/** The rows of a statement, exceptions first. With a keyboard: j and k go through them, o opens, a accepts, d disputes, m matches, f goes to what is wrong. */
export function Rows({ id, shown, labels, rows: { items, nextCursor } }: Props) {
  const { t } = useWords();
  const { may } = useStaff();
  const { show, label } = shown;
  const place = (of: Shown) => `/support/remittances/${id}${shownQuery(of)}`;
  return (
    <Section id="rows" title={t("remittances:rows_title")}>
      <Tabs
        label={t("remittances:rows_show")}
        tabs={shows.map((each) => ({
          key: each,
          to: `${place({ show: each, label })}#rows`,
          name: t(`remittances:rows_show.${each}`),
          isHere: each === show,
        }))}
      />
      <Labels id={id} counts={labels} shown={shown} />
      <p className="my-3 hidden text-sm text-soft md:block" data-with-script>
        {t("remittances:keys")}
      </p>
      {items.length === 0 && <p className="notice notice-good mt-3">{t(`remittances:rows_none.${show}`)}</p>}
      <ol className="mt-3 grid gap-3" data-desk>
        {items.map((row) => (
          <RowCard key={row.line} row={row} statement={id} label={label} />
        ))}
      </ol>
      {may.includes("exportRemittance") && (
        <div className="mt-3">
          <SheetLinks to={`/support/remittances/${id}/rows.csv${shownQuery(shown)}`} />
        </div>
      )}
      <MoreLink
        to={nextCursor === null ? null : `${place(shown)}&cursor=${encodeURIComponent(nextCursor)}#rows`}
        name={t("vendors:more")}
      />
    </Section>
  );
}
