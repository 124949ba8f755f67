import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ by: string; now: string }>;

/** By when somebody has to have an answer, and whether that is over. */
export function Due({ by, now }: Props) {
  const { t } = useWords();
  const isOver = by <= now;
  return (
    <p className={`badge justify-self-start ${isOver ? "badge-bad" : "badge-warm"}`}>
      {t(isOver ? "parcels:desk.overdue" : "parcels:desk.deadline", { by: new Date(by) })}
    </p>
  );
}
