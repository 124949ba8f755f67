import { SaxesParser } from "saxes";
import type { Bytes } from "./bytes.ts";
import { UnreadableFile } from "./table.ts";
import { unzipped } from "./unzip.ts";

/** `part`: where it lies in the file; null: where every writer puts its first. */
export type Sheet = Readonly<{ name: string; part: string | null }>;

/** Some writers give every name a prefix: `x:row`. */
export const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** A sheet that is no XML is no sheet. */
export function written(parser: SaxesParser, text: string): void {
  try {
    parser.write(text);
  } catch (fault) {
    throw fault instanceof UnreadableFile ? fault : new UnreadableFile("not_a_table");
  }
}

/** Each of them is looked into until one is understood, and every look begins at the file's beginning. */
const mostSheets = 20;
/** A list of sheets is some lines long. */
const mostListBytes = 4 * 1024 * 1024;

type Attributes = Readonly<Record<string, string>>;

/** The attributes of all tags of that name in one part of the file. */
async function tagsIn(bytes: Bytes, part: string, asked: string): Promise<readonly Attributes[]> {
  const found: Attributes[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    if (local(name) !== asked) return;
    found.push(Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)])));
  });
  for await (const text of unzipped(bytes, (name) => name === part, mostListBytes)) written(parser, text);
  return found;
}

/** `/xl/worksheets/a.xml`, or as seen from the workbook: `worksheets/a.xml`. */
const partOf = (target: string): string => (target.startsWith("/") ? target.slice(1) : `xl/${target}`);

/**
 * A workbook's sheets as it shows them, in its order; without those that it hides, unless it shows none. Of one that names no sheet it is
 * the first that writers make.
 */
export async function sheetsOf(bytes: Bytes): Promise<readonly Sheet[]> {
  const targets = new Map(
    (await tagsIn(bytes, "xl/_rels/workbook.xml.rels", "Relationship")).map((each) => [
      each["Id"] ?? "",
      partOf(each["Target"] ?? ""),
    ]),
  );
  const listed = (await tagsIn(bytes, "xl/workbook.xml", "sheet")).flatMap((each) => {
    const [, relation = ""] = Object.entries(each).find(([key]) => key !== "id" && local(key) === "id") ?? [];
    const part = targets.get(relation);
    // A page that is a chart has no rows.
    if (part === undefined || !/worksheets\//.test(part)) return [];
    return [{ name: each["name"] ?? "", part, isHidden: (each["state"] ?? "visible") !== "visible" }];
  });
  const shown = listed.filter(({ isHidden }) => !isHidden);
  const sheets = (shown.length > 0 ? shown : listed).map(({ name, part }) => ({ name, part }));
  if (sheets.length > mostSheets) throw new UnreadableFile("too_large");
  return sheets.length > 0 ? sheets : [{ name: "", part: null }];
}
