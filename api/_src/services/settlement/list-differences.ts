import type { DifferenceFilter, DifferenceView } from "@haat/contract/difference";
import { DomainError } from "@haat/core/errors";
import { listDifferences } from "@haat/db/queries/statements/differences";
import type { z } from "zod";
import type { NodeCtx } from "../../context.ts";
import { differenceView } from "./view-difference.ts";

type Page = { items: DifferenceView[]; nextCursor: string | null };

/** What has waited longest comes first. */
export async function readDifferences(
  { db, viewer, locale }: NodeCtx,
  { cursor, limit = 30, ...filter }: z.infer<typeof DifferenceFilter>,
): Promise<Page> {
  const before = cursor === undefined ? null : readCursor(cursor);
  const rows = await listDifferences(db, viewer, { ...filter, before, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => differenceView(row, locale)),
    nextCursor: rows.length > limit && last ? `${last.madeAt}~${last.id}` : null,
  };
}

function readCursor(cursor: string): Readonly<{ madeAt: string; id: string }> {
  const match = /^(\d{4}-\d\d-\d\d[ T][\d:.]{8,15}(?:[+-]\d\d|Z)?)~(dif_[0-9a-f]{26})$/.exec(cursor);
  if (!match) throw new DomainError("cursor.invalid");
  return { madeAt: match[1] ?? "", id: match[2] ?? "" };
}
