import { shrink } from "./shrink.ts";

/** Photos of what came are made smaller before they leave by a slow line. */
document.querySelectorAll<HTMLInputElement>("input[data-shrink]").forEach(shrink);
