import { data, redirect, type RouterContextProvider } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import type { Outcome } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { readVerdict, type Verb } from "../../lib/verdict.ts";

export type Asker = Readonly<{
  request: Request;
  params: { locale?: string | undefined };
  context: Readonly<RouterContextProvider>;
}>;

type Form = Readonly<Record<string, string>>;
/** `also`: what else of the form the second press carries along. */
type Said = Readonly<{ id: string; key: string; verb: Verb; reason: string; also: Form }>;
type Pressed = Readonly<{
  /** Whether that names one of what is decided here. */
  isOne: (id: string) => boolean;
  decide: (said: Said) => Promise<Outcome<unknown>>;
  /** What whoever agrees types besides; a part of it that cannot be read comes back. Null: nothing. */
  also?: (form: Form) => Readonly<{ values: Form; isUnread: boolean }> | null;
  /** Where one is then, without its language. */
  back: string;
}>;

/** What a second person says of a proposal: the first press is read back; a refusal wants a reason; the second press does it. */
export async function pressTwice(args: Asker, { isOne, decide, also, back }: Pressed) {
  const form = await readForm(args.request);
  const { id = "", key = "" } = form;
  const verdict = readVerdict(form);
  if (!isOne(id) || verdict === null) throw data(null, { status: 400 });
  const { verb, reason } = verdict;
  const typed = (verb === "agree" && also?.(form)) || { values: {}, isUnread: false };
  const isUnread = verdict.isUnread || typed.isUnread;
  const asked = { id, key, verb, reason, isUnread, also: typed.values };
  if (isUnread || !verdict.isSure)
    return data({ asked, refusal: undefined }, { status: isUnread ? 400 : 200 });
  const outcome = await decide({ id, key: `${key}-${verb}`, verb, reason, also: typed.values });
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data({ asked: null, ...refused.data }, refused.init ?? {});
  }
  const flash = verb === "withdraw" ? "proposal_withdrawn" : "proposal_decided";
  return redirect(`/${localeOf(args.params)}${back}`, {
    status: 303,
    headers: { "set-cookie": writeFlash(flash, args.request) },
  });
}
