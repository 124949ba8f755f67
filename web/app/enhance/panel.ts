import { sendOnce } from "./forms.ts";
import { watch } from "./watch.ts";

/** The panels work without it; it stops second taps and looks for news. */
document.documentElement.dataset["script"] = "on";
document.querySelectorAll<HTMLFormElement>('form[data-enhance="once"]').forEach(sendOnce);
watch();
