import { type PolicyRowView, whos, type WhoName } from "@haat/contract/policy";
import { namedWord } from "@haat/i18n/named-word";
import { useWords } from "../../lib/words.tsx";
import { type AreaRows, markOf } from "./areas.ts";
import { MarkSign } from "./marks.tsx";

type Props = Readonly<{ groups: readonly AreaRows[]; role: WhoName | null }>;

/** A desk has a column for each role; on a phone each row names the roles that may. */
export function RightsTable({ groups, role }: Props) {
  const { t } = useWords();
  const columns = role === null ? whos : [role];
  return (
    <table className="w-full max-lg:block">
      <thead className="max-lg:sr-only">
        <tr>
          <th scope="col" className="sticky top-0 z-10 bg-paper px-2 py-3 text-start">
            {t("rights:operation")}
          </th>
          {columns.map((who) => (
            <th
              key={who}
              scope="col"
              className="sticky top-0 z-10 w-19 bg-paper px-0.5 py-3 text-center align-bottom text-xs"
            >
              {t(`rights:who.${who}`)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ area, rows }) => (
        <tbody key={area} id={area} className="scroll-mt-14 max-lg:block">
          <tr className="max-lg:block">
            <th
              scope="rowgroup"
              colSpan={columns.length + 1}
              className="border-b-2 border-marigold px-2 pt-6 pb-2 text-start text-lg max-lg:block max-lg:px-0"
            >
              {t(`rights:area.${area}`)}
            </th>
          </tr>
          {rows.map((row) => (
            <Row key={row.operationId} row={row} columns={columns} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ row, columns }: Readonly<{ row: PolicyRowView; columns: readonly WhoName[] }>) {
  const { t } = useWords();
  const { operationId, stepUp, eyes, shop } = row;
  return (
    <tr className="border-b border-line max-lg:flex max-lg:flex-wrap max-lg:gap-2 max-lg:py-3">
      <th scope="row" className="px-2 py-2 text-start font-normal max-lg:w-full max-lg:px-0 max-lg:py-0">
        {namedWord(t, `rights:does.${operationId}`) ?? <code>{operationId}</code>}{" "}
        {stepUp === "fresh" && <span className="badge badge-warm">{t("rights:fresh")}</span>}{" "}
        {eyes === "four" && <span className="badge badge-warm">{t("rights:four")}</span>}{" "}
        {shop.includes("suspended") && <span className="badge">{t("rights:suspended")}</span>}
      </th>
      {columns.map((who) => {
        const mark = markOf(row, who);
        return (
          <td
            key={who}
            className={`text-center align-middle ${mark === "may" && columns.length > 1 ? "" : "max-lg:hidden"}`}
          >
            <span className="max-lg:hidden">
              <MarkSign mark={mark} />
            </span>
            <span className="badge badge-good lg:hidden">{t(`rights:who.${who}`)}</span>
          </td>
        );
      })}
    </tr>
  );
}
