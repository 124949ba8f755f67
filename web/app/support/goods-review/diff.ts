export type Piece = Readonly<{ is: "same" | "gone" | "new"; text: string }>;

const most = 700;
const wordsOf = (text: string): string[] => text.split(/(\s+)/).filter((word) => word !== "");

/** How long the longest common run of words is from each place on. */
function runs(before: readonly string[], after: readonly string[]): readonly Uint16Array[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row === undefined) continue;
      const [below, beside] = [lengths[i + 1]?.[j] ?? 0, row[j + 1] ?? 0];
      row[j] = before[i] === after[j] ? (lengths[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(below, beside);
    }
  return lengths;
}

/** What was taken out of a text and what was put in, word by word; a text beyond any measure is told as a whole. */
export function diffWords(before: string, after: string): readonly Piece[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  if (old.length > most || fresh.length > most)
    return before === after
      ? [{ is: "same", text: before }]
      : [
          { is: "gone", text: before },
          { is: "new", text: after },
        ];
  const lengths = runs(old, fresh);
  const pieces: { is: Piece["is"]; text: string }[] = [];
  const add = (is: Piece["is"], text: string) => {
    const last = pieces.at(-1);
    if (last?.is === is) last.text += text;
    else pieces.push({ is, text });
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const [one, other] = [old[i], fresh[j]];
    if (one !== undefined && one === other) {
      add("same", one);
      i += 1;
      j += 1;
    } else if (
      one !== undefined &&
      (other === undefined || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))
    ) {
      add("gone", one);
      i += 1;
    } else {
      add("new", other ?? "");
      j += 1;
    }
  }
  return pieces;
}
