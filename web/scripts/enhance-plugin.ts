import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const folder = fileURLToPath(new URL("../app/enhance/", import.meta.url));
const prefix = "virtual:enhance/";

/** One name for the same sources in the client and the server build, so that the page can name the script's address. */
const fingerprint = (): string => {
  const hash = createHash("sha256");
  for (const file of readdirSync(folder).toSorted()) hash.update(readFileSync(join(folder, file)));
  return hash.digest("hex").slice(0, 10);
};

/** `import address from "virtual:enhance/storefront"`: the public address of `app/enhance/storefront.ts`, built alone. */
export function enhanceScripts(): Plugin {
  let isBuild = false;
  return {
    name: "haat:enhance",
    configResolved: (config) => {
      isBuild = config.command === "build";
    },
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      const name = id.slice(prefix.length + 1);
      const source = join(folder, `${name}.ts`);
      if (!isBuild) return `export default "/app/enhance/${name}.ts";`;
      const fileName = `assets/${name}-${fingerprint()}.js`;
      if (this.environment.name === "client") this.emitFile({ type: "chunk", id: source, fileName });
      return `export default "/${fileName}";`;
    },
  };
}
