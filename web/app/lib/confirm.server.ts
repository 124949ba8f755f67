import type { ProblemCode } from "@haat/core/errors";
import { redirect } from "react-router";

/** Refusals that are over once the person has shown that it is he. */
const confirmable: readonly ProblemCode[] = ["auth.step_up_required", "auth.second_factor_required"];

export const asksToConfirm = (code: ProblemCode): boolean => confirmable.includes(code);

/**
 * To the page that asks for a proof, and from there back to what was under way. A form that was refused goes along: 307 lets the
 * browser send it once more, so that nothing typed is lost and we keep none of it.
 */
export function toConfirm(request: Request, locale: string): Response {
  const { pathname, search } = new URL(request.url);
  const back = encodeURIComponent(pathname.replace(/\.data$/, "") + search);
  return redirect(`/${locale}/account/confirm?back=${back}`, {
    status: request.method === "POST" ? 307 : 303,
  });
}
