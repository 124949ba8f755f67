import type { WaysView } from "@haat/contract/password";
import type { PhoneChangeView } from "@haat/contract/phone-change";
import { CodeField } from "../../components/form/code-field.tsx";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { NarrowForm } from "../../components/form/narrow-form.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import type { Complaint } from "../../lib/complaints.ts";
import { shownDigits } from "../../lib/digits.ts";
import { useWords } from "../../lib/words.tsx";

type AskProps = Readonly<{ ways: WaysView; phone: string; complaint: Complaint }>;

export function AskForm({ ways, phone, complaint }: AskProps) {
  const { t, locale } = useWords();
  const { errors } = complaint;
  return (
    <NarrowForm title={t("access:own_phone.title")} complaint={complaint} go={t("access:own_phone.go")}>
      {ways.phoneTail === null ? (
        <p>{t("access:own_phone.none")}</p>
      ) : (
        <>
          <p>{t("access:own_phone.now", { tail: shownDigits(ways.phoneTail, locale) })}</p>
          <p>{t("access:own_phone.text")}</p>
        </>
      )}
      <Field
        name="phone"
        label={t("access:own_phone.new")}
        hint={t("checkout:contact.phone_hint")}
        errors={errors}
      >
        {(control) => (
          <input
            {...control}
            type="tel"
            inputMode="numeric"
            autoComplete="tel"
            maxLength={30}
            defaultValue={phone}
          />
        )}
      </Field>
    </NarrowForm>
  );
}

type StepProps = Readonly<{ change: PhoneChangeView; complaint: Complaint }>;

/** The mail's link, or its code. */
function Mailed() {
  const { t, locale } = useWords();
  return (
    <p>
      {t("access:own_phone.mail")}{" "}
      <a href={`/${locale}/account/phone/prove`} className="link">
        {t("access:code.type")}
      </a>
    </p>
  );
}

/** For whoever has changed his mind. */
function Keep() {
  const { t } = useWords();
  return (
    <form method="post" data-enhance="once">
      <button name="intent" value="keep" className="button-quiet">
        {t("access:own_phone.keep")}
      </button>
    </form>
  );
}

export function CodeForm({ change, complaint }: StepProps) {
  const { t, locale } = useWords();
  return (
    <NarrowForm
      title={t("access:own_phone.title")}
      complaint={complaint}
      go={t("access:own_phone.prove")}
      below={<Keep />}
    >
      <p>{t("access:own_phone.code", { tail: shownDigits(change.phoneTail, locale) })}</p>
      {change.needsMail && <Mailed />}
      <HiddenFields values={{ intent: "code" }} />
      <CodeField errors={complaint.errors} />
    </NarrowForm>
  );
}

/** Nothing to type any more: a link to open, or a day to wait. */
export function Waiting({ change, complaint }: StepProps) {
  const { t, locale } = useWords();
  return (
    <NarrowForm title={t("access:own_phone.title")} complaint={complaint} go={t("access:own_phone.keep")}>
      <HiddenFields values={{ intent: "keep" }} />
      <Notice tone="good">
        {change.dueAt === null ? (
          <Mailed />
        ) : (
          <p>
            {t("access:own_phone.waiting", {
              at: new Date(change.dueAt),
              tail: shownDigits(change.phoneTail, locale),
            })}
          </p>
        )}
      </Notice>
    </NarrowForm>
  );
}
