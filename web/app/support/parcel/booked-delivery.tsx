import type { BookedDeliveryView } from "@haat/contract/booked-delivery";
import { Taka } from "../../components/commerce/price.tsx";
import { isNothing } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

const amounts = ["cash", "earning", "commission", "vat", "delivery", "charge"] as const;

const wordOf = (name: (typeof amounts)[number], isOwn: boolean) =>
  isOwn && (name === "cash" || name === "charge")
    ? (`parcels:undone.own_${name}` as const)
    : (`parcels:undone.${name}` as const);

/** What a delivery has booked, to the poisha; what it has not is left out. */
export function BookedDelivery({ booked }: Readonly<{ booked: BookedDeliveryView }>) {
  const { t } = useWords();
  return (
    <div className="grid basis-full gap-1">
      <p>{t("parcels:undone.booked")}</p>
      <dl className="grid gap-1">
        {amounts
          .filter((name) => !isNothing(booked[name]))
          .map((name) => (
            <div key={name} className="flex flex-wrap items-baseline justify-between gap-x-4">
              <dt className="text-soft">{t(wordOf(name, booked.isOwn))}</dt>
              <dd>
                <Taka amount={booked[name]} />
              </dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
