import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Plugin } from "vite";

const files = ["swagger-ui-bundle.js", "swagger-ui.css"];
const start = `SwaggerUIBundle({ url: "/v1/openapi.json", dom_id: "#docs", validatorUrl: null, deepLinking: true });\n`;

/** What the page at `/v1/docs` shows the API with, laid beside the site's own files: no other host is asked. */
export function apiDocs(): Plugin {
  return {
    name: "haat:api-docs",
    apply: "build",
    generateBundle() {
      if (this.environment.name !== "client") return;
      const require = createRequire(import.meta.url);
      for (const file of files) {
        const source = readFileSync(require.resolve(`swagger-ui-dist/${file}`));
        this.emitFile({ type: "asset", fileName: `api-docs/${file}`, source });
      }
      this.emitFile({ type: "asset", fileName: "api-docs/start.js", source: start });
    },
  };
}
