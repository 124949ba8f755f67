import type { AuditRow } from "@haat/contract/audit";
import { type Disguise, disguises, type ProblemCode, problemCodes } from "@haat/core/errors";
import { problemWords } from "@haat/i18n/problem-words";
import { useWords } from "../../lib/words.tsx";

const isProblem = (code: unknown): code is ProblemCode => problemCodes.some((each) => each === code);
const isDisguise = (code: unknown): code is Disguise => disguises.some((each) => each === code);
const codeIn = (after: unknown): unknown =>
  typeof after === "object" && after !== null && "code" in after ? after.code : null;

/** Of a request that was refused: why, in the words its sender was told, or what it really was. */
export function WhyRefused({ row: { action, after } }: Readonly<{ row: AuditRow }>) {
  const { t } = useWords();
  const code = codeIn(after);
  if (action !== "refused") return null;
  if (isDisguise(code)) return <p>{t(`admin:refused.${code}`)}</p>;
  return isProblem(code) ? <p>{problemWords(t, code).title}</p> : null;
}
