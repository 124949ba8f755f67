import type { StatementUndoView } from "@haat/contract/statement-undo";
import { formatDateTime } from "@haat/i18n/format";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

const toneOf = { proposed: "badge-warm", agreed: "badge-warm", done: "", dropped: "" } as const;

/** Who said that a file was wrong and why, who decided, and when it was undone. */
export function UndoFacts({ undo }: { undo: StatementUndoView }) {
  const { t, locale } = useWords();
  const { state, reason, proposed, decided, doneAt } = undo;
  const at = (instant: string) => formatDateTime(new Date(instant), locale);
  const hand = (who: StatementUndoView["proposed"]) => (
    <>
      <Typed text={who.by} />
      <span className="block text-sm text-soft">{at(who.at)}</span>
    </>
  );
  const decidedAs = t(state === "dropped" ? "settlement:undo.dropped" : "settlement:undo.decided");
  return (
    <>
      <p className={`badge justify-self-start ${toneOf[state]}`}>{t(`settlement:undo.state.${state}`)}</p>
      <Definitions
        rows={[
          { name: t("settlement:undo.proposed"), value: hand(proposed) },
          ...(decided ? [{ name: decidedAs, value: hand(decided) }] : []),
          ...(doneAt === null ? [] : [{ name: t("settlement:undo.done_at"), value: at(doneAt) }]),
        ]}
      />
      <p className="border-s-4 border-line ps-3">
        <span className="text-soft">{t("settlement:undo.reason")}: </span>
        <Typed text={reason} />
      </p>
    </>
  );
}
