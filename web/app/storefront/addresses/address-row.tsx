import type { AddressView } from "@haat/contract/address-book";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { shownDigits } from "../../lib/digits.ts";
import { useWords } from "../../lib/words.tsx";

export const placeOf = ({ details, landmark, locality, area, district }: AddressView): string =>
  [details, landmark, locality, area, district].filter(Boolean).join(", ");

/** One address with what can be done about it; each button says which it is about. */
export function AddressRow({ address, isAlone }: { address: AddressView; isAlone: boolean }) {
  const { t, locale } = useWords();
  const named = { name: address.recipient, place: address.details };
  return (
    <li className="sheet grid gap-3">
      <address>
        <p className="flex flex-wrap items-center gap-3 font-semibold">
          <span>{address.recipient}</span>
          {address.isDefault && !isAlone && (
            <span className="badge badge-good">{t("mydata:addresses.first")}</span>
          )}
        </p>
        <p className="text-soft">
          {[address.phone, address.altPhone]
            .filter((phone) => phone !== null)
            .map((phone) => shownDigits(phone, locale))
            .join(" · ")}
        </p>
        <p>{placeOf(address)}</p>
      </address>
      <form method="post" data-enhance="once" className="flex flex-wrap gap-3">
        <HiddenFields values={{ id: address.id }} />
        <a
          href={`/${locale}/account/addresses/${address.id}`}
          className="button-secondary"
          aria-label={t("mydata:addresses.change_named", named)}
        >
          {t("mydata:addresses.change")}
        </a>
        {!address.isDefault && (
          <button
            name="intent"
            value="choose"
            className="button-quiet"
            aria-label={t("mydata:addresses.make_first_named", named)}
          >
            {t("mydata:addresses.make_first")}
          </button>
        )}
        <button
          name="intent"
          value="remove"
          className="button-quiet"
          aria-label={t("mydata:addresses.remove_named", named)}
        >
          {t("mydata:addresses.remove")}
        </button>
      </form>
    </li>
  );
}
