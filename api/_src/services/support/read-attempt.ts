import { type AttemptStoryView, gatewayAnswers } from "@haat/contract/attempt";
import { DomainError } from "@haat/core/errors";
import type { AttemptState } from "@haat/core/states";
import { type AttemptStory, readAttemptStory } from "@haat/db/queries/support/attempt-story";
import { maskPhonesIn } from "@haat/core/phone";
import type { NodeCtx } from "../../context.ts";
import { exchangeText } from "../../views/exchange-text.ts";
import { accountView, instantView, moneyView, sumView } from "../../views/money.ts";

/** Also what has ended: money that came late is found only by asking. What is booked has nothing more to tell. */
const askable: ReadonlySet<AttemptState> = new Set([
  ...(["unknown_init", "initiated", "capturing", "unknown"] as const),
  ...(["failed", "expired", "cancelled"] as const),
]);
export const canAsk = ({ method, state, providerRef }: AttemptStory): boolean =>
  method !== "cod" && providerRef !== null && askable.has(state);

/** Throws `payment.not_found`. */
export async function requireAttempt({ db, viewer }: NodeCtx, id: string): Promise<AttemptStory> {
  const story = await readAttemptStory(db, viewer, id);
  if (!story) throw new DomainError("payment.not_found");
  return story;
}

/** One attempt as support reads it: each step, each call as it went over the wire, what it moved in the books. */
export async function readAttempt(ctx: NodeCtx, id: string): Promise<AttemptStoryView> {
  const found = await requireAttempt(ctx, id);
  const { capturedCurrency, ...story } = found;
  const when = (at: string | null) => (at === null ? null : instantView(at));
  const money = (minor: string) => moneyView(minor, ctx.locale);
  return {
    ...story,
    amount: money(story.amount),
    shared: [...story.shared],
    captured: story.captured === null ? null : sumView(story.captured, capturedCurrency, ctx.locale),
    startedAt: instantView(story.startedAt),
    capturedAt: when(story.capturedAt),
    expiresAt: when(story.expiresAt),
    unsureSince: when(story.unsureSince),
    nextAskAt: when(story.nextAskAt),
    canAsk: canAsk(found),
    asks: story.asks.map(({ at, actor, answer }) => ({
      at: instantView(at),
      actor,
      answer: gatewayAnswers.find((known) => known === answer) ?? null,
    })),
    moves: story.moves.map((move) => ({ ...move, at: instantView(move.at) })),
    exchanges: story.exchanges.map(({ at, request, reply, ...call }) => ({
      ...call,
      at: instantView(at),
      request: exchangeText(request),
      reply: exchangeText(reply),
    })),
    journals: story.journals.map(({ at, lines, ...journal }) => ({
      ...journal,
      at: instantView(at),
      lines: lines.map(({ amount, ...line }) => ({
        ...line,
        amount: accountView(line.account, amount, ctx.locale),
      })),
    })),
    notices: story.notices.map(({ at, authentic, body }) => ({
      at: instantView(at),
      authentic,
      body: maskPhonesIn(body),
    })),
  };
}
