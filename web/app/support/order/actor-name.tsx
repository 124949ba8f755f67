import { useWords } from "../../lib/words.tsx";
import { actorOf, jobOf } from "./actor.ts";

/** Who did it, in words and the end of his id. */
export function Actor({ actor }: { actor: string }) {
  const { t } = useWords();
  const read = actorOf(actor);
  if (read === null) return <span>{actor}</span>;
  const job = jobOf(read);
  const tail = job ? t(`support:actor.job.${job}`) : read.tail;
  return (
    <span title={actor}>
      {t(`support:actor.${read.role}`)}
      {tail !== "" && (read.role === "system" ? ` (${tail})` : ` …${tail}`)}
    </span>
  );
}
