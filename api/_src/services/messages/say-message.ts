import { reportReasons } from "@haat/core/reviews";
import { formatDateTime } from "@haat/i18n/format";
import type { OutboxRow } from "@haat/db/queries/money/outbox";
import { translators } from "../../translators.ts";
import type { Said } from "./tell-person.ts";

const names = {
  ...({ "message.stays": "stays", "message.gone": "gone", "message.back": "back" } as const),
  ...({ "message.hidden": "hidden", "message.stopped": "stopped" } as const),
} as const;
export type MessageWord = keyof typeof names;
export const isMessageWord = (name: unknown): name is MessageWord =>
  typeof name === "string" && Object.hasOwn(names, name);

/** What was decided of a message that one of two reported: to who reported it, and to who wrote it. */
export function sayMessage(
  word: MessageWord,
  locale: "bn" | "en",
  { reason, until }: OutboxRow["payload"],
): Said {
  const { t } = translators[locale];
  const known = reportReasons.find((each) => each === reason) ?? "other";
  const said = {
    reason: t(`messages:message.reason.${known}`),
    until: typeof until === "string" && until !== "" ? formatDateTime(new Date(until), locale) : "",
  };
  const text = t(`messages:message.${names[word]}`, said);
  return { sms: text, mail: { subject: t("messages:message.subject"), text } };
}
