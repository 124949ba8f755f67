import { callOutcomes } from "@haat/core/order-risk";
import type { ReactNode } from "react";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { useWords } from "../../lib/words.tsx";

/** What came back because it could not be read. */
export type Unread = Readonly<Record<string, string>> | null;
type FormProps = Readonly<{ orderId: string; tab: string; pressKey: string; unread: Unread }>;

const pauses = ["60", "120", "240", "1440"] as const;
/** Who does not want it has a form of its own: that ends the order. */
const heard = callOutcomes.filter((outcome) => outcome !== "refused");
const isOf = (unread: Unread, ...verbs: readonly string[]): boolean => verbs.includes(unread?.["verb"] ?? "");

type ActProps = FormProps &
  Readonly<{ name: string; title: string; verbs: readonly string[]; children: ReactNode }>;

/** Folded until it is wanted, or until what was sent has to be mended. */
function Act({ orderId, tab, pressKey, unread, name, title, verbs, children }: ActProps) {
  const { locale } = useWords();
  return (
    <details open={isOf(unread, ...verbs)}>
      <summary className="button-quiet w-full list-none">{title}</summary>
      <form
        method="post"
        action={`/${locale}/support/confirmations?tab=${tab}`}
        noValidate
        data-enhance="once"
        className="mt-2 grid gap-3"
      >
        <HiddenFields values={{ order: orderId, key: `${pressKey}-${name}-${orderId}` }} />
        {children}
      </form>
    </details>
  );
}

export function CallForm({ mayOffer, ...props }: FormProps & Readonly<{ mayOffer: boolean }>) {
  const { t } = useWords();
  const { orderId, unread } = props;
  const typed = isOf(unread, "call") ? unread : null;
  return (
    <Act {...props} name="call" verbs={["call"]} title={t("confirmations:call.open")}>
      <Field
        name="outcome"
        among={orderId}
        label={t("confirmations:call.outcome")}
        errors={typed && !typed["outcome"] ? { outcome: t("confirmations:call.outcome_missing") } : {}}
      >
        {(control) => (
          <select {...control} required defaultValue={typed?.["outcome"] ?? ""}>
            <option value="">{t("confirmations:call.outcome_choose")}</option>
            {heard.map((outcome) => (
              <option key={outcome} value={outcome}>
                {t(`confirmations:outcome.${outcome}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="again" among={orderId} label={t("confirmations:call.again")}>
        {(control) => (
          <select {...control} defaultValue={typed?.["again"] ?? "120"}>
            {pauses.map((pause) => (
              <option key={pause} value={pause}>
                {t(`confirmations:call.again.${pause}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Note orderId={orderId} typed={typed?.["note"]} />
      {mayOffer && (
        <label className="flex min-h-12 items-start gap-3">
          <input
            type="checkbox"
            name="ahead"
            value="yes"
            className="mt-1 size-6 flex-none"
            defaultChecked={typed?.["ahead"] === "yes"}
          />
          <span>{t("confirmations:call.ahead")}</span>
        </label>
      )}
      <button name="verb" value="call" className="button">
        {t("confirmations:call.save")}
      </button>
    </Act>
  );
}

/** Cancelling cannot be undone: it is said before the press, and stands apart from what only is written down. */
export function RefusedForm(props: FormProps) {
  const { t } = useWords();
  const { orderId, unread } = props;
  return (
    <Act {...props} name="refused" verbs={["refused"]} title={t("confirmations:refused.open")}>
      <p>{t("confirmations:refused.text")}</p>
      <Note orderId={orderId} typed={isOf(unread, "refused") ? unread?.["note"] : undefined} />
      <button name="verb" value="refused" className="button-danger">
        {t("confirmations:refused.yes")}
      </button>
    </Act>
  );
}

function Note({ orderId, typed }: Readonly<{ orderId: string; typed: string | undefined }>) {
  const { t } = useWords();
  return (
    <Field
      name="note"
      among={orderId}
      label={t("confirmations:call.note")}
      optional={t("confirmations:call.optional")}
    >
      {(control) => <input {...control} maxLength={300} autoComplete="off" defaultValue={typed} />}
    </Field>
  );
}

export function OverruleForm(props: FormProps) {
  const { t } = useWords();
  const { orderId, unread } = props;
  const isUnread = isOf(unread, "overrule");
  return (
    <Act {...props} name="overrule" verbs={["overrule"]} title={t("confirmations:overrule.open")}>
      <Field
        name="reason"
        among={orderId}
        label={t("confirmations:overrule.reason")}
        errors={isUnread ? { reason: t("confirmations:unread") } : {}}
      >
        {(control) => (
          <input
            {...control}
            maxLength={300}
            autoComplete="off"
            defaultValue={isUnread ? unread?.["reason"] : undefined}
          />
        )}
      </Field>
      <button name="verb" value="overrule" className="button-secondary">
        {t("confirmations:overrule.yes")}
      </button>
    </Act>
  );
}

export function ContestForm(props: FormProps) {
  const { t } = useWords();
  const { orderId, unread } = props;
  const isUnread = isOf(unread, "grant", "keep");
  return (
    <Act {...props} name="contest" verbs={["grant", "keep"]} title={t("confirmations:contest.answer")}>
      <Field
        name="answer"
        among={orderId}
        label={t("confirmations:contest.answer")}
        errors={isUnread ? { answer: t("confirmations:unread") } : {}}
      >
        {(control) => (
          <input
            {...control}
            maxLength={300}
            autoComplete="off"
            defaultValue={isUnread ? unread?.["answer"] : undefined}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-3">
        <button name="verb" value="grant" className="button max-sm:w-full">
          {t("confirmations:contest.grant")}
        </button>
        <button name="verb" value="keep" className="button-secondary max-sm:w-full">
          {t("confirmations:contest.keep")}
        </button>
      </div>
    </Act>
  );
}
