import { Unzip, UnzipInflate } from "fflate";
import type { Bytes } from "./bytes.ts";
import { UnreadableFile } from "./table.ts";

/** What one part may unpack to: some hundred thousand rows, and no bomb. */
const mostUnpacked = 400 * 1024 * 1024;
/** It unpacks to a thousand times as much at most, and that fits into memory many times over, also as rows. */
const bite = 2_048;

type Open = { found: boolean; unpacked: number; fault: Error | null; pieces: string[] };

type Wanted = (name: string) => boolean;

function opener(isWanted: Wanted, most: number): Readonly<{ unzip: Unzip; open: Open }> {
  const open: Open = { found: false, unpacked: 0, fault: null, pieces: [] };
  const unzip = new Unzip((file) => {
    if (open.found || !isWanted(file.name)) return;
    open.found = true;
    const decoder = new TextDecoder();
    file.ondata = (fault, piece, isLast) => {
      open.fault ??= fault;
      open.unpacked += piece?.length ?? 0;
      if (open.unpacked > most) open.fault ??= new UnreadableFile("too_large");
      if (!open.fault) open.pieces.push(decoder.decode(piece, { stream: !isLast }));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  return { unzip, open };
}

/** The text of the first part with such a name, piece by piece; nothing, where there is none. `most`: bytes that it may unpack to. */
export async function* unzipped(
  bytes: Bytes,
  isWanted: Wanted,
  most: number = mostUnpacked,
): AsyncGenerator<string> {
  const { unzip, open } = opener(isWanted, most);
  for await (const piece of bytes())
    for (let at = 0; at < piece.length; at += bite) {
      bitten(unzip, piece.subarray(at, at + bite));
      if (open.fault) throw asUnreadable(open.fault);
      yield* open.pieces.splice(0);
    }
}

function bitten(unzip: Unzip, piece: Uint8Array<ArrayBuffer>): void {
  try {
    unzip.push(piece);
  } catch (fault) {
    throw asUnreadable(fault);
  }
}

const asUnreadable = (fault: unknown): UnreadableFile =>
  fault instanceof UnreadableFile ? fault : new UnreadableFile("not_a_table");
