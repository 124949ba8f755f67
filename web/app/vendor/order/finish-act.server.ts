import { redirect } from "react-router";
import type { Outcome } from "../../lib/api.server.ts";
import { writeFlash, type Flash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import type { Act } from "./queries.server.ts";

/** `code-early`: the code was right, and nothing is booked by it yet. */
type Done = Act | "code-early";
const flashes: Readonly<Record<Done, Flash>> = {
  accept: "part_accept",
  reject: "part_reject",
  pack: "part_pack",
  "hand-over": "part_hand_over",
  deliver: "part_deliver",
  undelivered: "part_undelivered",
  door: "part_door",
  "own-door": "part_own_door",
  "not-met": "part_not_met",
  stayed: "part_stayed",
  "take-back": "part_take_back",
  "another-try": "try_asked",
  "came-back": "part_came_back",
  "code-early": "part_code_early",
};

type Asker = Readonly<{ request: Request; params: { locale?: string | undefined; id: string } }>;

/** Back to the order, or the list, with a word of what was done, or the refusal on the page it came from. */
export function finishAct(act: Done, outcome: Outcome<unknown>, { request, params }: Asker) {
  if (!outcome.ok) return answerRefusal(outcome.problem, { request, params });
  const headers = { "set-cookie": writeFlash(flashes[act], request) };
  // Whoever goes from door to door came from his list.
  const page = new URL(request.url).searchParams.has("list") ? "deliveries" : `orders/${params.id}`;
  return redirect(`/${localeOf(params)}/vendor/${page}`, { status: 303, headers });
}
