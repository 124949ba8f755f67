import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

/** Writes `public/fonts`: run by hand when the family or the set of letters changes, and commit what it wrote. */
const require = createRequire(import.meta.url);
const output = (name: string) => fileURLToPath(new URL(`../public/fonts/${name}.woff2`, import.meta.url));

const bangla =
  "অআইঈউঊঋএঐওঔকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহৎংঃঁািীুূৃেৈোৌ্০১২৩৪৫৬৭৮৯৳।॥" +
  "\u09bc\u09d7\u09dc\u09dd\u09df\u200c\u200d\u25cc";
// ৌ is drawn as ে and U+09D7; without it the vowel falls apart.
const latin =
  Array.from({ length: 0x7e - 0x20 + 1 }, (_, index) => String.fromCodePoint(0x20 + index)).join("") +
  "–—‘’“”…•·×←→©";

// The .woff files carry no hinting tables; their woff2 is half the size of the one the package ships.
for (const weight of [400, 600]) {
  const source = (script: string) =>
    readFileSync(
      require.resolve(`@fontsource/hind-siliguri/files/hind-siliguri-${script}-${weight}-normal.woff`),
    );
  const jobs = [
    { name: `haat-bangla-${weight}`, script: "bengali", letters: bangla },
    { name: `haat-latin-${weight}`, script: "latin", letters: latin },
    { name: `haat-taka-${weight}`, script: "bengali", letters: "৳" },
    ...(weight === 400 ? [{ name: "haat-switch-400", script: "bengali", letters: "বাংলা" }] : []),
  ];
  for (const { name, script, letters } of jobs) {
    const font = await subsetFont(source(script), letters, { targetFormat: "woff2" });
    writeFileSync(output(name), font);
    process.stdout.write(`${name} ${font.length}\n`);
  }
}
