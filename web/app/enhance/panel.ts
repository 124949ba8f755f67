import { offerCopy, workByKeys } from "./desk.ts";
import { sendOnce } from "./forms.ts";
import { sendPictures } from "./pictures.ts";
import { shrink } from "./shrink.ts";
import { watch } from "./watch.ts";

/** The panels work without it; it stops second taps, looks for news and hears keys. */
document.documentElement.dataset["script"] = "on";
document.querySelectorAll<HTMLFormElement>('form[data-enhance="once"]').forEach(sendOnce);
document.querySelectorAll<HTMLTextAreaElement>("textarea[data-copy]").forEach(offerCopy);
document.querySelectorAll<HTMLInputElement>("input[data-shrink]").forEach(shrink);
document.querySelectorAll<HTMLFormElement>('form[data-enhance="pictures"]').forEach(sendPictures);
watch();
workByKeys();
