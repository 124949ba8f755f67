import { BookingActBody, type BookingActed, bookingViews } from "@haat/contract/booking-desk";
import { idField } from "@haat/contract/values";
import { newSecret } from "@haat/core/ids";
import { data, redirect, useOutletContext } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { type Flash, writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Staff } from "../staff.ts";
import type { Route } from "./+types/route.ts";
import { BookingCard } from "./booking-card.tsx";
import { actOnBooking, readBookings, viewOf } from "./queries.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const view = viewOf(searchParams.get("view"));
  const page = await readBookings(personalApi(args), { view, cursor: searchParams.get("cursor") });
  return { view, page, pressKey: newSecret() };
}

const said: Readonly<Record<BookingActed["now"], Flash>> = {
  still_unknown: "booking_unknown",
  booked: "booking_booked",
  free: "booking_free",
  second: "booking_second",
  called_off: "booking_called_off",
};

export async function action(args: Route.ActionArgs) {
  const { id: named, key = "", act, consignment, reason } = await readForm(args.request);
  const id = idField("booking").safeParse(named).data;
  // What is missing in it the API names.
  const body = {
    act,
    ...(consignment !== undefined && { consignment }),
    ...(reason !== undefined && { reason }),
  };
  if (id === undefined || !BookingActBody.options.some(({ shape }) => shape.act.safeParse(act).success))
    throw data(null, { status: 400 });
  const outcome = await actOnBooking({ api: personalApi(args), id, key, body: body as BookingActBody });
  if (!outcome.ok) return answerRefusal(outcome.problem, args);
  const view = act === "called_off" ? "?view=to_call_off" : "";
  return redirect(`/${localeOf(args.params)}/support/bookings${view}`, {
    status: 303,
    headers: { "set-cookie": writeFlash(said[outcome.value.now], args.request) },
  });
}

export default function Bookings({ loaderData: { view, page, pressKey }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const { may } = useOutletContext<Staff>();
  const addressOf = (name: string) => `/support/bookings?view=${name}`;
  return (
    <div className="grid gap-5">
      <PageHead title={t("parcels:booking.title")} isPrivate />
      <BackLink to="/support/parcels" name={t("parcels:desk.title")} />
      <div>
        <h1 className="text-2xl">{t("parcels:booking.title")}</h1>
        <p className="text-soft">{t(`parcels:booking.text.${view}`)}</p>
      </div>
      <RefusalNotice refusal={actionData?.refusal} />
      <Tabs
        label={t("support:hand_ins.show")}
        tabs={bookingViews.map((name) => ({
          key: name,
          to: addressOf(name),
          name: t(`parcels:booking.view.${name}`),
          isHere: name === view,
        }))}
      />
      {page.items.length === 0 && <EmptyState icon="check" title={t("parcels:desk.empty")} />}
      <ul className="grid items-start gap-3 lg:grid-cols-2">
        {page.items.map((row) => (
          <BookingCard
            key={row.id}
            row={row}
            view={view}
            pressKey={may.includes("actOnBooking") ? pressKey : null}
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
