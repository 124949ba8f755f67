import { build } from "esbuild";
import { twoLanguages } from "./bundle-edge.ts";

/** Some of what Node packages bring is CommonJS and calls `require` for Node's own modules. */
const banner = 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';

/** A Vercel Node function from a module whose default export answers a `Request`. `beside` are packages that lie beside it whole. */
export async function bundleNode(
  module: string,
  outfile: string,
  beside: readonly string[] = [],
): Promise<void> {
  await build({
    stdin: {
      contents: `
        import { getRequestListener } from "@hono/node-server";
        import answer from ${JSON.stringify(module)};
        export default getRequestListener((request) => answer(request));`,
      resolveDir: import.meta.dirname,
      loader: "ts",
    },
    outfile,
    bundle: true,
    minify: true,
    platform: "node",
    format: "esm",
    target: "node24",
    conditions: ["production"],
    define: { "process.env.NODE_ENV": '"production"' },
    // What the MongoDB driver and others load only where it is installed.
    external: [
      ...beside,
      "kerberos",
      "snappy",
      "aws4",
      "gcp-metadata",
      "socks",
      "@mongodb-js/zstd",
      "mongodb-client-encryption",
    ],
    banner: { js: banner },
    plugins: [twoLanguages],
    logLevel: "error",
  });
}
