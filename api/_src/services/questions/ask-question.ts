import type { AnswerBody, QuestionBody, QuestionSaid } from "@haat/contract/question";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { maskPhonesIn } from "@haat/core/phone";
import { waitsForLook } from "@haat/core/waits-for-look";
import { keepAnswer, keepQuestion } from "@haat/db/queries/questions/write";
import type { NodeCtx } from "../../context.ts";
import { shownName } from "../reviews/write-review.ts";
import { userIdOf } from "../vendors/myself.ts";
import { tellAnswered, tellAsked } from "./tell-question.ts";

const saidBy = (ctx: NodeCtx, { text, name }: QuestionBody) =>
  ({
    ...{
      id: newId("question", ctx.now()),
      by: userIdOf(ctx),
      text: maskPhonesIn(text),
      name: shownName(name),
    },
    state: waitsForLook(text) ? "waiting" : "shown",
  }) as const;

/** Anybody signed in asks about goods. Shown at once, unless it scolds or leads away; the same asked again is the same. */
export async function askQuestion(
  ctx: NodeCtx,
  { slug, ...said }: QuestionBody & Readonly<{ slug: string }>,
): Promise<QuestionSaid> {
  return ctx.books.transact(async (tx) => {
    const kept = await keepQuestion(tx, { ...saidBy(ctx, said), slug });
    if (!kept) throw new DomainError("product.not_found");
    if (kept.isNew && kept.state === "shown") await tellAsked(tx, ctx, kept.vendorId);
    return { id: kept.id, state: kept.state };
  });
}

/** Whoever owns the goods answers what somebody asks, once for each question. */
export async function answerQuestion(
  ctx: NodeCtx,
  { id: to, ...said }: AnswerBody & Readonly<{ id: string }>,
): Promise<QuestionSaid> {
  return ctx.books.transact(async (tx) => {
    const kept = await keepAnswer(tx, { ...saidBy(ctx, said), to });
    if (!kept) throw new DomainError("question.not_found");
    if (kept.isNew && kept.state === "shown") await tellAnswered(tx, kept.id);
    return { id: kept.id, state: kept.state };
  });
}
