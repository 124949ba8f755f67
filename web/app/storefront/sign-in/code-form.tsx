import { CodeField } from "../../components/form/code-field.tsx";
import { ErrorSummary } from "../../components/form/error-summary.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { shownDigits } from "../../lib/digits.ts";
import { useWords } from "../../lib/words.tsx";
import { signInAddress } from "./address.ts";
import type { CodeStep } from "./steps.server.ts";

const minuteMs = 60_000;

export function CodeForm({ back, step }: Readonly<{ back: string; step: CodeStep }>) {
  const { t, locale } = useWords();
  const { phone, flow, resendAt, channel } = step;
  const complaint = step.isUnread ? t("common:code.unread") : step.refusal;
  const errors = complaint ? { code: complaint } : {};
  const shown = { phone: shownDigits(phone, locale) };
  const kept = { phone, flow, resendAt };
  return (
    <div className="sheet grid gap-4">
      <form
        method="post"
        action={signInAddress(locale, back)}
        noValidate
        data-enhance="once"
        data-otp
        className="grid gap-4"
      >
        <ErrorSummary title={t("common:form.errors")} errors={errors} />
        <p>{channel === "voice" ? t("account:sign_in.called", shown) : t("account:sign_in.sent", shown)}</p>
        <HiddenFields values={{ ...kept, channel, back, intent: "open" }} />
        <CodeField errors={errors} />
        <button className="button">{t("account:sign_in.open")}</button>
      </form>
      <form method="post" action={signInAddress(locale, back)} data-enhance="once" className="grid gap-3">
        <HiddenFields values={kept} />
        <Again step={step} />
        <div className="flex flex-wrap gap-3">
          <button name="channel" value="sms" className="button-quiet">
            {t("common:code.resend")}
          </button>
          <button name="channel" value="voice" className="button-quiet">
            {t("account:sign_in.call_me")}
          </button>
          <a href={signInAddress(locale, back)} className="button-quiet">
            {t("account:sign_in.other_phone")}
          </a>
        </div>
      </form>
    </div>
  );
}

/** When another code may be asked for: a time of day, which the script turns into seconds that run out. */
function Again({ step: { resendAt, waitS } }: Readonly<{ step: CodeStep }>) {
  const { t } = useWords();
  if (waitS === 0) return <p className="text-soft">{t("account:sign_in.again_now")}</p>;
  // A clock without seconds: the next whole minute is the first that is surely late enough.
  const at = new Date(Math.ceil(Date.parse(resendAt) / minuteMs) * minuteMs);
  return (
    <p
      className="text-soft"
      data-wait={waitS}
      data-in={t("account:sign_in.again_in")}
      data-now={t("account:sign_in.again_now")}
    >
      {t("account:sign_in.again", { at })}
    </p>
  );
}
