import { formatMoment } from "@haat/i18n/format";
import { useWords } from "../../lib/words.tsx";

/** An instant to the second. */
export function Moment({ at }: { at: string }) {
  const { locale } = useWords();
  return (
    <time dateTime={at} className="text-sm text-soft">
      {formatMoment(new Date(at), locale)}
    </time>
  );
}
