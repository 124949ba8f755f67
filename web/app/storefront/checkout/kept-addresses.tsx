import type { AddressView } from "@haat/contract/address-book";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { useWords } from "../../lib/words.tsx";
import { placeOf } from "../addresses/address-row.tsx";
import type { Draft } from "./draft.ts";
import { another, holdsAddress } from "./kept.ts";

const shown = 3;
type KeptProps = Readonly<{ kept: readonly AddressView[]; draft: Draft | undefined }>;

/** The address book of somebody signed in: one press fills the form below, another one fills it otherwise. */
export function KeptAddresses({ kept, draft }: KeptProps) {
  const { t, locale } = useWords();
  if (kept.length === 0) return null;
  const picked = draft && kept.find((address) => holdsAddress(draft, address));
  const rest = kept.slice(shown);
  const row = (address: AddressView) => (
    <li key={address.id}>
      <Choice
        value={address.id}
        isPicked={address === picked}
        title={address.recipient}
        text={placeOf(address)}
      />
    </li>
  );
  return (
    <form method="post" action={`/${locale}/checkout`} className="mb-5 grid gap-3">
      <h2 className="text-lg">{t("mydata:addresses.pick")}</h2>
      <HiddenFields values={{ method: draft?.method ?? "", note: draft?.note ?? "" }} />
      <ul className="grid gap-3">{kept.slice(0, shown).map(row)}</ul>
      {rest.length > 0 && (
        <details open={picked !== undefined && rest.includes(picked)}>
          <summary className="button-quiet">{t("mydata:addresses.more", { count: rest.length })}</summary>
          <ul className="mt-3 grid gap-3">{rest.map(row)}</ul>
        </details>
      )}
      <Choice
        value={another}
        isPicked={draft !== undefined && picked === undefined}
        title={t("mydata:addresses.another")}
        text={t("mydata:addresses.another_text")}
      />
    </form>
  );
}

type ChoiceProps = Readonly<{ value: string; isPicked: boolean; title: string; text: string }>;

/** The mark is said, not only drawn. */
function Choice({ value, isPicked, title, text }: ChoiceProps) {
  const { t } = useWords();
  return (
    <button
      name="pick"
      value={value}
      aria-current={isPicked ? "true" : undefined}
      className="choice w-full text-start"
    >
      <Icon name={value === another ? "next" : "pin"} className="size-6 text-brand" />
      <span className="grid flex-1">
        <span className="flex flex-wrap items-center gap-x-3 font-semibold">
          {title}
          {isPicked && <span className="badge badge-good">{t("mydata:addresses.picked")}</span>}
        </span>
        <span className="text-sm text-soft">{text}</span>
      </span>
    </button>
  );
}
