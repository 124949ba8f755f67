import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp from "sharp";

/** Writes the PNG icons beside `public/icon.svg`: run by hand when the mark changes, and commit what it wrote. */
const beside = (name: string) => fileURLToPath(new URL(`../public/${name}`, import.meta.url));
const mark = readFileSync(beside("icon.svg"));
const ground = "#0d4a46";

/** A launcher may cut a maskable icon to a circle of four fifths; the mark's own ground melts into the margin. */
const sizes = [
  { name: "icon-maskable-192.png", size: 192, share: 0.82 },
  { name: "icon-maskable-512.png", size: 512, share: 0.82 },
  { name: "apple-touch-icon.png", size: 180, share: 1 },
];

for (const { name, size, share } of sizes) {
  const inner = await sharp(mark)
    .resize(Math.round(size * share))
    .png()
    .toBuffer();
  const whole = sharp({ create: { width: size, height: size, channels: 3, background: ground } });
  const { size: bytes } = await whole
    .composite([{ input: inner, gravity: "centre" }])
    .png({ palette: true, compressionLevel: 9 })
    .toFile(beside(name));
  process.stdout.write(`${name} ${bytes}\n`);
}
