/** What the confirming page itself asks; everything else belongs to the form that was refused. */
const own = /^confirm_/;
/** Typed again rather than carried: what proves something must not lie about in a page. A test knows them by their fields. */
const secrets: readonly string[] = ["password", "code", "secret", "uri", "answer", "token"];
const most = 60;

/** The fields of a refused form that go on with its person. */
export const heldFields = (form: FormData): [name: string, value: string][] =>
  [...form]
    .flatMap(([name, value]): [string, string][] => (typeof value === "string" ? [[name, value]] : []))
    .filter(([name]) => !own.test(name) && !secrets.includes(name) && name.length <= 80)
    .slice(0, most);

/** Whether somebody came here by a form that was refused, now or before he typed his proof. */
export const cameByForm = (form: FormData): boolean =>
  form.get("confirm_held") === "yes" || ![...form.keys()].some((name) => own.test(name));
