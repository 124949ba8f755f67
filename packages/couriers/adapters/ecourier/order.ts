import type { EcourierConfig } from "../../config/ecourier.ts";
import type { Booked, CourierPlace, ParcelToBook } from "../../port.ts";
import { anyLength, misfitOf } from "../../fields.ts";
import { forTheRider, unfit } from "../../usual.ts";
import { wholeTaka, worthInTaka } from "../../values.ts";

/** The package of the contract that such a parcel goes by; null: none takes it. */
export function packageOf(
  { packages }: Pick<EcourierConfig, "packages">,
  place: CourierPlace,
  grams: number,
): string | null {
  const city = (place.district?.name ?? "").toLowerCase();
  const fits = packages.find(
    (each) =>
      (each.city === null || each.city.toLowerCase() === city) && (each.upTo === null || grams <= each.upTo),
  );
  return fits?.code ?? null;
}

const has = (place: CourierPlace, level: EcourierConfig["needsPlace"][number]): boolean =>
  level === "postCode" ? !!place.postCode : !!place[level]?.name;

/** The body that books, or why none is sent. `product_price` is the cash to take; who has paid is booked with none. */
export function orderOf(
  config: EcourierConfig,
  parcel: ParcelToBook,
): Readonly<{ body: Readonly<Record<string, unknown>> }> | Booked {
  const { recipient, contents, reference, pieces, store } = parcel;
  const { place } = recipient;
  const missing = config.needsPlace.find((level) => !has(place, level));
  if (missing) return unfit(`place.${missing}`);
  const misfit = misfitOf(parcel, anyLength);
  if (misfit !== null) return unfit(misfit);
  const code = packageOf(config, place, parcel.grams);
  if (code === null) return unfit("grams");
  const comments = forTheRider(parcel);
  return {
    body: {
      recipient_name: recipient.name,
      recipient_mobile: recipient.phone,
      recipient_city: place.district?.name,
      recipient_thana: place.thana?.name,
      recipient_area: place.area?.name,
      recipient_zip: place.postCode,
      recipient_address: recipient.address,
      package_code: code,
      product_price: wholeTaka(parcel.collect),
      payment_method: "COD",
      product_id: reference,
      number_of_item: pieces,
      actual_product_price: worthInTaka(parcel.value),
      parcel_detail: contents,
      ...(comments !== "" && { comments }),
      ...(config.orderCall === "order-place" ? { pick_hub: store } : { ep_name: store }),
    },
  };
}
