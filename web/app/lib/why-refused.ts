import { type Disguise, disguises, type ProblemCode, problemCodes } from "@haat/core/errors";
import { problemWords } from "@haat/i18n/problem-words";
import type { Translator } from "@haat/i18n/translator";

const isProblem = (code: unknown): code is ProblemCode => problemCodes.some((each) => each === code);
const isDisguise = (code: unknown): code is Disguise => disguises.some((each) => each === code);

/** Why the audit has a request as refused: in the words its sender was told, or what it really was; null for what is neither. */
export function whyRefused(t: Translator["t"], code: unknown): string | null {
  if (isDisguise(code)) return t(`admin:refused.${code}`);
  return isProblem(code) ? problemWords(t, code).title : null;
}
