import { ageBuckets } from "@haat/contract/courier-cash";
import { newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { bucketWord } from "../courier-cash/courier-card.tsx";
import { filterIn, readOutstanding } from "../courier-cash/queries.server.ts";
import { CourierLetter } from "../remittance-case/letter.tsx";
import { useStaff } from "../staff.ts";
import type { Route } from "./+types/route.ts";
import { Choose, Claiming } from "./claiming.tsx";
import { isClaimable, Parcel } from "./parcel.tsx";
import { chosenIn, claimMissing, previewClaim, readClaiming } from "./queries.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const filter = filterIn(searchParams);
  const cursor = searchParams.get("cursor") ?? undefined;
  const api = personalApi(args);
  const page = await readOutstanding(api, filter, cursor);
  const { courier } = filter;
  const isAll = searchParams.get("all") === "true";
  const chosen = isAll
    ? page.items.filter(isClaimable).map(({ consignmentId }) => consignmentId)
    : chosenIn(searchParams);
  const preview =
    courier === undefined || isAll || chosen.length === 0
      ? null
      : await previewClaim(api, { courier, parcels: chosen });
  return { filter, cursor, page, chosen, preview, pressKey: newSecret() };
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const body = readClaiming(form);
  if (body === null) return data({ isUnread: true, refusal: undefined }, { status: 400 });
  const outcome = await claimMissing(personalApi(args), { key: form["key"] ?? "", body });
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data({ isUnread: false, ...refused.data }, refused.init ?? {});
  }
  const to = addressOf({ courier: body.courier, missing: "true" });
  return redirect(`/${localeOf(args.params)}${to}`, {
    status: 303,
    headers: {
      "set-cookie": writeFlash(outcome.value.isProposed ? "row_waits" : "missing_claimed", args.request),
    },
  });
}

type Filter = Readonly<Record<string, string | undefined>>;

function addressOf(filter: Filter): string {
  const said = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return `/support/courier-cash/parcels?${new URLSearchParams(Object.fromEntries(said))}`;
}

/** Ended at its door, and no statement has settled it, with cash or without: the longest held first. */
export default function Parcels({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const { may } = useStaff();
  const { filter, cursor, page, chosen, preview, pressKey } = loaderData;
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
  const isChoosing =
    courier !== undefined &&
    missing !== undefined &&
    may.includes("claimMissing") &&
    page.items.some(isClaimable);
  const place = addressOf({ ...filter, cursor });
  const choosing = (parcel: (typeof page.items)[number]) =>
    !isChoosing || !isClaimable(parcel) ? null : chosen.includes(parcel.consignmentId) ? "chosen" : "not";
  const list = (
    <ul className="grid gap-3" data-desk>
      {page.items.map((parcel) => (
        <Parcel key={parcel.consignmentId} parcel={parcel} choosing={choosing(parcel)} />
      ))}
    </ul>
  );
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
      <RefusalNotice refusal={actionData?.refusal} />
      {preview !== null && (
        <Claiming
          preview={preview}
          pressKey={pressKey}
          isUnread={actionData?.isUnread === true}
          place={`${place}&${new URLSearchParams(chosen.map((id) => ["parcel", id]))}`}
        />
      )}
      {isChoosing ? (
        <Choose courier={courier} cursor={cursor} all={`${place}&all=true`}>
          {list}
        </Choose>
      ) : (
        list
      )}
      {page.message !== null && page.english !== null && courier !== undefined && (
        <CourierLetter
          letters={{ message: page.message, english: page.english }}
          subject={t(`couriers:name.${courier}`)}
        />
      )}
      <MoreLink
        to={page.nextCursor === null ? null : addressOf({ ...filter, cursor: page.nextCursor })}
        name={t("vendors:more")}
      />
    </div>
  );
}
