import { dueWindows } from "@haat/db/queries/vendor/delivery";
import { closeWindow } from "../services/vendor/close-window.ts";
import type { Job } from "./deps.ts";
import { each } from "./each.ts";

/** Delivered parts whose return window has closed become payable. */
export const closeWindows: Job = async (deps) => {
  const due = await dueWindows(deps.books, 50);
  return each(
    deps,
    "window",
    due.map(({ id }) => id),
    (id) => closeWindow(deps, id),
  );
};
