import {
  BookingActed,
  type BookingActBody,
  BookingFilter,
  BookingPage,
  type bookingViews,
} from "@haat/contract/booking-desk";
import { type Api, type Outcome, outcomeOf } from "../../lib/api.server.ts";

export type View = (typeof bookingViews)[number];

export const viewOf = (asked: string | null): View =>
  BookingFilter.shape.view.safeParse(asked ?? undefined).data ?? "doubt";

type Ask = Readonly<{ view: View; cursor: string | null }>;

export const readBookings = (api: Api, { view, cursor }: Ask): Promise<BookingPage> =>
  api.read("/v1/support/bookings", BookingPage, { query: { view, cursor: cursor ?? undefined } });

type Act = Readonly<{ api: Api; id: string; key: string; body: BookingActBody }>;

export const actOnBooking = ({ api, id, key, body }: Act): Promise<Outcome<BookingActed>> =>
  outcomeOf(
    api.send("POST", `/v1/support/bookings/${encodeURIComponent(id)}/acts`, BookingActed, {
      headers: { "idempotency-key": key },
      body,
    }),
  );
