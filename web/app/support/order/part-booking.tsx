import type { BookingView } from "@haat/contract/booking";
import { formatDateTime } from "@haat/i18n/format";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";
import { useStaff } from "../staff.ts";
import { deskOf } from "./booking-desk.ts";

/** What was last asked of a courier for a part, and the way to where somebody has to end it. */
export function PartBooking({ booking }: Readonly<{ booking: BookingView }>) {
  const { t, locale } = useWords();
  const { may } = useStaff();
  const { courier, reference, number, said, askedAt, parcel } = booking;
  const state = parcel === "void" ? "void" : booking.state;
  const desk = deskOf(booking);
  return (
    <div className="grid gap-1 border-t border-line pt-2">
      <p>
        <b>{t("parcels:booked.title", { courier: t(`couriers:name.${courier}`) })}</b>{" "}
        {t(`parcels:booked.is.${state}`)}
      </p>
      <p className="text-sm break-all text-soft">
        {t("booking:reference", { reference })}
        {number !== null && <> · {t("couriers:parcel.number", { number })}</>} ·{" "}
        <time dateTime={askedAt}>{formatDateTime(new Date(askedAt), locale)}</time>
      </p>
      {said !== null && (
        <p lang="en" className="text-sm wrap-anywhere">
          “<Typed text={said} />”
        </p>
      )}
      {desk !== null && may.includes("listBookings") && (
        <Link
          to={`/support/bookings?view=${desk}`}
          className="link inline-flex min-h-12 items-center justify-self-start"
        >
          {t(`parcels:booked.to.${desk}`)}
        </Link>
      )}
    </div>
  );
}
