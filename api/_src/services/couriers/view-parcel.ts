import type { TriesView } from "@haat/contract/another-try";
import type { HeardView, ParcelView, TrackedParcelView } from "@haat/contract/courier";
import { maskPhonesIn } from "@haat/core/phone";
import type { Heard } from "@haat/db/queries/couriers/heard";
import type { Parcel, TrackedParcel } from "@haat/db/queries/couriers/parcels";
import type { Tries } from "@haat/db/queries/couriers/tries";
import type { SeenOrder } from "@haat/db/queries/orders/order-document";
import { instantOrNull, instantView } from "../../views/money.ts";

/** A parcel without its number, by which couriers tell anybody who gets it. */
export const trackedParcelView = ({
  courier,
  handedAt,
  state,
  stateAt,
}: TrackedParcel): TrackedParcelView => ({
  ...{ courier, state, handedAt: instantView(handedAt), stateAt: instantOrNull(stateAt) },
});

export const parcelView = (parcel: Parcel): ParcelView => ({
  ...trackedParcelView(parcel),
  number: parcel.number,
});

export const heardView = ({ pending, words, invoiced }: Heard): HeardView => ({
  pending,
  words: words === null ? null : maskPhonesIn(words),
  ...(invoiced && { invoiced: { number: invoiced.number, at: instantView(invoiced.at) } }),
});

export const triesView = ({ until, came, asked }: Tries): TriesView => ({
  until: instantOrNull(until),
  came: came.map(({ at, reason }) => ({ at: instantView(at), reason })),
  asked: asked.map(({ at, answeredAt, ...rest }) => ({
    ...{ ...rest, at: instantView(at), answeredAt: instantOrNull(answeredAt) },
  })),
});

/** Of one part, what is read beside its order. */
export const heardOf = ({ heard, tries }: Partial<Pick<SeenOrder, "heard" | "tries">>, part: string) => ({
  heard: heard?.[part] ?? null,
  tries: tries?.[part] ?? null,
});
