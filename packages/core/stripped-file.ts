import { strippedPdf } from "./stripped-pdf.ts";

export const fileKinds = ["jpeg", "png", "pdf"] as const;
export type FileKind = (typeof fileKinds)[number];
export type StrippedFile = Readonly<{ kind: FileKind; bytes: Uint8Array }>;

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const word = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

/** Where it was taken, by what and what was edited goes: every application segment but the first, and comments. */
function strippedJpeg(bytes: Uint8Array): Uint8Array | null {
  const kept = [bytes.subarray(0, 2)];
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    if (marker === 0xda) return joined([...kept, bytes.subarray(at, endOfJpeg(bytes))]);
    const end = at + 2 + word(bytes, at + 2);
    if (end <= at + 3 || end > bytes.length) return null;
    if (!(marker > 0xe0 && marker <= 0xef) && marker !== 0xfe) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
}

/** What hangs behind the picture is none of it. */
function endOfJpeg(bytes: Uint8Array): number {
  for (let at = bytes.length - 2; at > 0; at -= 1) if (word(bytes, at) === 0xffd9) return at + 2;
  return bytes.length;
}

const pngHead = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const pngKept = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"];

/** Only what draws it; texts, times and everything behind its end go. */
function strippedPng(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (pngKept.includes(name)) kept.push(bytes.subarray(at, end));
    if (name === "IEND") return joined(kept);
    at = end;
  }
  return null;
}

/** A picture without what it tells of its maker, or a PDF that does nothing and tells nothing. Null: none of these, or broken. */
export function stripFile(bytes: Uint8Array): StrippedFile | null {
  const kind: FileKind | null = startsWith(bytes, [0xff, 0xd8, 0xff])
    ? "jpeg"
    : startsWith(bytes, pngHead)
      ? "png"
      : startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])
        ? "pdf"
        : null;
  if (kind === null) return null;
  const stripped = { jpeg: strippedJpeg, png: strippedPng, pdf: strippedPdf }[kind](bytes);
  return stripped && { kind, bytes: stripped };
}
