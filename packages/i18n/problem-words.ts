import type { ProblemCode, ProblemParams } from "@haat/core/errors";
import type { Translate } from "./translator.ts";

/**
 * The two sentences of a refusal; a code without words in `locales/en/problems.json` does not compile here. What they name
 * stands in the refusal's own params, by the same name.
 */
export const problemWords = (
  t: Translate,
  code: ProblemCode,
  params: ProblemParams = {},
): { title: string; detail: string } => {
  const say = t as (key: string, named: ProblemParams) => string;
  return { title: say(`problems:${code}.title`, params), detail: say(`problems:${code}.detail`, params) };
};
