import { sides } from "@haat/core/conversations";
import { waitingToHear } from "@haat/db/queries/conversations/waiting";
import { tellUnread as tell } from "../services/conversations/tell-unread.ts";
import type { Job } from "./deps.ts";
import { each } from "./each.ts";

/** Whoever has not read what was written to him is sent word of it, once. */
export const tellUnread: Job = async (deps) => {
  let done = 0;
  for (const side of sides) {
    const ids = (await waitingToHear(deps.books, side, 50)).map(({ id }) => id);
    done += await each(deps, "conversation", ids, (id) => tell(deps, side, id));
  }
  return done;
};
