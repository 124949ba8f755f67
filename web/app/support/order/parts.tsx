import type { StaffOrderView } from "@haat/contract/support";
import { CourierWord } from "../../components/commerce/courier-word.tsx";
import { OrderLines } from "../../components/commerce/order-lines.tsx";
import { Tries } from "../../components/commerce/tries.tsx";
import { Taka } from "../../components/commerce/price.tsx";
import { isNothing } from "../../lib/money.ts";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";
import { isAtDoor } from "../door/is-at-door.ts";
import { AnotherTry } from "./another-try.tsx";
import { CallBack } from "./call-back.tsx";
import { NoteCall } from "./note-call.tsx";
import { OwnDelivery } from "./own-delivery.tsx";
import { PartBooking } from "./part-booking.tsx";
import { StateBadge } from "../../vendor/state-badge.tsx";

type Part = StaffOrderView["subOrders"][number];

const isOnTheWay: readonly Part["state"][] = ["handed_over", "in_transit"];
const isOver: readonly Part["state"][] = [
  "delivered",
  "completed",
  "cancelled",
  "returned_to_origin",
  "lost",
];

type PartsShown = {
  parts: readonly Part[];
  pressKey: string | null;
  tryKey: string | null;
  callKey: string | null;
  lateKey: string | null;
  now: string;
  doorOf: string | null;
  sayOf: string | null;
  /** Of which two may say that they were not delivered. */
  undoable: readonly string[];
};

/** Each vendor's part: where it stands, and what is in it at a tap. Without a key nothing can be pressed; `doorOf` is the order
 * whose doors may be said, `sayOf` of which it may be said where its parcels are. */
export function Parts({
  parts,
  pressKey,
  tryKey,
  callKey,
  lateKey,
  now,
  doorOf,
  sayOf,
  undoable,
}: PartsShown) {
  const { t } = useWords();
  return (
    <ul className="grid items-start gap-3 lg:grid-cols-2">
      {parts.map((part) => (
        <li key={part.id} className="sheet grid gap-2">
          <p className="flex flex-wrap items-center justify-between gap-x-4">
            <b>{part.vendor.name}</b>
            <StateBadge state={part.state} />
          </p>
          <p className="flex flex-wrap justify-between gap-x-4 text-sm text-soft">
            <span>{part.number}</span>
            <Taka amount={part.total} className="text-ink" />
          </p>
          {!isNothing(part.atDoor) && (
            <p className="flex flex-wrap justify-between gap-x-4 text-sm text-soft">
              <span>{t("checkout:bill.at_door")}</span>
              <Taka amount={part.atDoor} className="text-ink" />
            </p>
          )}
          {part.promisedBy !== null && !isOver.includes(part.state) && (
            <p className="text-sm text-soft">
              {t("checkout:review.promised", { date: new Date(part.promisedBy) })}
            </p>
          )}
          {part.parcel !== null && (
            <CourierWord parcel={part.parcel} number={part.parcel.number} heard={part.heard} />
          )}
          <OwnDelivery part={part} orderId={sayOf} doorOf={doorOf} />
          {sayOf !== null && undoable.includes(part.id) && (
            <Link
              to={`/support/orders/${sayOf}/parcel/${part.id}`}
              className="link inline-flex min-h-12 items-center"
            >
              {t("parcels:undone.open")}
            </Link>
          )}
          <Tries tries={part.tries} />
          {part.booking !== null && <PartBooking booking={part.booking} />}
          <details>
            <summary className="link inline-flex min-h-12 items-center">{t("support:order.lines")}</summary>
            <OrderLines lines={part.lines} />
          </details>
          {doorOf !== null && isAtDoor(part) && (
            <Link to={`/support/orders/${doorOf}/door/${part.id}`} className="button-secondary">
              {t("vendor:act.door")}
            </Link>
          )}
          {callKey !== null && <NoteCall part={part} pressKey={callKey} />}
          {lateKey !== null && <CallBack part={part} now={now} pressKey={lateKey} />}
          {tryKey !== null && <AnotherTry part={part} pressKey={tryKey} />}
          {pressKey !== null && !isAtDoor(part) && isOnTheWay.includes(part.state) && (
            <form method="post" data-enhance="once">
              <input type="hidden" name="key" value={`${pressKey}-${part.number}`} />
              <input type="hidden" name="part" value={part.id} />
              <button type="submit" className="button-quiet">
                {t("support:order.new_code")}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
