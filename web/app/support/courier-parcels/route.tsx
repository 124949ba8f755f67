import { ageBuckets, type OutstandingPage } from "@haat/contract/courier-cash";
import { formatDate } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Link } from "../../components/ui/link.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { isNothing } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { bucketWord } from "../courier-cash/courier-card.tsx";
import { filterIn, readOutstanding } from "../courier-cash/queries.server.ts";
import { ParcelState } from "../remittance-case/sides.tsx";
import { CourierLetter } from "../remittance-case/letter.tsx";
import { DaysSince } from "../courier-claims/days-since.tsx";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const filter = filterIn(searchParams);
  const cursor = searchParams.get("cursor") ?? undefined;
  return { filter, page: await readOutstanding(personalApi(args), filter, cursor) };
}

type Filter = Readonly<Record<string, string | undefined>>;

function addressOf(filter: Filter): string {
  const said = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return `/support/courier-cash/parcels?${new URLSearchParams(Object.fromEntries(said))}`;
}

/** Ended at its door, and no statement has settled it, with cash or without: the longest held first. */
export default function Parcels({ loaderData: { filter, page } }: Route.ComponentProps) {
  const { t } = useWords();
  const { courier, bucket, missing } = filter;
  const tabs = [
    { key: "all", to: addressOf({ courier }), name: t("remittances:age.all"), isHere: !bucket && !missing },
    {
      key: "missing",
      to: addressOf({ courier, missing: "true" }),
      name: t("remittances:cash.missing_tab"),
      isHere: missing !== undefined,
    },
    ...ageBuckets.map((each) => ({
      key: each,
      to: addressOf({ courier, bucket: each }),
      name: t(`remittances:age.${bucketWord[each]}`),
      isHere: each === bucket,
    })),
  ];
  const title = t("remittances:cash.parcels_title");
  return (
    <div className="mx-auto grid w-full max-w-4xl gap-5">
      <PageHead title={title} isPrivate />
      <BackLink to="/support/courier-cash" name={t("remittances:cash")} />
      <div>
        <h1 className="text-2xl">
          {title}
          {courier !== undefined && ` · ${t(`couriers:name.${courier}`)}`}
        </h1>
        <p className="text-soft">{t("remittances:cash.parcels_text")}</p>
      </div>
      <Tabs label={t("remittances:age.show")} tabs={tabs} />
      {page.items.length === 0 && <EmptyState icon="check" title={t("remittances:cash.parcels_none")} />}
      <ul className="grid gap-3">
        {page.items.map((parcel) => (
          <Parcel key={parcel.consignmentId} parcel={parcel} />
        ))}
      </ul>
      {page.message !== null && courier !== undefined && (
        <CourierLetter message={page.message} subject={t(`couriers:name.${courier}`)} />
      )}
      <MoreLink
        to={page.nextCursor === null ? null : addressOf({ ...filter, cursor: page.nextCursor })}
        name={t("vendors:more")}
      />
    </div>
  );
}

function Parcel({ parcel }: { parcel: OutstandingPage["items"][number] }) {
  const { t, locale } = useWords();
  const { courier, number, order, shop, state, since, days, outstanding, due, charge, isMissing, row } =
    parcel;
  return (
    <li className="sheet grid gap-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Link to={`/support/orders/${order.id}`} className="link inline-flex min-h-12 items-center">
          {order.number}
        </Link>
        {isNothing(due) ? (
          <span className="text-soft">{t("remittances:cash.no_cash")}</span>
        ) : (
          <Taka amount={outstanding} className="text-lg font-semibold" />
        )}
      </div>
      <p className="text-sm text-soft">
        {t(`couriers:name.${courier}`)} · <span className="break-all">{number}</span> · <Typed text={shop} />{" "}
        · <ParcelState state={state} />
      </p>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span>
          {formatDate(new Date(since), locale)} · <DaysSince days={days} />
        </span>
        {due.minor !== outstanding.minor && (
          <span className="text-sm text-soft">
            {t("remittances:case.due")} <Taka amount={due} />
          </span>
        )}
        {!isNothing(charge) && (
          <span className="text-sm text-soft">
            {t("remittances:cash.charge")} <Taka amount={charge} />
          </span>
        )}
        {isMissing && <span className="badge badge-bad">{t("remittances:cash.missing_tab")}</span>}
        {row !== null && (
          <Link
            to={`/support/remittances/${row.remittanceId}/rows/${row.line}`}
            className="link inline-flex min-h-12 items-center"
          >
            {t("remittances:cash.row")}
          </Link>
        )}
      </p>
    </li>
  );
}
