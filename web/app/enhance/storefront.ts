import { addWithoutLeaving, showKeptCount } from "./cart.ts";
import { fillAreas } from "./areas.ts";
import { sendOnChange, sendOnce, stepQuantity } from "./forms.ts";
import { offerInstall } from "./install.ts";
import { leave } from "./leave.ts";
import { appendMore } from "./more.ts";
import { showEarlyChoice, swapOnChoice } from "./options.ts";
import { keepOnPhone } from "./phone.ts";
import { revealPassword } from "./reveal.ts";
import { suggest } from "./suggest.ts";
import { watch } from "./watch.ts";

/** Everything here makes a page quicker that already works without it. */
document.documentElement.dataset["script"] = "on";
showKeptCount();

const forms = (kind: string) => document.querySelectorAll<HTMLFormElement>(`form[data-enhance="${kind}"]`);
forms("filters").forEach(sendOnChange);
forms("quantity").forEach(stepQuantity);
forms("once").forEach(sendOnce);
forms("areas").forEach(fillAreas);
forms("search").forEach(suggest);
document.querySelectorAll<HTMLInputElement>('input[type="password"]').forEach(revealPassword);

watch();
document.addEventListener("submit", addWithoutLeaving);
document.addEventListener("change", swapOnChoice);
showEarlyChoice();
leave();
document.addEventListener("click", appendMore);
offerInstall();
keepOnPhone();
