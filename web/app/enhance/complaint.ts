import { shrink } from "./shrink.ts";

document.querySelectorAll<HTMLInputElement>("input[data-shrink]").forEach(shrink);
