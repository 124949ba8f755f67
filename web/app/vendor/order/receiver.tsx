import type { VendorOrderView } from "@haat/contract/vendor-order";
import { Icon } from "../../components/ui/icon.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { shownDigits } from "../../lib/digits.ts";
import { useWords } from "../../lib/words.tsx";

/** Who gets the parcel. Before the order is accepted only the area is known. */
export function Receiver({ part: { receiver, area, state, promisedBy } }: { part: VendorOrderView }) {
  const { t, locale } = useWords();
  return (
    <section className="sheet grid gap-3" aria-labelledby="receiver">
      <h2 id="receiver" className="flex items-center gap-2 text-lg">
        <Icon name="pin" className="text-brand" />
        {t("vendor:receiver.title")}
      </h2>
      {receiver === null ? (
        <>
          <p className="font-semibold">{area}</p>
          {state !== "cancelled" && <p className="text-soft">{t("vendor:receiver.later")}</p>}
        </>
      ) : (
        <>
          <address className="grid gap-1">
            <b>
              <Typed text={receiver.name} />
            </b>
            <Typed
              text={[receiver.details, receiver.landmark, receiver.locality].filter(Boolean).join(", ")}
            />
            <span>{receiver.area}</span>
          </address>
          <p>
            <a href={`tel:${receiver.phone}`} className="button-secondary">
              <Icon name="phone" />
              {t("vendor:receiver.call", { phone: shownDigits(receiver.phone, locale) })}
            </a>
          </p>
          {receiver.note !== null && receiver.note !== "" && (
            <p className="notice">
              <Icon name="chat" className="mt-0.5" />
              <span>
                <b>{t("vendor:receiver.note")}</b> <Typed text={receiver.note} />
              </span>
            </p>
          )}
        </>
      )}
      {promisedBy !== null && state !== "cancelled" && (
        <p className="text-soft">{t("vendor:receiver.promised", { date: new Date(promisedBy) })}</p>
      )}
    </section>
  );
}
