import type { ConversationView } from "@haat/contract/conversation";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ conversation: ConversationView; action: string }>;

/** To be sent no word of it, to have nothing written, and back; each with what it means. */
export function QuietForm({ conversation: { id, quiet }, action }: Props) {
  const { t } = useWords();
  if (id === null) return null;
  const form = {
    method: "post",
    action,
    "data-enhance": "once",
    className: "grid justify-items-start gap-1",
  } as const;
  if (quiet !== null)
    return (
      <form {...form}>
        {quiet === "muted" && <p>{t("conversations:quiet.is_muted")}</p>}
        <button name="intent" value="off" className="button-secondary max-sm:w-full">
          {t("conversations:quiet.off")}
        </button>
      </form>
    );
  return (
    <details>
      <summary className="button-quiet list-none">{t("conversations:quiet.title")}</summary>
      <div className="mt-3 grid gap-4">
        {(["mute", "block"] as const).map((how) => (
          <form key={how} {...form}>
            <button name="intent" value={how} className="button-secondary max-sm:w-full">
              {t(`conversations:quiet.${how}`)}
            </button>
            <p className="text-sm text-soft">{t(`conversations:quiet.${how}_text`)}</p>
          </form>
        ))}
      </div>
    </details>
  );
}
