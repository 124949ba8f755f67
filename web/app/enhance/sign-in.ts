import { countDown } from "./countdown.ts";
import { fillCode } from "./one-time-code.ts";
import "./passkey.ts";
import { doWork } from "./work.ts";

/** The sign-in page works without it: the riddle is answered, the time is read and the code is typed by hand. */
document.querySelectorAll<HTMLFormElement>("form[data-work]").forEach(doWork);
document.querySelectorAll<HTMLElement>("[data-wait]").forEach(countDown);
document.querySelectorAll<HTMLFormElement>("form[data-otp]").forEach(fillCode);
