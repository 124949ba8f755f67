/** What the confirming page itself asks; everything else belongs to the form that was refused. */
const own = /^confirm_/;
/** Typed again rather than carried: what proves something must not lie about in a page. */
const secret = /pass|code|secret|token|pin|otp|current/i;
const most = 60;

/** The fields of a refused form that go on with its person. */
export const heldFields = (form: FormData): [name: string, value: string][] =>
  [...form]
    .flatMap(([name, value]): [string, string][] => (typeof value === "string" ? [[name, value]] : []))
    .filter(([name]) => !own.test(name) && !secret.test(name) && name.length <= 80)
    .slice(0, most);

/** Whether somebody came here by a form that was refused, now or before he typed his proof. */
export const cameByForm = (form: FormData): boolean =>
  form.get("confirm_held") === "yes" || ![...form.keys()].some((name) => own.test(name));
