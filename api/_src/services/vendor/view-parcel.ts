import type { PackingOrderCard, PackingOrderView } from "@haat/contract/vendor-order";
import type { LocaleName } from "@haat/contract/values";
import type { Courier } from "@haat/core/couriers";
import type { Sealer } from "@haat/core/seal";
import { wholeTaka } from "@haat/core/ledger";
import { openLocalPhone } from "@haat/core/sealed-phone";
import type { Unserved } from "@haat/db/queries/couriers/bookings";
import type { OwnDelivery } from "@haat/db/queries/couriers/door";
import type { ReturnBearer } from "@haat/db/queries/couriers/return-rule";
import type { PackingPart, PackingRow } from "@haat/db/queries/vendor/packing";
import type { Shop } from "../../context.ts";
import { instantOrNull, instantView, moneyView, pictureView } from "../../views/money.ts";
import { bookingView } from "../couriers/view-booking.ts";
import { shopConfirmationView } from "../confirmations/view-confirmation.ts";
import { heardView, parcelView, triesView } from "../couriers/view-parcel.ts";
import { actsOf } from "./acts-of.ts";

/** Who reads: in which language, and as what of which shop. */
export type Reader = Readonly<{
  sealer: Sealer;
  locale: LocaleName;
  standing: Pick<Shop, "state" | "memberRole">;
  /** Who reads, as the history writes him. */
  me: string;
  /** Couriers that the shop may ask. */
  bookable: readonly Courier[];
  /** Those that say that they do not serve it. */
  unserved: readonly Omit<Unserved, "part">[];
  returnBearer: ReturnBearer;
}>;

/** What everybody in the shop who sees a part sees of it: where it is and where it goes, the receiver only when the query brought him. */
export async function parcelOf(
  part: Omit<PackingPart, "lines">,
  { sealer, locale, standing, me, bookable, unserved, returnBearer }: Reader,
): Promise<Omit<PackingOrderView, "sees" | "lines">> {
  const { receiver } = part;
  return {
    id: part.id,
    number: part.number,
    state: part.state,
    placedAt: instantView(part.placedAt),
    confirmedAt: instantOrNull(part.confirmedAt),
    handoverBy: instantOrNull(part.handoverBy),
    promisedBy: instantOrNull(part.promisedBy),
    receiver: receiver && {
      ...receiver,
      phone: await openLocalPhone(sealer, receiver.phone),
      area: part.area[locale],
    },
    area: part.area[locale],
    acts: actsOf(part, standing),
    ownDelivery: part.ownDelivery && ownDeliveryView(part.ownDelivery, { locale, me }),
    parcel: part.parcel && parcelView(part.parcel),
    heard: part.heard && heardView(part.heard),
    returning: part.door.rest && {
      ...{ lines: [...part.door.rest], note: part.door.note, lostAt: instantOrNull(part.door.lostAt) },
    },
    swap: part.door.swap && {
      ...{ lineId: part.door.swap.lineId, part: part.door.swap.part, quantity: part.door.swap.quantity },
      ...{ title: part.door.swap.title[locale], label: part.door.swap.label[locale] },
    },
    booking: part.booking && bookingView(part.booking),
    bookable: [...bookable],
    unserved: [...unserved],
    returnBearer,
    tries: part.tries === null ? [] : triesView(part.tries).asked,
    openWord: part.openWord,
    tryUntil: instantOrNull(part.tries?.until ?? null),
    confirmation: part.confirmation && shopConfirmationView(part.confirmation),
    steps: part.steps.map(({ at, machine, to }) => ({ at: instantView(at), machine, to })),
  };
}

export const ownDeliveryView = (
  { cash, by, tries, until, wish }: OwnDelivery,
  { locale, me }: Pick<Reader, "locale" | "me">,
): NonNullable<PackingOrderView["ownDelivery"]> => ({
  toCollect: moneyView(wholeTaka(BigInt(cash)), locale),
  isMine: by === me,
  tries: tries.map(({ at, ...rest }) => ({ ...rest, at: instantView(at) })),
  ...{ until: instantOrNull(until), wish },
});

export const packingOrderCard = (row: PackingRow, locale: LocaleName): PackingOrderCard => ({
  id: row.id,
  number: row.number,
  state: row.state,
  placedAt: instantView(row.placedAt),
  handoverBy: instantOrNull(row.handoverBy),
  units: row.units,
  area: row.area[locale],
  picture: pictureView(row.picture, row.title[locale]),
  title: row.title[locale],
  booking: row.booking && bookingView(row.booking),
  late: row.late && {
    why: row.late.why,
    since: instantView(row.late.since),
    until: instantOrNull(row.late.until),
  },
});
