import { StoryEvent } from "@haat/contract/support";

export const kinds = [
  "move",
  "journal",
  "exchange",
  "stock",
  "message",
  "courier",
] as const satisfies readonly StoryEvent["kind"][];
export type Kind = (typeof kinds)[number] | null;

/** Which part of a story is asked for; null is all of it. */
export const kindOf = (asked: string | null): Kind => StoryEvent.shape.kind.safeParse(asked).data ?? null;
