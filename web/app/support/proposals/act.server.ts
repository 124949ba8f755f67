import { idField } from "@haat/contract/values";
import { personalApi } from "../../lib/api.server.ts";
import { type Asker, pressTwice } from "./press-twice.server.ts";
import { decideProposal, withdrawProposal } from "./queries.server.ts";

/** On the list of one branch's proposals. */
export function actOnProposal(args: Asker, branch: "admin" | "support") {
  const api = personalApi(args);
  return pressTwice(args, {
    isOne: (id) => idField("proposal").safeParse(id).success,
    decide: ({ id, key, verb, reason }) =>
      verb === "withdraw"
        ? withdrawProposal(api, branch, id)
        : decideProposal(api, { branch, id, key, verdict: verb, reason }),
    back: `/${branch}/proposals`,
  });
}
