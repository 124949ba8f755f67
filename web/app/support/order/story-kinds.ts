import type { StoryEvent } from "@haat/contract/support";

export const kinds = [
  "move",
  "journal",
  "exchange",
  "stock",
  "message",
  "courier",
  "try",
  "call",
] as const satisfies readonly StoryEvent["kind"][];
export type Kind = (typeof kinds)[number] | null;
