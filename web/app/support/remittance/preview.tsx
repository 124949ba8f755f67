import type { RemittancePreviewRow } from "@haat/contract/remittance-row";
import { formatDate } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Section } from "../../components/ui/section.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { isNothing } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

/** The first rows of a file as they are understood. */
export function Preview({ rows }: { rows: readonly RemittancePreviewRow[] }) {
  const { t } = useWords();
  // Few couriers pay ahead: where nobody took anything of it back, there is no column of nothing.
  const taken = rows.some(({ advance }) => !isNothing(advance)) ? (["advance"] as const) : [];
  const amounts = [...(["collected", "deliveryFee", "codFee"] as const), ...taken, "payout"] as const;
  return (
    <Section id="preview" title={t("remittances:preview")}>
      <p className="mb-3 text-soft">{t("remittances:preview_text")}</p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("remittances:field.consignment")}</th>
            <th scope="col">{t("remittances:field.word")}</th>
            {amounts.map((field) => (
              <th key={field} scope="col" className="number">
                {t(`remittances:field.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <th scope="row">
                <Numbers row={row} />
              </th>
              <td data-label={t("remittances:field.word")}>
                <Ending row={row} />
                <UnreadCells cells={row.unread} />
              </td>
              {amounts.map((field) => (
                <td key={field} data-label={t(`remittances:field.${field}`)} className="number">
                  <StatedTaka amount={row[field]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

type Stated = Readonly<{ amount: RemittancePreviewRow["payout"]; className?: string }>;

/** What a row states, or that it cannot be read. */
export function StatedTaka({ amount, className = "" }: Stated) {
  const { t } = useWords();
  if (amount === null)
    return <span className="font-semibold text-brick">{t("remittances:unread.amount")}</span>;
  return <Taka amount={amount} className={className} />;
}

/** What stands in the cells that cannot be read, under the courier's own headings. */
export function UnreadCells({ cells }: Readonly<{ cells: RemittancePreviewRow["unread"] }>) {
  const { t } = useWords();
  if (cells.length === 0) return null;
  return (
    <ul className="grid gap-1 text-start">
      {cells.map(({ place, heading, shown }) => (
        <li key={place} className="wrap-anywhere">
          {t("remittances:unread.cell")} <Typed text={heading} />:{" "}
          {shown === "" ? (
            t("remittances:unread.empty")
          ) : (
            <mark className="badge badge-warm">
              <Typed text={shown} />
            </mark>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The courier's number of a parcel and ours; a row that bears none is told by its line. */
export function Numbers({
  row: { line, consignment, reference },
}: {
  row: Pick<RemittancePreviewRow, "line" | "consignment" | "reference">;
}) {
  const { t } = useWords();
  return (
    <span>
      <span className="break-all">{consignment ?? reference ?? t("remittances:line", { line })}</span>
      <span className="block text-sm font-normal text-soft">
        {consignment !== null && reference !== null && <span className="break-all">{reference} · </span>}
        {consignment !== null || reference !== null ? t("remittances:line", { line }) : null}
      </span>
    </span>
  );
}

/** How it ended in our words, and in the courier's own. */
export function Ending({
  row: { outcome, word, closedAt, isAdjustment },
}: {
  row: Pick<RemittancePreviewRow, "outcome" | "word" | "closedAt" | "isAdjustment">;
}) {
  const { t, locale } = useWords();
  return (
    <span>
      {isAdjustment ? t("desk:adjustment") : t(`desk:outcome.${outcome ?? "unknown"}`)}
      <span className="block text-sm text-soft">
        {word !== "" && <Typed text={word} />}
        {closedAt !== null && (
          <>
            {word !== "" && " · "}
            <time dateTime={closedAt}>{formatDate(new Date(closedAt), locale)}</time>
          </>
        )}
      </span>
    </span>
  );
}
