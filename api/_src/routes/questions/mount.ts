import type { Api } from "../../app-env.ts";
import { answerQuestionRoute, askQuestionRoute, listQuestionsRoute } from "./questions.ask.ts";
import { decideQuestionRoute, listQuestionDeskRoute } from "./questions.desk.ts";
import { reportQuestionRoute, reportShopQuestionRoute } from "./questions.report.ts";
import { answerForShopRoute, listShopQuestionsRoute } from "./questions.shop.ts";

export function mountQuestions(api: Api): void {
  listQuestionsRoute(api);
  askQuestionRoute(api);
  answerQuestionRoute(api);
  reportQuestionRoute(api);
  listShopQuestionsRoute(api);
  answerForShopRoute(api);
  reportShopQuestionRoute(api);
  listQuestionDeskRoute(api);
  decideQuestionRoute(api);
}
