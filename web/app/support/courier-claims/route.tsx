import type { CourierClaimPage } from "@haat/contract/courier-claim";
import { ageBuckets } from "@haat/contract/courier-cash";
import { BackLink } from "../../components/ui/back-link.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { SheetLinks } from "../../components/ui/sheet-links.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import { bucketWord } from "../courier-cash/courier-card.tsx";
import { useStaff } from "../staff.ts";
import type { Route } from "./+types/route.ts";
import { Claim } from "./claim.tsx";
import { type Filter, filterIn, readClaims } from "./queries.server.ts";
import { Sums } from "./sums.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const filter = filterIn(searchParams);
  const cursor = searchParams.get("cursor") ?? undefined;
  return { filter, page: await readClaims(personalApi(args), filter, cursor) };
}

function addressOf(filter: Filter & Readonly<{ cursor?: string }>): string {
  const said = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const query = new URLSearchParams(Object.fromEntries(said)).toString();
  return `/support/courier-claims${query === "" ? "" : `?${query}`}`;
}

/** What couriers owe for lost parcels and short cash, and money that nobody has explained; the oldest first. */
export default function CourierClaims({ loaderData: { filter, page } }: Route.ComponentProps) {
  const { t } = useWords();
  const { may } = useStaff();
  const { courier } = filter;
  const title = t("remittances:claims");
  return (
    <div className="mx-auto grid w-full max-w-4xl gap-5">
      <PageHead title={title} isPrivate />
      <BackLink to="/support/remittances" name={t("remittances:title")} />
      <div>
        <h1 className="text-2xl">
          {title}
          {courier !== undefined && ` · ${t(`couriers:name.${courier}`)}`}
        </h1>
        <p className="text-soft">{t("remittances:claims.text")}</p>
      </div>
      <Sums sums={page.sums} courier={courier} />
      <Shown filter={filter} />
      <Listed filter={filter} page={page} />
      {may.includes("exportDisputes") && <SheetLinks to="/support/courier-claims/sheet" />}
    </div>
  );
}

function Shown({ filter }: { filter: Filter }) {
  const { t } = useWords();
  const { courier, bucket, of, state } = filter;
  const kinds = [
    { key: "all", to: addressOf({ courier }), name: t("remittances:claims.all"), isHere: !of && !state },
    ...(["claim", "case"] as const).map((each) => ({
      key: each,
      to: addressOf({ courier, of: each }),
      name: t(`remittances:claims.${each}`),
      isHere: of === each && !state,
    })),
    {
      key: "ended",
      to: addressOf({ courier, state: "ended" }),
      name: t("remittances:claims.ended"),
      isHere: state === "ended",
    },
  ];
  const ages = ageBuckets.map((each) => ({
    key: each,
    to: addressOf({ ...filter, bucket: each }),
    name: t(`remittances:age.${bucketWord[each]}`),
    isHere: each === bucket,
  }));
  const any = {
    key: "any",
    to: addressOf({ courier, of, state }),
    name: t("remittances:age.all"),
    isHere: bucket === undefined,
  };
  return (
    <>
      <Tabs label={t("remittances:claims.show")} tabs={kinds} />
      <Tabs label={t("remittances:age.show")} tabs={[any, ...ages]} />
    </>
  );
}

type Props = Readonly<{ filter: Filter; page: CourierClaimPage }>;

function Listed({ filter, page }: Props) {
  const { t } = useWords();
  return (
    <>
      {page.items.length === 0 && <EmptyState icon="check" title={t("remittances:claims.none")} />}
      <ul className="grid gap-3">
        {page.items.map((claim) => (
          <Claim key={claim.id} claim={claim} />
        ))}
      </ul>
      <MoreLink
        to={page.nextCursor === null ? null : addressOf({ ...filter, cursor: page.nextCursor })}
        name={t("vendors:more")}
      />
    </>
  );
}
