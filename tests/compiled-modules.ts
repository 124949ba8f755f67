import { edgeFiles } from "@haat/tooling/bundle-edge.ts";

/** The edge's bundle as Node can import it: in the place of a compiled module stands what compiles its file. */
export function forNode(bundle: string): string {
  let text = bundle;
  for (const [name, file] of Object.entries(edgeFiles)) {
    const source = `import { readFileSync } from "node:fs";
      export default new WebAssembly.Module(readFileSync(${JSON.stringify(file)}));`;
    text = text.replaceAll(
      JSON.stringify(name),
      JSON.stringify(`data:text/javascript,${encodeURIComponent(source)}`),
    );
  }
  return text;
}
