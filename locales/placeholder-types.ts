/** JSON has no literal types, so the placeholders the compiler must know are written out from the catalogue. */
export function placeholderTypes(words: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  const asked = new Map<string, Set<string>>();
  for (const [namespace, sentences] of Object.entries(words))
    for (const [name, sentence] of Object.entries(sentences)) {
      const key = `${namespace}:${name.replace(/_(zero|one|other)$/, "")}`;
      const found = placeholdersOf(sentence);
      if (found.length > 0) asked.set(key, new Set([...(asked.get(key) ?? []), ...found]));
    }
  const rows = [...asked].map(([key, names]) => {
    const union = [...names].toSorted().map((name) => JSON.stringify(name));
    return `  ${JSON.stringify(key)}: ${union.join(" | ")};\n`;
  });
  return `// Written by \`node packages/tooling/write-placeholders.ts\`; the parity test says when it is stale.

/** Every \`{{placeholder}}\` of the English catalogue: the key of a translation, then what its sentence asks for. */
export type Placeholders = {\n${rows.join("")}};\n`;
}

/** `["count, number", "name"]` for `{{count, number}} of {{ name }}`. */
export const placeholdersOf = (sentence: string): string[] =>
  [...sentence.matchAll(/\{\{\s*([^}]*?)\s*\}\}/g)].map(([, inner = ""]) => inner.replace(/\s*,\s*/g, ", "));
