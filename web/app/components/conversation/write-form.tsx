import type { ConversationView } from "@haat/contract/conversation";
import { longestMessage } from "@haat/core/conversations";
import { formatDateTime } from "@haat/i18n/format";
import { Field } from "../form/field.tsx";
import { HiddenFields } from "../form/hidden-fields.tsx";
import { Notice } from "../ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ conversation: ConversationView; action: string; typed: string; isUnread: boolean }>;

/** What one says next, and of what; or why nobody can. */
export function WriteForm({ conversation, action, typed, isUnread }: Props) {
  const { t, locale } = useWords();
  const { quiet, isBlocked, stopped, about } = conversation;
  if (stopped !== null)
    return (
      <Notice tone="warm">
        {t("conversations:stopped", {
          until: formatDateTime(new Date(stopped.until), locale),
          reason: t(`reviews:report.reason.${stopped.reason}`),
        })}
      </Notice>
    );
  if (isBlocked)
    return (
      <Notice tone="warm">
        {t(quiet === "blocked" ? "conversations:blocked.own" : "conversations:blocked.other")}
      </Notice>
    );
  return (
    <form method="post" action={action} noValidate data-enhance="once" className="sheet grid gap-3">
      {about.order !== null && <HiddenFields values={{ part: about.order.part }} />}
      {about.product !== null && <HiddenFields values={{ product: about.product.slug }} />}
      {about.order !== null && (
        <p className="badge justify-self-start">
          {t("conversations:about_order", { number: about.order.number })}
        </p>
      )}
      {about.product !== null && (
        <p className="badge justify-self-start">
          {t("conversations:about_product", { title: about.product.title })}
        </p>
      )}
      <Field
        name="text"
        label={t("conversations:text")}
        hint={t("conversations:text_hint")}
        errors={isUnread ? { text: t("conversations:needed") } : {}}
      >
        {(control) => <textarea {...control} rows={3} maxLength={longestMessage} defaultValue={typed} />}
      </Field>
      <button name="intent" value="write" className="button justify-self-start max-sm:w-full">
        {t("conversations:send")}
      </button>
    </form>
  );
}
