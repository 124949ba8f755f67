export type PictureKind = "jpeg" | "png" | "webp";

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

const textAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

/** How phones of one maker name what no browser shows. */
const heic = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];

/** By its first bytes: the name and the type that came with a file are its sender's word. */
export function sniff(bytes: Uint8Array): PictureKind | "heic" | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return "jpeg";
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "png";
  if (textAt(bytes, 0) === "RIFF" && textAt(bytes, 8) === "WEBP") return "webp";
  return textAt(bytes, 4) === "ftyp" && heic.includes(textAt(bytes, 8)) ? "heic" : null;
}
