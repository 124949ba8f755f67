import type { RemittanceReport } from "@haat/contract/remittance";
import { formatDateTime } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { useStaff } from "../staff.ts";
import { apartOf } from "./apart.ts";

/** What a statement says of itself, and who brought it. */
export function Facts({ report: { remittance } }: { report: RemittanceReport }) {
  const { t, locale } = useWords();
  const { id, gross, net, stated, fileName, madeBy, madeAt } = remittance;
  const sums = [
    ...(gross === null ? [] : [{ name: t("remittances:fact.gross"), value: <Taka amount={gross} /> }]),
    ...(net === null
      ? []
      : [{ name: t("remittances:fact.net"), value: <Taka amount={net} />, isStrong: true }]),
    ...(net === null
      ? []
      : [
          {
            name: t("remittances:fact.stated"),
            value: stated === null ? t("remittances:fact.unstated") : <Taka amount={stated} />,
          },
        ]),
  ];
  return (
    <section className="sheet grid gap-4">
      {sums.length > 0 && <Definitions rows={sums} />}
      <Definitions
        rows={[
          { name: t("remittances:fact.file"), value: <FileLink id={id} name={fileName} /> },
          {
            name: t("remittances:fact.by"),
            value: (
              <>
                <Typed text={madeBy} />
                <span className="block text-sm text-soft">{formatDateTime(new Date(madeAt), locale)}</span>
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

/** The kept file, for whoever may take it. */
function FileLink({ id, name }: Readonly<{ id: string; name: string }>) {
  const { locale } = useWords();
  const { may } = useStaff();
  if (!may.includes("downloadRemittance")) return <Typed text={name} />;
  return (
    <a href={`/${locale}/support/remittances/${id}/file`} className="link">
      <Typed text={name} />
    </a>
  );
}

/** What is wrong with the file as a whole. */
export function FileFindings({ report: { findings, unread } }: { report: RemittanceReport }) {
  const { t } = useWords();
  return [
    ...(hasUnread(unread) ? [<Unread key="unread" unread={unread} />] : []),
    ...findings.map(({ label, of, expected, stated }) => {
      const sides = expected && stated && apartOf(readMoney(expected), readMoney(stated));
      const what = label === "TOTAL_MISMATCH" && of === "collected" ? "CASH_MISMATCH" : label;
      return (
        <Notice key={what} tone="bad">
          <p className="font-semibold">{t(`remittances:mismatch.${what}`)}</p>
          {sides && <p>{t(`remittances:mismatch_text.${what}`, sides)}</p>}
        </Notice>
      );
    }),
  ];
}

type Unreadable = RemittanceReport["unread"];
const hasUnread = ({ rows, undated, isSumUnread }: Unreadable): boolean => rows + undated > 0 || isSumUnread;

/** What of the file cannot be read, and which of its sums nobody can check for that. */
function Unread({ unread: { rows, undated, unsummed, isSumUnread } }: Readonly<{ unread: Unreadable }>) {
  const { t } = useWords();
  return (
    <Notice tone="warm">
      {rows > 0 && <p className="font-semibold">{t("remittances:unread.rows", { count: rows })}</p>}
      {rows > 0 && <p>{t("remittances:unread.text")}</p>}
      {unsummed > 0 && <p>{t("remittances:unread.unsummed", { count: unsummed })}</p>}
      {undated > 0 && <p>{t("remittances:unread.undated", { count: undated })}</p>}
      {isSumUnread && <p>{t("remittances:unread.sum")}</p>}
    </Notice>
  );
}
