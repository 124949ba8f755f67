import type { SubOrderView } from "@haat/contract/order";
import { CourierWord } from "../../components/commerce/courier-word.tsx";
import { OrderLines } from "../../components/commerce/order-lines.tsx";
import { Taka } from "../../components/commerce/price.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Link } from "../../components/ui/link.tsx";
import { shownDigits } from "../../lib/digits.ts";
import { isNothing } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { CallBack } from "./call-back.tsx";
import { ConcernNotice } from "./concern-notice.tsx";
import { ParcelTimeline } from "./parcel-timeline.tsx";
import { TryAgain } from "./try-again.tsx";

type ParcelProps = Readonly<{
  orderId: string;
  parcel: SubOrderView;
  placedAt: string;
  now: string;
  pressKey: string;
}>;

export function Parcel({ orderId, parcel, placedAt, now, pressKey }: ParcelProps) {
  const { t, locale } = useWords();
  return (
    <section className="sheet grid gap-4" aria-labelledby={`parcel-${parcel.id}`}>
      <h2 id={`parcel-${parcel.id}`} className="flex flex-wrap items-center gap-x-2 text-lg">
        <Icon name="parcel" className="text-brand" />
        <Link
          to={`/shops/${parcel.vendor.slug}`}
          className="inline-flex min-h-12 items-center underline-offset-4 hover:underline"
        >
          {parcel.vendor.name}
        </Link>
        <span className="text-sm font-normal text-soft">{parcel.number}</span>
      </h2>
      {parcel.deliveryCode !== null && (
        <div className="notice notice-good">
          <Icon name="shield" className="mt-0.5 text-leaf" />
          <p>
            {t("checkout:order.delivery_code")}{" "}
            <b className="text-xl tabular-nums">{shownDigits(parcel.deliveryCode, locale)}</b>
          </p>
        </div>
      )}
      <ConcernNotice {...{ parcel, now, orderId }} />
      <CallBack {...{ orderId, parcel, now, pressKey }} />
      <TryAgain orderId={orderId} parcel={parcel} pressKey={pressKey} />
      <ParcelTimeline parcel={parcel} placedAt={placedAt} now={now} tries={parcel.tries} />
      {parcel.parcel !== null && (
        <CourierWord parcel={parcel.parcel} number={parcel.parcel.number} heard={parcel.heard} />
      )}
      <OrderLines lines={parcel.lines} />
      <Definitions
        rows={[
          { name: t(`checkout:bill.delivery_${parcel.zone}`), value: <Taka amount={parcel.delivery} /> },
          { name: t("checkout:bill.vendor_total"), value: <Taka amount={parcel.total} />, isStrong: true },
          ...(isNothing(parcel.atDoor) || ["cancelled", "returned_to_origin", "lost"].includes(parcel.state)
            ? []
            : [{ name: t("checkout:bill.at_door"), value: <Taka amount={parcel.atDoor} /> }]),
        ]}
      />
      <Link
        to={`/account/messages/${parcel.vendor.slug}?part=${parcel.id}`}
        className="button-secondary justify-self-start max-sm:w-full"
      >
        {t("conversations:ask")}
      </Link>
    </section>
  );
}
