import type { BookingView } from "@haat/contract/booking";
import type { CourierQuotesView } from "@haat/contract/shop-couriers";
import type { VendorOrderView } from "@haat/contract/vendor-order";
import { Icon } from "../../components/ui/icon.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";
import { IfReturned } from "./if-returned.tsx";
import { Quotes } from "./quotes.tsx";

type Part = Pick<VendorOrderView, "id" | "state" | "booking" | "bookable" | "unserved" | "returnBearer">;

/** Packed, and neither with a courier nor, as far as anybody knows, about to be. */
export const mayBeBooked = ({ state, booking }: Pick<Part, "state" | "booking">): boolean =>
  state === "packed" && (booking === null || booking.state === "rejected" || booking.parcel === "void");

type BookingProps = Readonly<{ part: Part; quotes: CourierQuotesView | null; pressKey: string }>;

/** A courier to carry a packed part, one press each; and what became of the last one asked. */
export function Booking({ part, quotes, pressKey }: BookingProps) {
  const { t, locale } = useWords();
  const { booking, bookable, id, returnBearer } = part;
  const isClosed = bookable.length === 0 && mayBeBooked(part);
  if (booking === null && bookable.length === 0 && !isClosed) return null;
  return (
    <section className="sheet grid gap-4" aria-labelledby="booking">
      <h2 id="booking" className="text-lg">
        {t("booking:title")}
      </h2>
      {booking !== null && <Asked booking={booking} />}
      {(bookable.length > 0 || booking?.state === "booked") && <IfReturned bearer={returnBearer} />}
      {booking !== null && <AfterBooking part={part} booking={booking} pressKey={pressKey} />}
      {quotes !== null && quotes.items.length > 0 && <Quotes quotes={quotes} />}
      {part.unserved.length > 0 && (
        <Notice tone="warm">
          {part.unserved.map(({ courier, why }) => (
            <p key={courier}>{t(`booking:unserved.${why}`, { courier: t(`couriers:name.${courier}`) })}</p>
          ))}
          {bookable.length > 0 && <p>{t("booking:unserved.others")}</p>}
        </Notice>
      )}
      {isClosed && <Notice>{t("booking:closed")}</Notice>}
      {bookable.length > 0 && (
        <form
          method="post"
          action={`/${locale}/vendor/orders/${id}`}
          data-enhance="once"
          className="grid gap-3"
        >
          <input type="hidden" name="key" value={`${pressKey}-book`} />
          <p className="text-soft">{t("booking:lead")}</p>
          <div className="flex flex-wrap gap-3">
            {bookable.map((courier) => (
              <button key={courier} name="book" value={courier} className="button flex-1 basis-48">
                <Icon name="truck" />
                {t("booking:book", { courier: t(`couriers:name.${courier}`) })}
              </button>
            ))}
          </div>
        </form>
      )}
    </section>
  );
}

/** In words, with what is to be done. */
export function Asked({ booking }: Readonly<{ booking: BookingView }>) {
  const { t } = useWords();
  const { state, fault, said, isSeen, cancel, parcel, number, reference } = booking;
  const courier = t(`couriers:name.${booking.courier}`);
  if (state === "asked") return <Notice>{t("booking:asked", { courier })}</Notice>;
  if (state === "unknown")
    return (
      <Notice tone="warm">
        {isSeen ? t("booking:seen", { courier }) : t("booking:unknown", { courier })}
      </Notice>
    );
  if (state === "rejected")
    return (
      <Notice tone={fault === "withdrawn" ? "plain" : "bad"}>
        <p>
          <b>{t("booking:rejected", { courier })}</b> {t(`booking:fault.${fault ?? "other"}`)}
        </p>
        {said !== null && <p lang="en">{t("booking:said", { said })}</p>}
      </Notice>
    );
  return (
    <div className="grid gap-2">
      <Notice tone={parcel === "void" ? "plain" : "good"}>
        <p>
          <b>{parcel === "void" ? t("booking:void", { courier }) : t("booking:booked", { courier })}</b>{" "}
          {number !== null && <span className="break-all">{t("couriers:parcel.number", { number })}</span>}
        </p>
        <p className="text-sm break-all">{t("booking:reference", { reference })}</p>
      </Notice>
      {cancel !== null && cancel !== "done" && parcel !== "void" && (
        <Notice tone="warm">{t(`booking:cancel.${cancel}`, { courier })}</Notice>
      )}
    </div>
  );
}

type After = Readonly<{ part: Pick<Part, "id" | "state">; booking: BookingView; pressKey: string }>;

/** Calling it off while nobody has fetched it, and it has not arrived without him. */
function AfterBooking({ part: { id, state: standing }, booking, pressKey }: After) {
  const { t, locale } = useWords();
  const { state, parcel, cancel } = booking;
  const isHere = standing === "packed" || standing === "handed_over";
  const isWaiting = state === "booked" && parcel === "label_ready" && isHere;
  const mayCancel = (isWaiting && (cancel === null || cancel === "refused")) || state === "asked";
  if (!mayCancel) return null;
  return (
    <form method="post" action={`/${locale}/vendor/orders/${id}`} data-enhance="once">
      <input type="hidden" name="key" value={`${pressKey}-call-off`} />
      <button name="act" value="call-off" className="button-danger">
        <Icon name="close" />
        {t("booking:call_off")}
      </button>
    </form>
  );
}
