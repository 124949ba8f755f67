import type { ConversationView } from "@haat/contract/conversation";
import type { Side } from "@haat/core/conversations";
import type { Refusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { RefusalNotice } from "../form/refusal-notice.tsx";
import { Link } from "../ui/link.tsx";
import { MessageList } from "./message-list.tsx";
import { QuietForm } from "./quiet-form.tsx";
import { ReportForm } from "./report-form.tsx";
import { WriteForm } from "./write-form.tsx";

type Done = Readonly<{ typed: string; isUnread: boolean; refusal?: Refusal | undefined }>;
type Props = Readonly<{
  conversation: ConversationView;
  side: Side;
  /** Its address, without the language. */
  page: string;
  isEarlier: boolean;
  /** The message that is to be reported. */
  reported: string | null;
  done: Done | undefined;
}>;

/** What two have said, what one of them says next, and how to have quiet or to tell the market. */
export function Conversation({ conversation, side, page, isEarlier, reported, done }: Props) {
  const { t, locale } = useWords();
  const action = `/${locale}${page}`;
  const { typed, isUnread, refusal } = done ?? { typed: "", isUnread: false };
  const message = conversation.messages.find(({ id, by }) => id === reported && by !== side);
  return (
    <>
      {conversation.earlier !== null && (
        <Link to={`${page}?before=${conversation.earlier}`} className="button-quiet justify-self-center">
          {t("conversations:earlier")}
        </Link>
      )}
      <MessageList {...{ conversation, side, page }} />
      <RefusalNotice refusal={refusal} />
      {message && <ReportForm {...{ message, page, isUnread }} action={`${action}?report=${message.id}`} />}
      {!message && isEarlier && (
        <Link to={page} className="button-secondary justify-self-start">
          {t("conversations:latest")}
        </Link>
      )}
      {!message && !isEarlier && (
        <>
          <WriteForm {...{ conversation, action, typed, isUnread }} />
          <QuietForm {...{ conversation, action }} />
        </>
      )}
    </>
  );
}
