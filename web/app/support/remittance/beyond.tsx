import type { AloneLimitView } from "@haat/contract/alone-limit";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

/** Why a second person is asked: of whoever would accept rows, or of whom another has asked. */
export function Beyond({ beyond, of = "mine" }: { beyond: AloneLimitView; of?: "mine" | "proposal" }) {
  const { t } = useWords();
  const { because, sum, limit } = beyond;
  return (
    <p className="notice notice-warm">
      <span>
        {t(`remittances:beyond.${of}.${because}`, { sum: readMoney(sum), limit: readMoney(limit) })}
      </span>
    </p>
  );
}
