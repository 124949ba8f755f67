/**
 * A shop's words with a few marks, as a document and never as HTML: paragraphs, headings, lists, bold, italic, and links
 * to our own pages. People write it as plain text: `## heading`, `- item`, `1. item`, `**bold**`, `_italic_`, `[words](/p/slug)`.
 */
export type RichSpan = Readonly<{ text: string; bold?: true; italic?: true; href?: string }>;
export type RichBlock =
  | Readonly<{ kind: "paragraph" | "heading"; spans: readonly RichSpan[] }>
  | Readonly<{ kind: "list"; isNumbered: boolean; items: readonly (readonly RichSpan[])[] }>;
export type RichText = readonly RichBlock[];

/** Where a shop may lead its reader: goods, shelves and shops of this market, and nowhere else. */
export const ownAddress = /^\/(?:p|c|shops)\/[a-z0-9]+(?:-[a-z0-9]+)*$/;

const item = /^(?:[-*•]|(\d{1,2}|[০-৯]{1,2})[.)।])\s(.*)$/;
const heading = /^#{1,3}\s(.*)$/;

/** A line that is empty ends a block. What is no mark stays as it was written. */
export function readRichText(text: string): RichText {
  const blocks: RichBlock[] = [];
  let open:
    | { kind: "paragraph"; lines: string[] }
    | { kind: "list"; isNumbered: boolean; lines: string[] }
    | null = null;
  const close = () => {
    if (open?.kind === "paragraph")
      blocks.push({ kind: "paragraph", spans: readSpans(open.lines.join("\n")) });
    if (open?.kind === "list")
      blocks.push({ kind: "list", isNumbered: open.isNumbered, items: open.lines.map(readSpans) });
    open = null;
  };
  for (const line of text
    .replaceAll("\r\n", "\n")
    .split("\n")
    .map((each) => each.trim())) {
    const title = heading.exec(line)?.[1];
    const point = item.exec(line);
    if (line === "" || title !== undefined) close();
    if (title !== undefined) blocks.push({ kind: "heading", spans: readSpans(title) });
    else if (point) {
      const isNumbered = point[1] !== undefined;
      if (open?.kind !== "list" || open.isNumbered !== isNumbered) {
        close();
        open = { kind: "list", isNumbered, lines: [] };
      }
      open.lines.push(point[2] ?? "");
    } else if (line !== "") {
      if (open?.kind !== "paragraph") {
        close();
        open = { kind: "paragraph", lines: [] };
      }
      open.lines.push(line);
    }
  }
  close();
  return blocks;
}

type Marked = Readonly<{ span: RichSpan; length: number }>;

/** The mark that begins here, whole and with words in it; null: these are letters. */
function markAt(text: string, at: number): Marked | null {
  const [open] = text.slice(at, at + 1);
  if (text.startsWith("**", at)) {
    const end = text.indexOf("**", at + 2);
    return end > at + 2
      ? { span: { text: text.slice(at + 2, end), bold: true }, length: end + 2 - at }
      : null;
  }
  if (open === "_") {
    const end = text.indexOf("_", at + 1);
    return end > at + 1
      ? { span: { text: text.slice(at + 1, end), italic: true }, length: end + 1 - at }
      : null;
  }
  if (open !== "[") return null;
  const middle = text.indexOf("](", at);
  const end = middle < 0 ? -1 : text.indexOf(")", middle);
  const href = text.slice(middle + 2, end);
  if (end < 0 || middle <= at + 1 || end - at > 500 || !ownAddress.test(href)) return null;
  return { span: { text: text.slice(at + 1, middle), href }, length: end + 1 - at };
}

function readSpans(text: string): RichSpan[] {
  const spans: RichSpan[] = [];
  let plain = "";
  for (let at = 0; at < text.length;) {
    const mark = markAt(text, at);
    if (mark === null) {
      plain += text[at];
      at += 1;
      continue;
    }
    if (plain !== "") spans.push({ text: plain });
    plain = "";
    spans.push(mark.span);
    at += mark.length;
  }
  if (plain !== "") spans.push({ text: plain });
  return spans;
}

const printSpan = ({ text, bold, italic, href }: RichSpan): string => {
  if (href !== undefined) return `[${text}](${href})`;
  if (bold) return `**${text}**`;
  return italic ? `_${text}_` : text;
};
const printSpans = (spans: readonly RichSpan[]): string => spans.map(printSpan).join("");

/** As its writer would type it. */
export const printRichText = (document: RichText): string =>
  document
    .map((block) => {
      if (block.kind !== "list") return `${block.kind === "heading" ? "## " : ""}${printSpans(block.spans)}`;
      const { isNumbered, items } = block;
      return items.map((spans, at) => `${isNumbered ? `${at + 1}.` : "-"} ${printSpans(spans)}`).join("\n");
    })
    .join("\n\n");

const plainSpans = (spans: readonly RichSpan[]): string => spans.map(({ text }) => text).join("");

/** Its words alone, for machines that read no marks. */
export const plainRichText = (document: RichText): string =>
  document
    .map((block) =>
      block.kind === "list" ? block.items.map(plainSpans).join("\n") : plainSpans(block.spans),
    )
    .join("\n");
