import { reactRouter } from "@react-router/dev/vite";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import { apiDocs } from "./scripts/api-docs-plugin.ts";
import { enhanceScripts } from "./scripts/enhance-plugin.ts";
import { serviceWorker } from "./scripts/worker-plugin.ts";

export default defineConfig({
  plugins: [tailwindcss(), enhanceScripts(), apiDocs(), serviceWorker(), reactRouter()],
  // Our packages are built in, and with them what they need and `web` does not list.
  ssr: { noExternal: ["i18next"] },
  // The server sends the styles along with its pages.
  build: { target: "es2022", assetsInlineLimit: 0, cssMinify: true },
});
