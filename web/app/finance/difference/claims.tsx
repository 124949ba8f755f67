import type { DifferenceDetail } from "@haat/contract/difference";
import { formatDateTime } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Section } from "../../components/ui/section.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

/** What was asked of the wallet, how often, and where the money lies now. */
export function Claims({ claims }: Pick<DifferenceDetail, "claims">) {
  const { t } = useWords();
  if (claims.length === 0) return null;
  return (
    <Section id="claims" title={t("settlement:claims.title")}>
      <ul className="grid gap-3">
        {claims.map((claim) => (
          <Said key={claim.at} said={claim} lies={t(`settlement:claims.lies.${claim.lies}`)} />
        ))}
      </ul>
    </Section>
  );
}

/** That its wallet has not taken a refund, how often that was said, and where the money lies now. */
export function Untaken({ untaken }: Pick<DifferenceDetail, "untaken">) {
  const { t } = useWords();
  if (untaken.length === 0) return null;
  return (
    <Section id="untaken" title={t("settlement:untaken.title")}>
      <ul className="grid gap-3">
        {untaken.map((each) => (
          <Said key={each.at} said={each} lies={t(`settlement:untaken.lies.${each.lies}`)} />
        ))}
      </ul>
    </Section>
  );
}

type SaidProps = Readonly<{
  said: Omit<DifferenceDetail["claims"][number], "lies">;
  lies: string;
}>;

/** What two have said, and where it lies. */
function Said({ said: { amount, reference, note, proposedBy, agreedBy, at, returnedAt }, lies }: SaidProps) {
  const { t, locale } = useWords();
  return (
    <li className="sheet grid gap-1">
      <p className="text-lg">
        <Taka amount={amount} /> · <Typed text={reference} />
      </p>
      {note !== "" && <Typed text={note} />}
      <p>{lies}</p>
      <p className="text-sm text-soft">
        {t("settlement:claims.by", { one: proposedBy ?? "–", other: agreedBy ?? "–" })} ·{" "}
        {formatDateTime(new Date(returnedAt ?? at), locale)}
      </p>
    </li>
  );
}
