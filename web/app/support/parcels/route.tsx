import { parcelViews } from "@haat/contract/parcel-desk";
import { idField } from "@haat/contract/values";
import { newSecret } from "@haat/core/ids";
import { data, redirect, useLocation, useOutletContext } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Link } from "../../components/ui/link.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Staff } from "../staff.ts";
import type { Route } from "./+types/route.ts";
import { StaysSure } from "./held-case.tsx";
import { ParcelCard } from "./parcel-card.tsx";
import { endCase, readParcels, viewOf } from "./queries.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const view = viewOf(searchParams.get("view"));
  const page = await readParcels(personalApi(args), { view, cursor: searchParams.get("cursor") });
  return { view, page, pressKey: newSecret(), now: new Date().toISOString() };
}

const shortest = 5;

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const id = idField("parcelCase").safeParse(form["id"]).data;
  if (id === undefined) throw data(null, { status: 400 });
  const { key = "", reason = "" } = form;
  const stays = form["stays"] === "yes";
  // What lets a shop's money go is read back first, in taka.
  if (stays && form["intent"] !== "decide") {
    const isShort = reason.trim().length < shortest;
    return data({ asked: { id, key, reason, isShort }, refusal: undefined }, { status: isShort ? 400 : 200 });
  }
  const outcome = await endCase({
    ...{ api: personalApi(args), id, reason, stays, answer: form["answer"] },
    key: stays ? `${key}-stays` : key,
  });
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data({ asked: null, ...refused.data }, refused.init ?? {});
  }
  const flash = outcome.value.isProposed ? "case_proposed" : "case_ended";
  return redirect(`/${localeOf(args.params)}/support/parcels`, {
    status: 303,
    headers: { "set-cookie": writeFlash(flash, args.request) },
  });
}

export default function Parcels({
  loaderData: { view, page, pressKey, now },
  actionData,
}: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { search } = useLocation();
  const here = `/support/parcels${search}`;
  const asked = actionData?.asked ?? null;
  const sure = asked !== null && !asked.isShort ? asked : null;
  const { may } = useOutletContext<Staff>();
  const addressOf = (name: string) => `/support/parcels?view=${name}`;
  return (
    <div className="grid gap-5">
      <PageHead title={t("parcels:desk.title")} isPrivate />
      <div>
        <h1 className="text-2xl">{t("parcels:desk.title")}</h1>
        <p className="text-soft">{t(`parcels:desk.text.${view}`)}</p>
      </div>
      <p className="flex flex-wrap gap-x-6">
        <Link to="/support/bookings" className="link inline-flex min-h-12 items-center">
          {t("parcels:booking.title")}
        </Link>
        <Link to="/support/courier-places" className="link inline-flex min-h-12 items-center">
          {t("parcels:places.title")}
        </Link>
        <Link to="/support/courier-notices" className="link inline-flex min-h-12 items-center">
          {t("parcels:notices.title")}
        </Link>
        <Link to="/support/returns" className="link inline-flex min-h-12 items-center">
          {t("parcels:returns.title")}
        </Link>
      </p>
      <RefusalNotice refusal={actionData?.refusal} />
      {sure !== null && (
        <StaysSure
          row={page.items.find((row) => row.case?.id === sure.id)}
          asked={sure}
          action={`/${locale}${here}`}
          back={here}
        />
      )}
      <Tabs
        label={t("support:hand_ins.show")}
        tabs={parcelViews.map((name) => ({
          key: name,
          to: addressOf(name),
          name: t(`parcels:desk.view.${name}`),
          isHere: name === view,
        }))}
      />
      {page.items.length === 0 && <EmptyState icon="check" title={t("parcels:desk.empty")} />}
      <ul className="grid items-start gap-3 lg:grid-cols-2">
        {page.items.map((row) => (
          <ParcelCard
            key={row.case?.id ?? row.partId}
            {...{ row, now }}
            action={`/${locale}${here}`}
            short={asked?.isShort && asked.id === row.case?.id ? asked.reason : null}
            pressKey={may.includes("endParcelCase") ? pressKey : null}
          />
        ))}
      </ul>
      <MoreLink
        to={
          page.nextCursor === null ? null : `${addressOf(view)}&cursor=${encodeURIComponent(page.nextCursor)}`
        }
        name={t("vendors:more")}
      />
    </div>
  );
}
