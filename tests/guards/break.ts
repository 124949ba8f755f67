import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Edit, Guard } from "./guard.ts";
import { runFiles } from "./run-files.ts";

export type Verdict = Readonly<{ guard: Guard; state: "noticed" | "unnoticed" | "unjudged"; by: string }>;

export const editsOf = ({ besides = [], ...guard }: Guard): readonly Edit[] => [guard, ...besides];

/** The text of the file without what holds. Throws where that is no longer there, or stands there twice. */
export function withoutIt(text: string, { file, whole, broken }: Edit): string {
  const times = text.split(whole).length - 1;
  if (times !== 1) throw new Error(`${file} has ${times} times: ${whole}`);
  return text.replace(whole, () => broken);
}

/** What the tests say while something is broken in this copy of the tree; then it is put back. */
async function whileBroken<Result>(
  copy: string,
  [edit, ...others]: readonly Edit[],
  work: () => Promise<Result>,
): Promise<Result> {
  if (!edit) return work();
  const path = join(copy, edit.file);
  const text = await readFile(path, "utf8");
  await writeFile(path, withoutIt(text, edit));
  try {
    return await whileBroken(copy, others, work);
  } finally {
    await writeFile(path, text);
  }
}

export async function tryGuard(copy: string, guard: Guard): Promise<Verdict> {
  return whileBroken(copy, editsOf(guard), async () => {
    let fallen: string | null = null;
    for (const file of guard.noticedBy) {
      const [outcome] = await runFiles(copy, [file], { stopsAtRed: true });
      if (outcome?.state === "red") return { guard, state: "noticed", by: `${file}: ${outcome.red}` };
      if (outcome?.state !== "green") fallen ??= file;
    }
    return fallen === null
      ? { guard, state: "unnoticed", by: guard.noticedBy.join(", ") }
      : { guard, state: "unjudged", by: `${fallen} fell before it could say anything` };
  });
}
