import type { DeskQuestionList } from "@haat/contract/question";
import type { DeskReviewFilter, ReviewDecided, ReviewDecisionBody } from "@haat/contract/review";
import { DomainError } from "@haat/core/errors";
import { noteAudit } from "@haat/db/queries/money/audit";
import { enqueue } from "@haat/db/queries/money/outbox";
import { listDeskQuestions, lockQuestion } from "@haat/db/queries/questions/desk";
import { decide } from "@haat/db/queries/reviews/moderated";
import { authorOf, type NodeCtx } from "../../context.ts";
import { instantView } from "../../views/money.ts";
import { userIdOf } from "../vendors/myself.ts";
import { tellAnswered, tellAsked } from "./tell-question.ts";

/** Questions and answers that wait for the market's look or were reported; or what is hidden. */
export async function listQuestionDesk(ctx: NodeCtx, { which }: DeskReviewFilter): Promise<DeskQuestionList> {
  const { db, viewer, locale } = ctx;
  const rows = await listDeskQuestions(db, viewer, { isHidden: which === "hidden", by: userIdOf(ctx) });
  return {
    items: rows.map(({ slug, title, vendor, madeAt, reports, ...row }) => ({
      ...{ ...row, madeAt: instantView(madeAt), product: { slug, title: title[locale] } },
      vendor: { slug: vendor.slug, name: vendor.name[locale] },
      reports: reports.map((report) => ({ ...report, at: instantView(report.at) })),
    })),
  };
}

type Input = ReviewDecisionBody & Readonly<{ id: string }>;

/** Shown, and those it is for hear of it; or hidden, and its writer hears that. Never of one's own shop. */
export async function decideQuestion(ctx: NodeCtx, { id, verdict, reason }: Input): Promise<ReviewDecided> {
  const [by, to] = [userIdOf(ctx), verdict === "show" ? "shown" : "hidden"] as const;
  await ctx.books.transact(async (tx) => {
    const said = await lockQuestion(tx, { id, by });
    if (!said) throw new DomainError("question.not_found");
    if (said.isOwn) throw new DomainError("staff.own_shop");
    if (said.state === "hidden" && to === "hidden") return;
    const why = to === "hidden" ? reason : null;
    if (!(await decide(tx, { kind: "question", id, from: said.state, to, reason: why, by })))
      throw new DomainError("question.wrong_state");
    if (to === "hidden") {
      const eventKey = `${id}:hidden:${ctx.requestId}`;
      const payload = { word: "question.hidden", path: "" };
      await enqueue(tx, { aggregate: said.byUser, topic: "person", eventKey, payload });
    } else if (said.state === "waiting")
      await (said.isAnswer ? tellAnswered(tx, id) : tellAsked(tx, ctx, said.vendorId));
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: `question.${verdict}`, subject: said.vendorId },
      ...(reason && { reason }),
      after: { question: id, state: to },
    });
  });
  return { state: to };
}
