import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** A truth as appended lines of JSON. */
export type Lines<Line> = Readonly<{
  /** Written before it returns. */
  append(line: Line): void;
  /** Only what is true now. */
  compact(): void;
  close(): void;
}>;

/** Opening applies what the file holds and compacts it. Without a file nothing is kept. */
export function openLines<Line>(
  dataFile: string | undefined,
  truth: Readonly<{ apply(line: Line): void; all(): readonly Line[] }>,
): Lines<Line> {
  for (const line of dataFile ? readLines<Line>(dataFile) : []) truth.apply(line);
  let file = dataFile ? rewrite(dataFile, truth.all()) : null;
  return {
    append: (line) => void (file !== null && writeSync(file, `${JSON.stringify(line)}\n`)),
    compact: () => {
      if (file === null || !dataFile) return;
      closeSync(file);
      file = rewrite(dataFile, truth.all());
    },
    close: () => {
      if (file !== null) closeSync(file);
      file = null;
    },
  };
}

/** A process killed while writing leaves at most one torn last line. */
function readLines<Line>(dataFile: string): Line[] {
  let text = "";
  try {
    text = readFileSync(dataFile, "utf8");
  } catch {
    return [];
  }
  return text.split("\n").flatMap((line) => {
    try {
      return line === "" ? [] : [JSON.parse(line) as Line];
    } catch {
      return [];
    }
  });
}

function rewrite(dataFile: string, lines: readonly unknown[]): number {
  mkdirSync(dirname(dataFile), { recursive: true });
  const next = `${dataFile}.next`;
  writeFileSync(next, lines.map((line) => `${JSON.stringify(line)}\n`).join(""), { mode: 0o600 });
  renameSync(next, dataFile);
  return openSync(dataFile, "a");
}
