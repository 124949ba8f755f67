import type { RemittanceCaseView } from "@haat/contract/remittance-case";
import { statedMeanings } from "@haat/core/courier-words";
import { Field } from "../../components/form/field.tsx";
import { OpeningForm } from "../../components/form/opening-form.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Section } from "../../components/ui/section.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";
import { ReasonField } from "../remittance/reason-field.tsx";

type Props = Readonly<{ view: RemittanceCaseView; pressKey: string; isUnread: boolean }>;

/** What the row's word is to mean, where nobody knows it; it waits for a second person. */
export function Teaching({ view: { teaching, remittance, row }, pressKey, isUnread }: Props) {
  const { t, locale } = useWords();
  if (teaching === null) return null;
  const { courier } = remittance;
  return (
    <Section id="teaching" title={t("remittances:teach")}>
      {teaching.proposalId !== null ? (
        <p className="notice">
          <span>
            {t("remittances:teach.waits")}{" "}
            <Link to="/support/remittances/proposals" className="link">
              {t("remittances:proposals")}
            </Link>
          </span>
        </p>
      ) : (
        <OpeningForm
          title={t("remittances:teach.open")}
          action={`/${locale}/support/remittances/${remittance.id}/rows/${row.line}`}
          values={{ courier, word: row.word, key: `${pressKey}-teach` }}
          isOpen={isUnread}
          press={{ word: t("remittances:teach.go"), intent: "teach" }}
        >
          <p>
            “<Typed text={row.word} />”
          </p>
          <p className="text-soft">
            {t("remittances:teach.text", { courier: t(`couriers:name.${courier}`) })}
          </p>
          <Field name="means" among="teach" label={t("parcels:words.means")}>
            {(control) => (
              <select {...control}>
                {statedMeanings.map((each) => (
                  <option key={each} value={each}>
                    {t(`remittances:teach.as.${each}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <ReasonField among="teach" isLacking={isUnread} hint={t("parcels:words.reason_hint")} />
        </OpeningForm>
      )}
    </Section>
  );
}
