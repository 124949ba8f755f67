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

const shortest = 5;

/** Whoever says how a thing is known says it in some letters. */
export const isShortReason = (typed: string | undefined): boolean => (typed ?? "").trim().length < shortest;

/** The lines, by their ids, whose pieces are no number. */
export const unreadPieces = (form: PiecesTyped, lines: readonly Pick<PieceLine, "id">[]): string[] =>
  lines.flatMap(({ id }) => (piecesIn(form, [id]) === null ? [id] : []));

/** The fields of a door that cannot be read, by their names; `isStaff`: it is said why as well. */
export const unreadIn = (form: PiecesTyped, lines: readonly PieceLine[], isStaff: boolean): string[] => [
  ...unreadPieces(form, lines),
  ...((form["collected"] ?? "").trim() === "" ? ["collected"] : []),
  ...(isStaff && isShortReason(form["reason"]) ? ["reason"] : []),
];

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
