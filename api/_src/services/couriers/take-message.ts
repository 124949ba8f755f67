import type { Courier } from "@haat/core/couriers";
import { newId } from "@haat/core/ids";
import { maskPhonesIn } from "@haat/core/phone";
import { isSame } from "@haat/couriers/notice";
import type { HookAnswer, Notice } from "@haat/couriers/port";
import { digest } from "@haat/couriers/report";
import { keepNotice } from "@haat/db/queries/couriers/notices";
import { noteHookMessage } from "@haat/db/queries/money/hook-messages";
import type { NodeCtx } from "../../context.ts";
import { heardOf, keptText } from "./kept-notice.ts";

export type Message = Readonly<{ courier: Courier; door: string; notice: Notice }>;

/**
 * A courier's own message, kept as it came and once for its bytes, and answered as he wants it: a job carries it out. Null: it is
 * refused, at a door that is none as at his own without his proof.
 */
export async function takeMessage(
  ctx: NodeCtx,
  { courier, door, notice }: Message,
): Promise<HookAnswer | null> {
  const [adapter, held] = [ctx.couriers[courier], ctx.courierDoors[courier]];
  if (!adapter || !held || !isSame(door, held)) return null;
  const read = await adapter.readNotice(notice);
  if (read.state === "handshake") return read.answer;
  const raw = new TextDecoder().decode(notice.rawBody);
  if (read.state === "refused") {
    await noteHookMessage(ctx.books, {
      ...{ key: `refused:${newId("event", ctx.now())}`, provider: courier, authentic: "signature" },
      ...{ attemptId: null, body: maskPhonesIn(raw.slice(0, 2000)) },
    });
    return null;
  }
  const reports = read.state === "reports" ? read.reports.map((said) => heardOf(said, ctx.now())) : null;
  // Of his shops, and not of a parcel: there is nothing to carry out.
  if (reports?.length === 0) return read.answer;
  await keepNotice(ctx.books, {
    ...{ key: `${courier}:${await digest(notice.rawBody)}`, courier },
    sealed: await ctx.sealer.seal("notice", keptText({ raw, reports })),
  });
  return read.answer;
}
