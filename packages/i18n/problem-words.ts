import type { ProblemCode } from "@haat/core/errors";
import type { Translate } from "./translator.ts";

/** The two sentences of a refusal. A code without words in `locales/en/problems.json` does not compile here. */
export const problemWords = (t: Translate, code: ProblemCode): { title: string; detail: string } => ({
  title: t(`problems:${code}.title`),
  detail: t(`problems:${code}.detail`),
});
