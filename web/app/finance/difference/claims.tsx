import type { DifferenceDetail } from "@haat/contract/difference";
import { formatDateTime } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Section } from "../../components/ui/section.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

/** What was asked of the wallet, how often, and where the money lies now. */
export function Claims({ claims }: Pick<DifferenceDetail, "claims">) {
  const { t, locale } = useWords();
  if (claims.length === 0) return null;
  return (
    <Section id="claims" title={t("settlement:claims.title")}>
      <ul className="grid gap-3">
        {claims.map(({ amount, reference, note, proposedBy, agreedBy, at, lies, returnedAt }) => (
          <li key={at} className="sheet grid gap-1">
            <p className="text-lg">
              <Taka amount={amount} /> · <Typed text={reference} />
            </p>
            {note !== "" && <Typed text={note} />}
            <p>{t(`settlement:claims.lies.${lies}`)}</p>
            <p className="text-sm text-soft">
              {t("settlement:claims.by", { one: proposedBy ?? "–", other: agreedBy ?? "–" })} ·{" "}
              {formatDateTime(new Date(returnedAt ?? at), locale)}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
