import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);
const weights = ["400Regular/NotoSansBengali_400Regular.ttf", "700Bold/NotoSansBengali_700Bold.ttf"];

/**
 * Every phone sold here has Bangla letters of its own, and the browser from npm has none: to look for them in vain costs it more
 * than the page. So it gets the ones that Android has. Returns what its process is to be told.
 */
export function withBanglaLetters(folder: string): Readonly<Record<string, string>> {
  const fonts = weights.map((name) =>
    path.dirname(require.resolve(`@expo-google-fonts/noto-sans-bengali/${name}`)),
  );
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "fonts.conf");
  const places = ["/usr/share/fonts", ...fonts].map((dir) => `<dir>${dir}</dir>`).join("");
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${places}<cachedir>${folder}</cachedir></fontconfig>\n`,
  );
  return { FONTCONFIG_FILE: file };
}
