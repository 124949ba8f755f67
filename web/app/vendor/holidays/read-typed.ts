export type TypedAway = Readonly<{ from: string; until: string; wordsBn: string; wordsEn: string }>;

export function readTyped(form: Readonly<Record<string, string | undefined>>): TypedAway {
  const text = (name: keyof TypedAway): string => (form[name] ?? "").trim();
  return {
    ...{ from: text("from"), until: text("until") },
    ...{ wordsBn: text("wordsBn").slice(0, 200), wordsEn: text("wordsEn").slice(0, 200) },
  };
}

const mostDays = 60;
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** Both days, in their order, and not too many of them. */
export const isWhole = ({ from, until }: TypedAway): boolean =>
  isDay(from) &&
  isDay(until) &&
  from <= until &&
  Date.parse(until) - Date.parse(from) < mostDays * 86_400_000;
