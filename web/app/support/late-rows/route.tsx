import { LateRowPage, type LateRowView } from "@haat/contract/late-row";
import { Taka } from "../../components/commerce/price.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Link } from "../../components/ui/link.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import { RowChanged } from "../remittance/changed.tsx";
import { Disputed } from "../remittance/disputed.tsx";
import type { Route } from "./+types/route.ts";

export const loader = (args: Route.LoaderArgs): Promise<LateRowPage> => {
  const cursor = new URL(args.request.url).searchParams.get("cursor") ?? undefined;
  return personalApi(args).read("/v1/support/late-rows", LateRowPage, { query: { cursor } });
};

/** Rows of couriers' statements that wait for too long, for an answer or for us. */
export default function LateRows({ loaderData: { items, nextCursor } }: Route.ComponentProps) {
  const { t } = useWords();
  const title = t("remittances:late_rows");
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={title} isPrivate />
      <BackLink to="/support/remittances" name={t("remittances:title")} />
      <div>
        <h1 className="text-2xl">{title}</h1>
        <p className="text-soft">{t("remittances:late_rows.text")}</p>
      </div>
      {items.length === 0 && <EmptyState icon="check" title={t("remittances:late_rows.none")} />}
      <ul className="grid gap-3">
        {items.map((row) => (
          <LateRow key={`${row.remittance.id}:${row.line}`} row={row} />
        ))}
      </ul>
      <MoreLink
        to={nextCursor === null ? null : `/support/late-rows?cursor=${encodeURIComponent(nextCursor)}`}
        name={t("vendors:more")}
      />
    </div>
  );
}

function LateRow({ row }: Readonly<{ row: LateRowView }>) {
  const { t } = useWords();
  const { remittance, line, days, dispute, labels, isUnread, changed } = row;
  return (
    <li className="sheet grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <b className="break-all">
          {t(`couriers:name.${remittance.courier}`)} · {remittance.reference} ·{" "}
          {t("remittances:late_rows.line", { line })}
        </b>
        <span className="badge badge-warm">{t("remittances:late_rows.days", { count: days })}</span>
      </div>
      {labels.length > 0 && <p>{labels.map((label) => t(`remittances:label.${label}`)).join(" · ")}</p>}
      {!isUnread && (
        <Definitions
          rows={[
            { name: t("remittances:field.payout"), value: <Taka amount={row.payout} /> },
            { name: t("remittances:late_rows.difference"), value: <Taka amount={row.difference} /> },
          ]}
        />
      )}
      <Disputed dispute={dispute} isOpen />
      {changed !== null && <RowChanged row={{ changed, state: "posted" }} />}
      <p className="flex flex-wrap gap-x-6">
        <Link
          to={`/support/remittances/${remittance.id}/rows/${line}`}
          className="link inline-flex min-h-12 items-center"
        >
          {t("remittances:late_rows.open")}
        </Link>
        {row.order !== null && (
          <Link to={`/support/orders/${row.order.id}`} className="link inline-flex min-h-12 items-center">
            {row.order.number}
          </Link>
        )}
      </p>
    </li>
  );
}
