import { bdt } from "@haat/core/money";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";

type ConfirmProps = Readonly<{
  typed: Readonly<{ amount: string; reference: string }>;
  minor: string;
  pressKey: string;
}>;

/** The amount read back before anything is said to support. */
export function Confirm({ typed, minor, pressKey }: ConfirmProps) {
  const { t, locale } = useWords();
  return (
    <form
      method="post"
      action={`/${locale}/vendor/hand-in`}
      data-enhance="once"
      className="sheet grid gap-4"
      role="status"
    >
      <h2 className="text-xl">{t("vendor:hand_in.sure", { amount: bdt(BigInt(minor)) })}</h2>
      <p>
        <span className="text-soft">{t("vendor:hand_in.reference")}:</span> <b>{typed.reference}</b>
      </p>
      <p>{t("vendor:hand_in.then")}</p>
      <HiddenFields values={{ ...typed, key: `${pressKey}-hand-in` }} />
      <button name="intent" value="declare" className="button min-h-16 text-lg">
        <Icon name="check" />
        {t("vendor:hand_in.go")}
      </button>
      <Link to="/vendor/hand-in" className="button-quiet">
        {t("vendor:hand_in.again")}
      </Link>
    </form>
  );
}
