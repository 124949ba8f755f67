/** `--name value` pairs; a flag without a value is a mistake worth a sentence. */
export function readArguments(argv: readonly string[], known: readonly string[]): Map<string, string> {
  const read = new Map<string, string>();
  for (let index = 0; index < argv.length; index += 2) {
    const name = argv[index]?.replace(/^--/, "") ?? "";
    const value = argv[index + 1];
    if (!known.includes(name) || value === undefined)
      throw new Error(`usage: ${known.map((flag) => `[--${flag} …]`).join(" ")}`);
    read.set(name, value);
  }
  return read;
}
