import { ContestAnswerBody, ConfirmationView } from "@haat/contract/confirmation";
import type { Api } from "../../app-env.ts";
import { readConfirmation } from "../../services/confirmations/list-confirmations.ts";
import { answerContest } from "../../services/confirmations/answer-contest.ts";
import { keyedAct } from "../decision.ts";
import { keyedCtxOf } from "../declare.ts";

const route = keyedAct({
  ...{ name: "answerContest", path: "/v1/support/orders/{id}/contest-answer", tag: "Support" },
  summary: "Answer a buyer who says that a count about him is wrong; where he is right it is put right",
  ...{ of: "order", body: ContestAnswerBody, view: ConfirmationView, afterwards: "How it stands afterwards" },
  problems: ["order.not_found", "order.wrong_state", "staff.own_shop", "rate.limited"],
});

export const answerContestRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { id } = c.req.valid("param");
    await answerContest(ctx, { orderId: id, ...c.req.valid("json") });
    return c.json(await readConfirmation(ctx, id), 200);
  });
