import type { Quiet } from "@haat/core/conversations";
import { DomainError } from "@haat/core/errors";
import { setQuiet as set, type Whose } from "@haat/db/queries/conversations/write";
import type { NodeCtx } from "../../context.ts";

/** One side wants no word of it, or no messages; or both again. */
export async function setQuiet(
  { books }: Pick<NodeCtx, "books">,
  whose: Whose,
  quiet: Quiet | null,
): Promise<void> {
  if (!(await books.transact((tx) => set(tx, whose, quiet)))) throw new DomainError("conversation.not_found");
}
