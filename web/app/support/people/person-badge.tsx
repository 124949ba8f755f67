import type { PersonState } from "@haat/contract/person";
import { useWords } from "../../lib/words.tsx";

const looks: Readonly<Record<PersonState, string>> = {
  active: "badge-good",
  suspended: "badge-bad",
  erased: "",
};

export function PersonBadge({ state }: { state: PersonState }) {
  const { t } = useWords();
  return <span className={`badge ${looks[state]}`.trim()}>{t(`people:state.${state}`)}</span>;
}
