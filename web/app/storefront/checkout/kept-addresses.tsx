import type { AddressView } from "@haat/contract/address-book";
import { Icon } from "../../components/ui/icon.tsx";
import { useWords } from "../../lib/words.tsx";
import { placeOf } from "../addresses/address-row.tsx";

/** The address book of somebody signed in: one press fills the form below. */
export function KeptAddresses({ kept }: { kept: readonly AddressView[] }) {
  const { t, locale } = useWords();
  if (kept.length === 0) return null;
  return (
    <form method="post" action={`/${locale}/checkout`} className="mb-5 grid gap-3">
      <h2 className="text-lg">{t("mydata:addresses.pick")}</h2>
      <ul className="grid gap-3">
        {kept.map((address) => (
          <li key={address.id}>
            <button name="pick" value={address.id} className="choice w-full text-start">
              <Icon name="pin" className="size-6 text-brand" />
              <span className="grid flex-1">
                <span className="font-semibold">{address.recipient}</span>
                <span className="text-sm text-soft">{placeOf(address)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}
