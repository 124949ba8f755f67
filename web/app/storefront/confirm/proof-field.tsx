import type { FactorsView } from "@haat/contract/factors";
import { Field } from "../../components/form/field.tsx";
import { PasskeyButton } from "../../components/form/passkey-button.tsx";
import { shownDigits } from "../../lib/digits.ts";
import { useWords } from "../../lib/words.tsx";

type By = FactorsView["proofs"][number];
type ProofFieldProps = Readonly<{ by: By; factors: FactorsView; flow: string | null }>;

const Go = () => {
  const { t } = useWords();
  return (
    <button className="button" name="confirm_intent" value="prove">
      {t("factors:confirm.go")}
    </button>
  );
};

/** What one way of confirming asks for, and its button. */
export function ProofField({ by, factors, flow }: ProofFieldProps) {
  const { t, locale } = useWords();
  const tail = shownDigits(factors.phoneTail ?? "", locale);
  switch (by) {
    case "totp":
      return (
        <>
          <ShortCode label={t("factors:confirm.totp")} hint={t("factors:confirm.totp_hint")} isDigits />
          <Go />
        </>
      );
    case "recovery":
      return (
        <>
          <ShortCode label={t("factors:confirm.recovery")} hint={t("factors:confirm.recovery_hint")} />
          <Go />
        </>
      );
    case "password":
      return (
        <>
          <Field name="confirm_password" label={t("factors:confirm.password")}>
            {(control) => (
              <input {...control} type="password" autoComplete="current-password" maxLength={512} />
            )}
          </Field>
          <Go />
        </>
      );
    case "phone":
      return flow === null ? (
        <>
          <p>{t("factors:confirm.phone", { tail })}</p>
          <button className="button" name="confirm_intent" value="send">
            {t("factors:confirm.send")}
          </button>
        </>
      ) : (
        <>
          <p role="status">{t("factors:confirm.phone_sent", { tail })}</p>
          <ShortCode label={t("common:code.label")} hint={t("common:code.hint")} isDigits />
          <Go />
          <button className="button-quiet" name="confirm_intent" value="send">
            {t("factors:confirm.send_again")}
          </button>
        </>
      );
    case "google":
    case "apple":
      return (
        <>
          <p>{t("factors:confirm.elsewhere", { provider: t(`linked:${by}`) })}</p>
          <button className="button" name="confirm_intent" value="leave">
            {t(`factors:confirm.by_${by}`)}
          </button>
        </>
      );
    case "passkey":
      return (
        <PasskeyButton
          kind="use"
          answer="confirm_answer"
          intent={{ name: "confirm_intent", value: "prove" }}
        />
      );
  }
}

type ShortCodeProps = Readonly<{ label: string; hint: string; isDigits?: boolean }>;

const ShortCode = ({ label, hint, isDigits = false }: ShortCodeProps) => (
  <Field name="confirm_code" label={label} hint={hint}>
    {({ className, ...control }) => (
      <input
        {...control}
        className={`${className} text-center text-2xl tabular-nums`}
        autoComplete={isDigits ? "one-time-code" : "off"}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={isDigits ? 12 : 20}
        {...(isDigits && { inputMode: "numeric" as const })}
      />
    )}
  </Field>
);
