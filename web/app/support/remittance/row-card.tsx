import { type RemittanceRowView, shownCandidates } from "@haat/contract/remittance-row";
import { Taka } from "../../components/commerce/price.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { isNothing, readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { RowChanged } from "./changed.tsx";
import { apartOf } from "./apart.ts";
import { Disputed } from "./disputed.tsx";
import { Ending, Numbers, StatedTaka, UnreadCells } from "./preview.tsx";
import { type Label, labelQuery } from "./shown.ts";

type Finding = RemittanceRowView["findings"][number];

const matchTones: Readonly<Record<RemittanceRowView["match"], string>> = {
  ...{ exact: "badge-good", secondary: "badge-warm", suggested: "badge-warm" },
  ...{ none: "badge-bad", by_hand: "badge-good" },
};

/** How it was found, and where it stands. */
export function RowBadges({ row: { isAdjustment, match, state } }: { row: RemittanceRowView }) {
  const { t } = useWords();
  return (
    <span className="flex flex-wrap gap-2">
      {!isAdjustment && <span className={`badge ${matchTones[match]}`}>{t(`desk:match.${match}`)}</span>}
      <span className={`badge ${state === "posted" ? "badge-good" : ""}`}>
        {t(`desk:row.state.${state}`)}
      </span>
    </span>
  );
}

type Props = Readonly<{ row: RemittanceRowView; statement: string; label: Label | undefined }>;

/** A row of the statement beside the parcel of ours that it was found to be of; `label`: that by which its rows are listed. */
export function RowCard({ row, statement, label }: Props) {
  const { t } = useWords();
  const { order, contradicted, candidates, findings, isException } = row;
  return (
    <li
      id={`line-${row.line}`}
      tabIndex={-1}
      className={`sheet grid scroll-mt-24 gap-3 ${isException ? "border-marigold" : ""}`}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <Numbers row={row} />
        <RowBadges row={row} />
      </div>
      {findings.length > 0 && (
        <ul className="grid gap-1">
          {findings.map((finding) => (
            <li key={`${finding.label}${finding.charge ?? ""}`}>
              <FindingLine finding={finding} />
            </li>
          ))}
        </ul>
      )}
      <RowChanged row={row} />
      <UnreadCells cells={row.unread} />
      <Disputed dispute={row.dispute} />
      <Amounts row={row} />
      {candidates > 0 && (
        <p>
          {candidates > shownCandidates
            ? t("remittances:row.candidates_over", { count: shownCandidates })
            : t("remittances:row.candidates", { count: candidates })}
        </p>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <RowLinks row={row} statement={statement} label={label} />
        {(order !== null || contradicted !== null) && (
          <p className="flex flex-wrap items-center gap-x-4">
            {order !== null && <OrderLink order={order} />}
            {contradicted !== null && (
              <span>
                {t("remittances:row.contradicted")} <OrderLink order={contradicted} />
              </span>
            )}
          </p>
        )}
      </div>
    </li>
  );
}

/** The ways to its case; `a`, `d` and `m` take them too. */
function RowLinks({ row, statement, label }: Props) {
  const { t } = useWords();
  const place = `/support/remittances/${statement}/rows/${row.line}`;
  const isOpen = row.isException && (row.state === "waiting" || row.state === "disputed");
  const isUnmatched = row.order === null && !row.isAdjustment;
  const acts = [
    ...(row.isUnread ? ([["r", "read"]] as const) : []),
    ...(isUnmatched && !row.isUnread ? ([["m", "match"]] as const) : []),
    ...(isUnmatched || row.isUnread ? [] : ([["a", "accept"]] as const)),
    ...([["d", "dispute"]] as const),
  ];
  return (
    <p className="flex flex-wrap gap-x-4">
      <Link
        to={`${place}${labelQuery(label, "?")}`}
        className="link inline-flex min-h-12 items-center"
        data-key="o"
      >
        {t("remittances:row.open")}
      </Link>
      {isOpen &&
        acts.map(([key, act]) => (
          <Link
            key={act}
            to={`${place}?act=${act}${labelQuery(label, "&")}#acts`}
            className="link inline-flex min-h-12 items-center"
            data-key={key}
          >
            {t(`remittances:act.${act}`)}
          </Link>
        ))}
    </p>
  );
}

const OrderLink = ({ order: { id, number } }: { order: NonNullable<RemittanceRowView["order"]> }) => (
  <Link to={`/support/orders/${id}`} className="link inline-flex min-h-12 items-center">
    {number}
  </Link>
);

/** What is wrong, and by how much. */
export function FindingLine({ finding: { label, expected, stated, charge } }: { finding: Finding }) {
  const { t } = useWords();
  const sides = expected && stated && apartOf(readMoney(expected), readMoney(stated));
  return (
    <>
      <b>{t(`remittances:label.${label}`)}</b>
      {charge !== null && (
        <>
          {" ("}
          <Typed text={charge} />)
        </>
      )}
      {stated && ": "}
      {sides && <span>{t("remittances:finding.expected", sides)}</span>}
      {stated && !sides && <span>{t("remittances:finding.stated", { stated: readMoney(stated) })}</span>}
    </>
  );
}

function Amounts({ row }: { row: RemittanceRowView }) {
  const { t } = useWords();
  const fields = ["collected", "deliveryFee", "codFee", "payout"] as const;
  return (
    <div className="grid items-start gap-x-6 gap-y-1 sm:grid-cols-[1fr_2fr]">
      <Ending row={row} />
      <dl className="grid grid-cols-2 gap-x-6 gap-y-1 md:grid-cols-4">
        {fields.map((field) => (
          <div key={field}>
            <dt className="text-sm text-soft">{t(`remittances:field.${field}`)}</dt>
            <dd>
              <StatedTaka amount={row[field]} className={field === "payout" ? "font-semibold" : ""} />
            </dd>
          </div>
        ))}
        {!isNothing(row.advance) && (
          <div>
            <dt className="text-sm text-soft">{t("remittances:field.advance")}</dt>
            <dd>
              <Taka amount={row.advance} />
            </dd>
          </div>
        )}
        {row.charges
          .filter(({ amount }) => !isNothing(amount))
          .map(({ name, amount }) => (
            <div key={name}>
              <dt className="text-sm text-soft">
                <Typed text={name} />
              </dt>
              <dd>
                <Taka amount={amount} />
              </dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
