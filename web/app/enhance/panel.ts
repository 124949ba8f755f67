import { sendOnChange, sendOnce } from "./forms.ts";

/** The panels work without it; it stops second taps and applies filters at once. */
document.documentElement.dataset["script"] = "on";

const forms = (kind: string) => document.querySelectorAll<HTMLFormElement>(`form[data-enhance="${kind}"]`);
forms("filters").forEach(sendOnChange);
forms("once").forEach(sendOnce);
