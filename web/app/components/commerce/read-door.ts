import type { DoorBody } from "@haat/contract/door";
import { foldDigits } from "@haat/core/digits";

/** The fields of a form by the line's id. */
export type PiecesTyped = Readonly<Record<string, string>>;
export type PieceLine = Readonly<{ id: string; title: string; label: string; left: number }>;

/** Pieces by line, as they were typed in either digit script; null: one of them is no number. */
export function piecesIn(form: PiecesTyped, ids: readonly string[]): ReadonlyMap<string, number> | null {
  const read = ids.map((id) => [id, foldDigits((form[id] ?? "").trim())] as const);
  return read.every(([, text]) => /^\d{1,4}$/.test(text))
    ? new Map(read.map(([id, text]) => [id, Number(text)]))
    : null;
}

/** What was typed of a door; null: it cannot be read. */
export function readDoor(form: PiecesTyped, lines: readonly PieceLine[]): DoorBody | null {
  const pieces = piecesIn(
    form,
    lines.map(({ id }) => id),
  );
  const collected = (form["collected"] ?? "").trim();
  const note = (form["note"] ?? "").trim();
  if (!pieces || collected === "") return null;
  return {
    lines: [...pieces].map(([id, stayed]) => ({ id, stayed })),
    collected,
    ...(note !== "" && { note }),
  };
}
