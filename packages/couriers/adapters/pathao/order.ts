import { wholeTaka } from "../../values.ts";
import type { PathaoConfig } from "../../config/pathao.ts";
import type { CourierPlace, ParcelToBook } from "../../port.ts";
import { bareId } from "./places.ts";

/** `couriers.md` 3.1: order fields. A name of fewer than three letters is made longer, see `longEnough`. */
export const bounds = { name: [1, 100], address: [10, 220], grams: 10_000 } as const;

/** Pathao takes no name of one or two letters, and there are people called মা or Jo: the parcel's own number stands behind it. */
const longEnough = (name: string, reference: string): string =>
  name.length < 3 ? `${name} ${reference}` : name;

const kinds = { document: 1, parcel: 2, fragile: 3 } as const;
/** Only the newer of the two interfaces knows fragile things. */
export const itemType = ({ login }: PathaoConfig, kind: ParcelToBook["kind"]): number =>
  kind === "fragile" && login.kind === "password" ? kinds.parcel : kinds[kind];

export const kilos = (grams: number): number => Math.max(grams, 500) / 1000;

export const numbered = (id: string): number | string => (/^\d{1,15}$/.test(id) ? Number(id) : id);

const placeField = (name: string, id: string | undefined): Readonly<Record<string, number | string>> =>
  id === undefined || id === "" ? {} : { [name]: numbered(bareId(id)) };

/** What is not known is left out: with a null the order is refused, without it the place is read from the address. */
export const placeFields = ({ district, thana, area }: CourierPlace) => ({
  ...placeField("recipient_city", district?.id),
  ...placeField("recipient_zone", thana?.id),
  ...placeField("recipient_area", area?.id),
});

export function orderBody(config: PathaoConfig, parcel: ParcelToBook) {
  const { recipient, instruction, contents, pieces, grams, store, reference, collect, kind } = parcel;
  return {
    store_id: numbered(store),
    merchant_order_id: reference,
    recipient_name: longEnough(recipient.name.trim(), reference),
    recipient_phone: recipient.phone,
    ...(recipient.otherPhone && { recipient_secondary_phone: recipient.otherPhone }),
    recipient_address: recipient.address.trim(),
    ...placeFields(recipient.place),
    delivery_type: config.deliveryType,
    item_type: itemType(config, kind),
    ...(instruction && { special_instruction: instruction }),
    item_quantity: pieces,
    item_weight: kilos(grams),
    item_description: contents,
    amount_to_collect: Number(wholeTaka(collect)),
  };
}
