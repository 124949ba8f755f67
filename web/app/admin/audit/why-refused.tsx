import type { AuditRow } from "@haat/contract/audit";
import { whyRefused } from "../../lib/why-refused.ts";
import { useWords } from "../../lib/words.tsx";

const codeIn = (after: unknown): unknown =>
  typeof after === "object" && after !== null && "code" in after ? after.code : null;

/** Of a request that was refused: why. */
export function WhyRefused({ row: { action, after } }: Readonly<{ row: AuditRow }>) {
  const { t } = useWords();
  const why = action === "refused" ? whyRefused(t, codeIn(after)) : null;
  return why && <p>{why}</p>;
}
