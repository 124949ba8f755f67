import type { AcceptancePreview } from "@haat/contract/remittance-acceptance";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Section } from "../../components/ui/section.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { Beyond } from "./beyond.tsx";
import { Planned } from "./planned.tsx";
import { ReasonField } from "./reason-field.tsx";

type Props = Readonly<{
  id: string;
  /** Null: nobody has asked to see it. */
  preview: AcceptancePreview | null;
  pressKey: string;
  isUnread: boolean;
}>;

/** While the rule is in shadow a person accepts what is clean: all of it at one press, once he has seen what that posts. */
export function CleanRows({ id, preview, pressKey, isUnread }: Props) {
  const { t } = useWords();
  const look = `/support/remittances/${id}?accept=clean#clean`;
  return (
    <Section id="clean" title={t("remittances:clean")}>
      <div className="sheet grid gap-4">
        <p>{t("remittances:clean.text")}</p>
        {preview === null ? (
          <Link to={look} className="button-secondary justify-self-start max-sm:w-full">
            {t("remittances:clean.look")}
          </Link>
        ) : (
          <Previewed {...{ id, preview, pressKey, isUnread }} />
        )}
      </div>
    </Section>
  );
}

type PreviewedProps = Props & Readonly<{ preview: AcceptancePreview }>;
const shownLines = 10;

function Previewed({ id, preview, pressKey, isUnread }: PreviewedProps) {
  const { t, locale } = useWords();
  const { count, payout, difference, beyond, lines } = preview;
  if (count === 0) return <p role="status">{t("remittances:clean.none")}</p>;
  return (
    <form
      method="post"
      action={`/${locale}/support/remittances/${id}?accept=clean`}
      noValidate
      data-enhance="once"
      className="grid gap-3 border-t border-line pt-4"
    >
      <p className="text-lg font-semibold" role="status">
        {t("remittances:clean.what", { count, payout: readMoney(payout) })}
      </p>
      <Planned preview={preview} />
      <p className="flex flex-wrap gap-x-4">
        {lines.slice(0, shownLines).map((line) => (
          <Link
            key={line}
            to={`/support/remittances/${id}/rows/${line}`}
            className="link inline-flex min-h-12 min-w-12 items-center"
          >
            {t("remittances:line", { line })}
          </Link>
        ))}
        {count > shownLines && (
          <span className="inline-flex min-h-12 items-center">
            {t("remittances:clean.more", { count: count - shownLines })}
          </span>
        )}
      </p>
      {beyond === null ? (
        <p className="notice">{t("remittances:clean.weighs")}</p>
      ) : (
        <Beyond beyond={beyond} />
      )}
      <HiddenFields
        values={{
          ...{ key: `${pressKey}-clean`, of: "clean", count: String(count) },
          ...{ difference: difference.minor, payout: payout.minor },
        }}
      />
      <ReasonField among="clean" isLacking={isUnread} />
      <button name="intent" value="acceptance" className="button justify-self-start max-sm:w-full">
        {t("remittances:bulk.yes")}
      </button>
    </form>
  );
}
