import type { Tx } from "@haat/db/books";
import { enqueue, type OutboxRow } from "@haat/db/queries/money/outbox";
import { noteTold, readAddresses } from "@haat/db/queries/sessions/read-addresses";
import type { EdgeDeps } from "../../context.ts";
import { translators } from "../../translators.ts";
import { type FactorWord, isFactorWord, sayFactor } from "./say-factor.ts";
import { isMessageWord, type MessageWord, sayMessage } from "./say-message.ts";
import { isPersonWord, type PersonWord, sayPerson } from "./say-person.ts";
import { type Message, sealMessage } from "./seal-message.ts";

/** What can be said to a person by a row of the outbox's topic `person`: who it is for is its aggregate. */
const words = [
  ...(["session.new_device", "session.reused", "identity.linked", "identity.unlinked"] as const),
  ...(["question.answered", "question.hidden", "conversation.answered"] as const),
] as const;
type Word = (typeof words)[number];
const isWord = (name: unknown): name is Word => words.some((word) => word === name);

/** The same by SMS and by mail. */
export type Said = Readonly<{ sms: string; mail: Omit<Message, "to"> }>;

/** `path`: of the page that it is about. */
function say(word: Word, locale: "bn" | "en", account: string, path: string): Said {
  const { t } = translators[locale];
  const url = `${account}/sessions`;
  switch (word) {
    case "conversation.answered":
    case "question.answered": {
      const told = { url: account.replace(/\/account$/, path) };
      const isPrivate = word === "conversation.answered";
      const text = t(isPrivate ? "messages:conversation.answered" : "messages:question.answered", told);
      const subject = isPrivate
        ? t("messages:conversation.answered.subject")
        : t("messages:question.answered.subject");
      return { sms: text, mail: { subject, text } };
    }
    case "question.hidden":
      return {
        sms: t("messages:question.hidden"),
        mail: { subject: t("messages:question.hidden.subject"), text: t("messages:question.hidden") },
      };
    case "session.new_device":
      return {
        sms: t("sessions:sms.new_device"),
        mail: {
          subject: t("sessions:mail.new_device.subject"),
          text: t("sessions:mail.new_device.text", { url }),
        },
      };
    case "session.reused":
      return {
        sms: t("sessions:sms.reused"),
        mail: { subject: t("sessions:mail.reused.subject"), text: t("sessions:mail.reused.text", { url }) },
      };
    case "identity.linked":
      return {
        sms: t("linked:sms.linked"),
        mail: {
          subject: t("linked:mail.linked.subject"),
          text: t("linked:mail.linked.text", { url: `${account}/linked` }),
        },
      };
    case "identity.unlinked":
      return {
        sms: t("linked:sms.unlinked"),
        mail: {
          subject: t("linked:mail.unlinked.subject"),
          text: t("linked:mail.unlinked.text", { url: `${account}/linked` }),
        },
      };
  }
}

function saying(
  word: Word | FactorWord | PersonWord | MessageWord,
  locale: "bn" | "en",
  account: string,
  payload: OutboxRow["payload"],
): Said {
  if (isMessageWord(word)) return sayMessage(word, locale, payload);
  if (isPersonWord(word)) return sayPerson(word, locale);
  return isFactorWord(word)
    ? sayFactor(word, locale, account)
    : say(word, locale, account, typeof payload["path"] === "string" ? payload["path"] : "");
}

/** Makes the messages to a person out of what happened to him, to the addresses and in the language he has now. */
export async function tellPerson(
  tx: Tx,
  { sealer, publicOrigin }: Pick<EdgeDeps, "sealer" | "publicOrigin">,
  { id, aggregate, eventKey, payload }: OutboxRow,
): Promise<void> {
  const person = await readAddresses(tx, aggregate);
  const { word } = payload;
  if (!isWord(word) && !isFactorWord(word) && !isPersonWord(word) && !isMessageWord(word))
    throw new Error(`nobody knows how to say ${String(word)}`);
  if (person) {
    const account = `${publicOrigin}/${person.locale}/account`;
    const { sms, mail } = saying(word, person.locale, account, payload);
    const put = async (topic: "sms" | "mail", message: Message) =>
      enqueue(tx, {
        aggregate: `${topic}:${aggregate}`,
        topic,
        eventKey: `${eventKey}:${topic}`,
        payload: await sealMessage(sealer, "notice", message),
      });
    if (person.phone) await put("sms", { to: await sealer.open("phone", person.phone), text: sms });
    if (person.email) await put("mail", { to: await sealer.open("email", person.email), ...mail });
  }
  await noteTold(tx, id);
}
