import type { RemittanceCaseView } from "@haat/contract/remittance-case";
import { Photos, Proof } from "../../components/commerce/proof.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";

/** What shows what happened at the door, beside the letter that names it. */
export function Held({ view: { proof, parcel } }: Readonly<{ view: RemittanceCaseView }>) {
  const { t, locale } = useWords();
  if (proof === null || parcel === null) return null;
  return (
    <Section id="held" title={t("remittances:proof")}>
      <div className="sheet grid gap-4">
        <Proof proof={proof} />
        {proof.photos.length > 0 && (
          <Photos photos={proof.photos} at={`/${locale}/support/parts/${proof.part.id}/photos`} />
        )}
        <Link
          to={`/support/orders/${parcel.order.id}/proof`}
          className="link inline-flex min-h-12 items-center justify-self-start"
        >
          {t("remittances:proof.open")}
        </Link>
      </div>
    </Section>
  );
}
