import type { ProblemCode } from "@haat/core/errors";
import { redirect } from "react-router";

/** Refusals that are over once the person has shown that it is he. */
const confirmable: readonly ProblemCode[] = [
  "auth.step_up_required",
  "auth.second_factor_required",
  "auth.proof_needed",
];

export const asksToConfirm = (code: ProblemCode): boolean => confirmable.includes(code);

/**
 * To the page that asks for a proof, and from there back to what was under way. A form that was refused goes along: 307 lets the
 * browser send it once more, so that nothing typed is lost and we keep none of it.
 */
export const toConfirm = (request: Request, locale: string, code?: ProblemCode): Response =>
  redirect(confirmPage(request, locale, code), { status: request.method === "POST" ? 307 : 303 });

/** The same for a form with a secret in it, which must not lie about in a page meanwhile: it comes back empty. */
export const toConfirmAnew = (request: Request, locale: string, code?: ProblemCode): Response =>
  redirect(confirmPage(request, locale, code), { status: 303 });

function confirmPage({ url }: Request, locale: string, code: ProblemCode | undefined): string {
  const { pathname, search } = new URL(url);
  const back = encodeURIComponent(pathname.replace(/\.data$/, "") + search);
  // What the phone's card shows was not enough.
  const more = code === "auth.proof_needed" ? "&more=yes" : "";
  return `/${locale}/account/confirm?back=${back}${more}`;
}
