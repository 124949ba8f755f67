import type { Api } from "../../app-env.ts";
import { noteCallRoute } from "./calls.note.ts";
import { overruleConfirmationRoute } from "./calls.overrule.ts";
import { listConfirmationsRoute } from "./confirmations.list.ts";
import { answerContestRoute } from "./contests.answer.ts";
import { contestConfirmationRoute } from "./contests.say.ts";
import { correctContactRoute } from "./corrections.say.ts";

export function mountConfirmations(api: Api): void {
  listConfirmationsRoute(api);
  noteCallRoute(api);
  overruleConfirmationRoute(api);
  answerContestRoute(api);
  contestConfirmationRoute(api);
  correctContactRoute(api);
}
