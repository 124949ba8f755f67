import type { ContestView } from "@haat/contract/parcel-desk";
import { Typed } from "../../components/ui/typed.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ contest: Pick<ContestView, "ours" | "theirs" | "word" | "note" | "unread"> }>;

/** What the courier says beside what our books have, in his own words. */
export function Contested({ contest: { ours, theirs, word, note, unread } }: Props) {
  const { t } = useWords();
  return (
    <>
      {ours !== null && theirs !== null && (
        <p className="basis-full">
          {t("parcels:case.sums", { ours: readMoney(ours), theirs: readMoney(theirs) })}
        </p>
      )}
      {unread !== null && (
        <p className="basis-full break-all">{t("parcels:case.unread", { text: unread })}</p>
      )}
      {word !== null && (
        <p className="basis-full break-all text-soft">
          “<Typed text={word} />”
        </p>
      )}
      {note !== null && (
        <p className="basis-full text-soft">
          <Typed text={note} />
        </p>
      )}
    </>
  );
}
