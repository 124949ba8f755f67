import { useWords } from "../../lib/words.tsx";
import { actorOf } from "./actor.ts";

/** Who did it, in words and the end of his id. */
export function Actor({ actor }: { actor: string }) {
  const { t } = useWords();
  const read = actorOf(actor);
  if (read === null) return <span>{actor}</span>;
  return (
    <span title={actor}>
      {t(`support:actor.${read.role}`)}
      {read.tail !== "" && (read.role === "system" ? ` (${read.tail})` : ` …${read.tail}`)}
    </span>
  );
}
