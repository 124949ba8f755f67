import type { ShopState } from "@haat/core/roles";
import { useWords } from "../../lib/words.tsx";

const looks: Readonly<Record<ShopState, string>> = {
  applied: "badge badge-warm",
  open: "badge badge-good",
  paused: "badge badge-warm",
  suspended: "badge badge-bad",
  refused: "badge badge-bad",
};

export function ShopStateBadge({ state }: { state: ShopState }) {
  const { t } = useWords();
  return <span className={looks[state]}>{t(`vendors:state.${state}`)}</span>;
}
