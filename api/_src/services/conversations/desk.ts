import type {
  DeskMessageList,
  MessageDecided,
  MessageDecisionBody,
  MessagesAround,
} from "@haat/contract/conversation";
import type { DeskReviewFilter } from "@haat/contract/review";
import { messagesAround } from "@haat/core/conversations";
import { DomainError } from "@haat/core/errors";
import { listDeskMessages, lockMessage, lookAround, stopWriting } from "@haat/db/queries/conversations/desk";
import { forgetIfErased } from "@haat/db/queries/conversations/forget";
import { noteAudit } from "@haat/db/queries/money/audit";
import { decide } from "@haat/db/queries/reviews/moderated";
import { authorOf, type NodeCtx } from "../../context.ts";
import { instantView } from "../../views/money.ts";
import { userIdOf } from "../vendors/myself.ts";
import { tellDecided } from "./tell-decided.ts";

/** What one of two reported of what the other wrote; or what is hidden. */
export async function listMessageDesk(ctx: NodeCtx, { which }: DeskReviewFilter): Promise<DeskMessageList> {
  const rows = await listDeskMessages(ctx.books, { isHidden: which === "hidden", by: userIdOf(ctx) });
  return {
    items: rows.map(({ at, vendor, reports, ...row }) => ({
      ...{ ...row, at: instantView(at), vendor: { slug: vendor.slug, name: vendor.name[ctx.locale] } },
      reports: reports.map((report) => ({ ...report, at: instantView(report.at) })),
    })),
  };
}

/** The few messages around one that was reported. Who looked, and when, is kept. */
export async function lookAtMessage(ctx: NodeCtx, id: string): Promise<MessagesAround> {
  const look = { id, by: userIdOf(ctx), around: messagesAround };
  const items = await ctx.books.transact(async (tx) => {
    const found = await lookAround(tx, look);
    await noteAudit(tx, { ...authorOf(ctx), action: "message.look", subject: id });
    return found;
  });
  return { items: items.map(({ at, ...item }) => ({ ...item, at: instantView(at) })) };
}

type Input = Readonly<{ id: string; decision: MessageDecisionBody }>;

/** It stays, or is hidden, or its writer is stopped as well; writer and reporters hear which, and why. Never of one's own shop. */
export async function decideMessage(ctx: NodeCtx, { id, decision }: Input): Promise<MessageDecided> {
  const { verdict } = decision;
  const [by, to] = [userIdOf(ctx), verdict === "show" ? "shown" : "hidden"] as const;
  const reason = decision.verdict === "show" ? null : decision.reason;
  await ctx.books.transact(async (tx) => {
    const said = await lockMessage(tx, { id, by });
    if (!said) throw new DomainError("conversation.not_found");
    if (said.isOwn) throw new DomainError("staff.own_shop");
    if (said.state === "hidden" && to === "hidden") return;
    if (!(await decide(tx, { kind: "message", id, from: said.state, to, reason, by })))
      throw new DomainError("conversation.not_found");
    const until =
      decision.verdict === "stop"
        ? await stopWriting(tx, {
            ...{ id, writer: said.writer, by },
            reason: decision.reason,
            days: decision.days,
          })
        : null;
    await tellDecided(tx, { ...said, key: `${id}:${ctx.requestId}`, reason, until });
    await forgetIfErased(tx, id);
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: `message.${verdict}`, subject: said.vendorId },
      ...(reason && { reason }),
      after: { message: id, state: to },
    });
  });
  return { state: to };
}
