import type { PaperflyConfig } from "../../config/paperfly.ts";
import type { Booked, ParcelToBook } from "../../port.ts";
import { anyLength, misfitOf } from "../../fields.ts";
import { forTheRider, unfit } from "../../usual.ts";
import { wholeTaka } from "../../values.ts";

type Order = Readonly<{ path: string; body: Readonly<Record<string, string>> }>;

const weightOf = (grams: number, unit: "kg" | "g"): string =>
  unit === "g" ? String(grams) : String(grams / 1000);

/** The buyer's own words, and behind them the names of the place that they leave out. */
function addressOf({ address, place }: ParcelToBook["recipient"]): string {
  const left = [place.area, place.thana, place.district].filter(
    (part) => part !== undefined && !address.toLowerCase().includes(part.name.toLowerCase()),
  );
  return [address, ...left.map((part) => part?.name)].join(", ");
}

/** What is inside, and whatever the rider must know: the calls have no field for it. */
const briefOf = (parcel: ParcelToBook): string =>
  [parcel.contents, forTheRider(parcel)].filter((part) => part !== "").join(". ");

/** Of the new call alone (`couriers.md` 3.4); all text, like the rest. A sum that is no whole taka is told up to the next one. */
const exchangeOf = ({ takesBack }: ParcelToBook, { weightIn }: PaperflyConfig) =>
  takesBack && {
    ...{ orderType: "Exchange", exchangeDescription: takesBack.contents },
    exchangePrice: String((takesBack.value.minor + 99n) / 100n),
    exchangeWeight: weightOf(takesBack.grams, weightIn),
  };

/** The call that books, or why none is made. Both take text alone; `packagePrice` is the cash to take. */
export function orderOf(config: PaperflyConfig, parcel: ParcelToBook): Order | Booked {
  const { recipient, store, reference, grams } = parcel;
  const misfit = misfitOf(parcel, anyLength);
  const packagePrice = wholeTaka(parcel.collect);
  if (misfit !== null || packagePrice === null) return unfit(misfit ?? "collect");
  if (store.trim() === "") return unfit("store");
  const common = {
    productBrief: briefOf(parcel),
    packagePrice,
    max_weight: weightOf(grams, config.weightIn),
  };
  if (config.orderCall.name === "new_order_v2")
    return {
      path: "/merchant/api/service/new_order_v2.php",
      body: {
        merchantOrderReference: reference,
        storeName: store,
        ...common,
        customerName: recipient.name,
        customerAddress: addressOf(recipient),
        customerPhone: recipient.phone,
        ...exchangeOf(parcel, config),
      },
    };
  const { thana, district } = recipient.place;
  if (!thana) return unfit("place.thana");
  if (!district) return unfit("place.district");
  const { pickup } = config.orderCall;
  return {
    path: "/merchant/api/service/new_order.php",
    body: {
      merOrderRef: reference,
      pickMerchantName: store,
      pickMerchantAddress: pickup.address,
      pickMerchantThana: pickup.thana,
      pickMerchantDistrict: pickup.district,
      pickupMerchantPhone: pickup.phone,
      productSizeWeight: config.size,
      ...common,
      deliveryOption: config.deliveryOption,
      custname: recipient.name,
      custaddress: recipient.address,
      customerThana: thana.name,
      customerDistrict: district.name,
      custPhone: recipient.phone,
    },
  };
}
