import type { QuestionView } from "@haat/contract/question";
import type { QuestionRow } from "@haat/db/queries/questions/columns";
import { instantView } from "./money.ts";

export const questionView = ({ id, text, name, madeAt, answers }: QuestionRow): QuestionView => ({
  ...{ id, text, name, madeAt: instantView(madeAt) },
  answers: answers.map((answer) => ({ ...answer, at: instantView(answer.at) })),
});
