import type { DoorSaid } from "../components/commerce/door-form.tsx";
import type { PiecesTyped } from "../components/commerce/read-door.ts";
import { data } from "react-router";
import type { ApiProblem } from "./api-problem.ts";
import { answerRefusal } from "./refusal.server.ts";

type Asker = Readonly<{ request: Request; params: { locale?: string | undefined } }>;

/** What was typed of a door cannot be read, at these fields. */
export const unreadDoor = (typed: PiecesTyped, unread: readonly string[]) =>
  data<DoorSaid>({ typed, due: null, unread }, { status: 400 });

/** A refused door, on the page it came from, with the sum that its pieces would cost. */
export function refusedDoor(problem: ApiProblem, typed: PiecesTyped, asker: Asker) {
  const refused = answerRefusal(problem, asker);
  const due = problem.code === "door.sum_differs" ? String(problem.params["due"] ?? "") || null : null;
  return data<DoorSaid>({ typed, due, unread: [], ...refused.data }, refused.init ?? {});
}
