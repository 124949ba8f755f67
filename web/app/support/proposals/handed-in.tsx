import type { MoneyProposalView } from "@haat/contract/proposal";
import { Typed } from "../../components/ui/typed.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

type HandedInProps = Readonly<{
  handIn: NonNullable<MoneyProposalView["handIn"]>;
  kind: "hand_in.receive" | "hand_in.undo";
  isOpen: boolean;
}>;

/** Cash that a shop handed in, and what its coming, or its not having come, leads to. */
export function HandedIn({ handIn: { reference, beyond }, kind, isOpen }: HandedInProps) {
  const { t } = useWords();
  return (
    <div className="grid basis-full gap-1">
      <p>
        <Typed text={t("people:proposal.hand_in_reference", { reference })} />
      </p>
      {beyond !== null && (
        <p>
          {t("people:proposal.hand_in_beyond", {
            ...{ sum: readMoney(beyond.sum), limit: readMoney(beyond.limit) },
          })}
        </p>
      )}
      {isOpen && (
        <p>
          {t(
            kind === "hand_in.receive" ? "people:proposal.hand_in_look" : "people:proposal.hand_in_undo_look",
          )}
        </p>
      )}
    </div>
  );
}
