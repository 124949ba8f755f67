/** What acts when the file is opened, and what hides such a thing from whoever looks: locked, or packed into one stream. */
const refused =
  /\/(?:JavaScript|JS|Launch|EmbeddedFile|OpenAction|AA|RichMedia|XFA|Encrypt|ObjStm)(?![A-Za-z])/;
const told = ["Author", "Creator", "Producer", "CreationDate", "ModDate", "Title", "Subject", "Keywords"];
const xmp = ["<?xpacket begin", "<?xpacket end"] as const;

/** A name may be written with codes for its letters. */
const plainly = (text: string): string =>
  text.replaceAll(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Where each of them begins. */
function placesOf(text: string, wanted: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) places.push(at);
  return places;
}

/** Behind a string's last letter, before what ends it; a bracket inside is one of a pair or escaped. */
function endOfString(text: string, from: number): number {
  if (text[from] === "<") return text.indexOf(">", from);
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === "(") depth += 1;
    else if (text[at] === ")" && (depth -= 1) === 0) return at;
  }
  return -1;
}

const skipped = (text: string, from: number): number => {
  let at = from;
  while (" \r\n\t\0\f".includes(text[at] ?? "x")) at += 1;
  return at;
};

/** The words of one entry; where it only points to them, there. */
function wordsOf(text: string, name: number): (readonly [from: number, to: number])[] {
  const from = skipped(text, name);
  if (text[from] === "(" || (text[from] === "<" && text[from + 1] !== "<"))
    return [[from + 1, endOfString(text, from)]];
  const [, object] = /^(\d{1,9} \d{1,5}) R/.exec(text.slice(from, from + 20)) ?? [];
  if (object === undefined) return [];
  return placesOf(text, `${object} obj`).map((at) => {
    const opens = skipped(text, at + object.length + 4);
    return [opens + 1, "(<".includes(text[opens] ?? "x") ? endOfString(text, opens) : opens + 1] as const;
  });
}

/** Whether what describes the file lies packed, where nobody can read it and nothing can be taken out. */
const isPacked = (text: string): boolean =>
  [...text.matchAll(/\/Subtype\s{0,3}\/XML/g)].some(({ index }) => {
    const [from, to] = [text.lastIndexOf("obj", index), text.indexOf("stream", index)];
    return text.slice(from, to < 0 ? index : to).includes("/Filter");
  });

/** Where a photo inside begins and ends to tell of its camera and its place. */
const photoWords = (text: string, bytes: Uint8Array): (readonly [number, number])[] =>
  placesOf(text, "Exif\0\0").flatMap((at) => {
    const length = (bytes[at - 2] ?? 0) * 256 + (bytes[at - 1] ?? 0);
    return text.slice(at - 4, at - 2) === "\u00ff\u00e1" ? [[at, at - 2 + length] as const] : [];
  });

/**
 * A PDF of the same length in which nothing tells of its maker, so that its own table of contents still holds. Null: torn, it would
 * do something, or nobody can look into it.
 */
export function strippedPdf(bytes: Uint8Array): Uint8Array | null {
  const text = new TextDecoder("latin1").decode(bytes);
  const isWhole = text.slice(-1_024).includes("%%EOF");
  if (!isWhole || refused.test(plainly(text)) || isPacked(text)) return null;
  const names = told.flatMap((name) => placesOf(text, `/${name}`).map((at) => at + name.length + 1));
  const gone = [
    ...names.flatMap((at) => wordsOf(text, at)),
    ...placesOf(text, xmp[0]).map((at) => [text.indexOf("?>", at) + 2, text.indexOf(xmp[1], at)] as const),
    ...photoWords(text, bytes),
  ];
  const kept = bytes.slice();
  for (const [from, to] of gone) {
    if (to < from) return null;
    kept.fill(0x20, from, to);
  }
  return kept;
}
