/** A file as it comes, in pieces of whatever length; asked for anew, it begins anew. */
export type Bytes = () => AsyncIterable<Uint8Array<ArrayBuffer>>;

export type Format = "csv" | "xlsx";
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

const starts = (head: Uint8Array, ...bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => head[index] === byte);

async function headOf(bytes: Bytes, most: number): Promise<Uint8Array> {
  const head = new Uint8Array(most);
  let length = 0;
  for await (const piece of bytes()) {
    const part = piece.subarray(0, most - length);
    head.set(part, length);
    length += part.length;
    if (length === most) break;
  }
  return head.subarray(0, length);
}

/** A spreadsheet is a zip by its first letters, whatever its name says. */
export async function formatOf(bytes: Bytes): Promise<Format> {
  return starts(await headOf(bytes, 4), 0x50, 0x4b, 0x03, 0x04) ? "xlsx" : "csv";
}

/** Where every second byte is nothing, the text is of sixteen bits. */
function sixteenBits(head: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < head.length / 10) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}

/** By its mark, else by what it can be read as: UTF-8 to its last letter, and what is none is what spreadsheets here save. */
export async function encodingOf(bytes: Bytes): Promise<Encoding> {
  const head = await headOf(bytes, 4096);
  if (starts(head, 0xff, 0xfe)) return "utf-16le";
  if (starts(head, 0xfe, 0xff)) return "utf-16be";
  if (starts(head, 0xef, 0xbb, 0xbf)) return "utf-8";
  const wide = sixteenBits(head);
  if (wide) return wide;
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const piece of bytes()) decoder.decode(piece, { stream: true });
    decoder.decode();
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** The text in pieces, without a mark at its beginning. */
export async function* textOf(bytes: Bytes, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of bytes()) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
