import { placeStates } from "@haat/contract/place-desk";
import { couriers } from "@haat/core/couriers";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { Link } from "../../components/ui/link.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { ServiceWords } from "./service-words.tsx";
import { type Filter, filterOf, readPlaces } from "./queries.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const filter = filterOf(searchParams);
  return { filter, page: await readPlaces(personalApi(args), filter, searchParams.get("cursor")) };
}

const addressOf = (filter: Filter): string => `/support/courier-places?${new URLSearchParams(filter)}`;

/** What our places are to each courier: what drifted and what is open needs a person. */
export default function CourierPlaces({ loaderData: { filter, page } }: Route.ComponentProps) {
  const { t } = useWords();
  const title = t("parcels:places.title");
  return (
    <div className="mx-auto grid w-full max-w-4xl gap-5">
      <PageHead title={title} isPrivate />
      <BackLink to="/support/parcels" name={t("parcels:desk.title")} />
      <div>
        <h1 className="text-2xl">{title}</h1>
        <p className="text-soft">{t(`parcels:places.text.${filter.state}`)}</p>
      </div>
      <Tabs
        label={t("parcels:places.courier")}
        tabs={couriers.map((courier) => ({
          key: courier,
          to: addressOf({ ...filter, courier }),
          name: t(`couriers:name.${courier}`),
          isHere: courier === filter.courier,
        }))}
      />
      <Tabs
        label={t("support:hand_ins.show")}
        tabs={placeStates.map((state) => ({
          key: state,
          to: addressOf({ ...filter, state }),
          name: t(`parcels:places.state.${state}`),
          isHere: state === filter.state,
        }))}
      />
      {page.items.length === 0 && <EmptyState icon="check" title={t("parcels:desk.empty")} />}
      <ul className="grid items-start gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {page.items.map((row) => (
          <li key={row.geoId} className="sheet grid gap-1">
            <Link
              to={`/support/courier-places/${row.courier}/${row.geoId}`}
              className="link inline-flex min-h-12 items-center"
            >
              {row.name}
            </Link>
            {row.theirs !== null && <p className="wrap-anywhere">{row.theirs}</p>}
            {row.drift !== null && <p className="font-semibold">{t(`parcels:places.drift.${row.drift}`)}</p>}
            <ServiceWords place={row} />
            {row.wanted > 0 && (
              <p className="font-semibold">{t("parcels:places.wanted", { count: row.wanted })}</p>
            )}
          </li>
        ))}
      </ul>
      <MoreLink
        to={
          page.nextCursor === null
            ? null
            : `${addressOf(filter)}&cursor=${encodeURIComponent(page.nextCursor)}`
        }
        name={t("vendors:more")}
      />
    </div>
  );
}
