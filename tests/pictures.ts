const chunk = (name: string, body: string): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(name + body, "latin1"), Buffer.alloc(4)]);
};

/** A PNG that says whose it is and shows `what`. */
export const aPng = (what: string): Buffer =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ...[
      chunk("IHDR", "0123456789abc"),
      chunk("tEXt", "Author 01712345678"),
      chunk("IDAT", what),
      chunk("IEND", ""),
    ],
  ]);
