import type { RemittanceRowPage } from "@haat/contract/remittance-row";
import type { z } from "zod";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { Section } from "../../components/ui/section.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { SheetLinks } from "../../components/ui/sheet-links.tsx";
import { useWords } from "../../lib/words.tsx";
import { useStaff } from "../staff.ts";
import { RowCard } from "./row-card.tsx";

const shows = ["all", "open", "disputed"] as const;
type Props = Readonly<{
  id: string;
  show: (typeof shows)[number];
  rows: z.infer<typeof RemittanceRowPage>;
}>;

/** The rows of a statement, exceptions first. With a keyboard: j and k go through them, o opens, a accepts, d disputes, m matches. */
export function Rows({ id, show, rows: { items, nextCursor } }: Props) {
  const { t } = useWords();
  const { may } = useStaff();
  const place = (of: string) => `/support/remittances/${id}?show=${of}`;
  return (
    <Section id="rows" title={t("remittances:rows_title")}>
      <Tabs
        label={t("remittances:rows_show")}
        tabs={shows.map((each) => ({
          key: each,
          to: `${place(each)}#rows`,
          name: t(`remittances:rows_show.${each}`),
          isHere: each === show,
        }))}
      />
      <p className="my-3 hidden text-sm text-soft md:block" data-with-script>
        {t("remittances:keys")}
      </p>
      {items.length === 0 && <p className="notice notice-good mt-3">{t(`remittances:rows_none.${show}`)}</p>}
      <ol className="mt-3 grid gap-3" data-desk>
        {items.map((row) => (
          <RowCard key={row.line} row={row} statement={id} />
        ))}
      </ol>
      {may.includes("exportRemittance") && (
        <div className="mt-3">
          <SheetLinks to={`/support/remittances/${id}/rows.csv?show=${show}`} />
        </div>
      )}
      <MoreLink
        to={nextCursor === null ? null : `${place(show)}&cursor=${encodeURIComponent(nextCursor)}#rows`}
        name={t("vendors:more")}
      />
    </Section>
  );
}
