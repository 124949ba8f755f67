import { data, type UNSAFE_DataWithResponseInit as DataWithResponseInit } from "react-router";
import type { ApiProblem } from "./api-problem.ts";
import { asksToConfirm, toConfirm } from "./confirm.server.ts";
import { localeOf } from "./locale.ts";
import { toSignIn } from "./me.server.ts";
import { translatorOf } from "./translators.ts";

export type Refusal = Readonly<{ title: string; detail: string }>;
type Asker = Readonly<{ request: Request; params: { locale?: string | undefined } }>;

/**
 * Answers a refused change on the page it came from. Somebody whose session has ended signs in first; who must show once more
 * that it is he does so, and his form goes on from there.
 */
export function answerRefusal(
  problem: ApiProblem,
  { request, params }: Asker,
): DataWithResponseInit<{ refusal: Refusal }> {
  const locale = localeOf(params);
  if (problem.status === 401) throw toSignIn(locale, new URL(request.url).pathname);
  if (asksToConfirm(problem.code)) throw toConfirm(request, locale, problem.code);
  const { t } = translatorOf(locale);
  const title = problem.title || t("common:busy.title");
  const detail = problem.detail || t("common:busy.advice");
  return data({ refusal: { title, detail } }, { status: problem.status });
}
